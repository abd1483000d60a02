import type { Channel, Conversation, Instant, Message, Role } from "../conversation/conversation.js";
import { type LeftOutKind, LeftOutTally } from "../conversation/left-out.js";
import type { Position, TextOrigin } from "../conversation/position.js";
import { readDate } from "./dates.js";
import type { ReadItem } from "./format.js";
import { counted, problem, shown } from "./items.js";
import type { JsonPath } from "./json-fields.js";
import { textAt } from "./json-fields.js";
import type { JsonRecord } from "./json-records.js";
import type { PlacedText } from "./json-text.js";
import { inTimeOrder } from "./time-order.js";

/** One message of a JSON export, with its text in place. */
export interface JsonSpeech {
  readonly id?: string | undefined;
  readonly role: Role | UnknownRole;
  readonly author?: string | undefined;
  readonly at?: Instant | UnreadTime | undefined;
  readonly placed: PlacedText;
  /** Whether the text only stands for a picture or a file. */
  readonly media?: true;
}

/** A message of a JSON export that is no part of the conversation. */
export interface LeftOutSpeech {
  readonly leftOut: LeftOutKind;
}

/** A message of a JSON export, be it said or left out. */
export type JsonTurn = JsonSpeech | LeftOutSpeech;

/** What stands where a vendor writes who speaks, and is none of the vendor's words. */
export interface UnknownRole {
  /** The key, as the user finds it in the file. */
  readonly key: string;
  readonly found: unknown;
  /** The vendor's words. */
  readonly expected: string;
}

/** A time that stands in an export and cannot be read. */
export interface UnreadTime {
  readonly unread: string;
}

/** What an export says of the whole conversation. */
export interface JsonContact {
  readonly id: string;
  readonly channel: Channel;
  readonly customerId?: string | undefined;
  readonly caseId?: string | undefined;
  readonly company?: string | undefined;
  readonly language?: string | undefined;
  readonly relative?: boolean;
}

/** Where a conversation stands in a JSON export. */
export interface JsonPlace {
  readonly record: JsonRecord;
  /** In the record. */
  readonly path: JsonPath;
  readonly file: string;
  /** Where the conversation begins, if not at that path. */
  readonly line?: number;
  /** How many of its messages were handed over before these. */
  readonly given?: number;
}

/**
 * Puts a conversation of a JSON export together; empty texts are left out.
 * @returns undefined where nobody says anything
 */
export function jsonConversation(
  contact: JsonContact,
  speeches: readonly JsonSpeech[],
  place: JsonPlace,
): Conversation | undefined {
  const said = speeches
    .filter((speech): speech is JsonSpeech & { role: Role } => isKnown(speech) && speech.placed.text.trim() !== "")
    .map(({ at, ...speech }) => ({ ...speech, ...(at === undefined || "unread" in at ? {} : { at }) }));
  const spoken = inTimeOrder(said);
  if (spoken.length === 0) return undefined;
  const seen = new Set<string>();
  const messages = spoken.map(({ id, role, author, at, placed, media }, index): Message => {
    const unique = id === undefined || seen.has(id) ? `m${(place.given ?? 0) + index + 1}` : id;
    seen.add(unique);
    return {
      id: unique,
      role,
      ...(author === undefined ? {} : { author }),
      ...(at === undefined ? {} : { at }),
      text: placed.text,
      origin: placed.origin,
      ...(media ? { extra: { media } } : {}),
    };
  });
  const { id, channel, customerId, caseId, company, language, relative } = contact;
  return {
    id,
    kind: "conversation",
    channel,
    ...(language === undefined ? {} : { language: language.toLowerCase().slice(0, 2) }),
    ...(customerId === undefined ? {} : { customerId }),
    ...(caseId === undefined ? {} : { caseId }),
    ...(company === undefined ? {} : { company }),
    clock: relative ? "relative" : "absolute",
    messages,
    path: place.file,
    line: place.line ?? place.record.source.lineOf(place.path),
  };
}

/**
 * A hand-over that an export tells by fields alone: the line that a help desk shows for it.
 * @param path of the field that tells it; @param to the person or team that took over, where it has a name
 */
export function handOver(record: JsonRecord, path: JsonPath, to: string | undefined, at: JsonSpeech["at"]): JsonSpeech {
  const place = record.source.originOf(path);
  return {
    role: "system",
    at,
    placed: {
      text: to === undefined ? "Conversation reassigned" : `Assigned to ${to}`,
      origin: { locate: () => place.locate(0) },
    },
  };
}

/** The same as an item, with what of it cannot be read. */
export function* conversationItems(
  contact: JsonContact,
  turns: readonly JsonTurn[],
  place: JsonPlace,
): Generator<ReadItem> {
  const speeches = turns.filter((turn): turn is JsonSpeech => !("leftOut" in turn));
  const conversation = jsonConversation(contact, speeches, place);
  if (conversation) yield { conversation };
  yield* unknownRoles(speeches, place.file);
  const leftOut = new LeftOutTally();
  for (const turn of turns) {
    if ("leftOut" in turn) leftOut.count(turn.leftOut);
    else if (turn.placed.text.trim() === "") leftOut.count("empty");
  }
  if (!leftOut.isEmpty) yield { leftOut: leftOut.total };
  const unread = speeches.flatMap((speech) =>
    speech.at && "unread" in speech.at && isKnown(speech) ? [{ time: speech.at.unread, placed: speech.placed }] : [],
  );
  if (unread.length === 0) return;
  const { line } = unread[0]!.placed.origin.locate(0);
  const message = `the time ${shown(unread[0]!.time)} cannot be read; expected a date such as 2026-03-02T09:12:00 or 02/03/2026 09:12`;
  yield problem(place.file, line, message, `the time of ${counted(unread.length, "message")}`);
}

function isKnown({ role }: JsonSpeech): boolean {
  return typeof role === "string";
}

/** Messages whose speaker has a role that the vendor does not have are left out, each such role told once. */
function* unknownRoles(speeches: readonly JsonSpeech[], file: string): Generator<ReadItem> {
  const unknown = new Map<string, { line: number; count: number }>();
  for (const { role, placed } of speeches) {
    if (typeof role === "string" || placed.text.trim() === "") continue;
    const { key, found, expected } = role;
    const message = `"${key}" is ${found === undefined ? "missing" : shown(found)}; expected ${expected}`;
    const known = unknown.get(message) ?? { line: placed.origin.locate(0).line, count: 0 };
    unknown.set(message, { ...known, count: known.count + 1 });
  }
  for (const [message, { line, count }] of unknown) yield problem(file, line, message, counted(count, "message"));
}

/** The time at a path: ISO 8601, an epoch, or any date that exports write. */
export function timeAt(value: unknown, ...path: (string | number)[]): Instant | UnreadTime | undefined {
  const text = textAt(value, ...path);
  return text === undefined ? undefined : (readDate(text) ?? { unread: text });
}

/** Milliseconds from the start of a recording. */
export function offsetOf(milliseconds: number | undefined): Instant | undefined {
  return milliseconds === undefined || !Number.isFinite(milliseconds) ? undefined : { time: Math.round(milliseconds) };
}

/** A text that is put together from several strings of a record. */
export function joinedText(pieces: readonly PlacedText[], between = ""): PlacedText {
  if (pieces.length === 1) return pieces[0]!;
  const text = pieces.map((piece) => piece.text).join(between);
  return { text, origin: new JoinedOrigin(pieces, between.length) };
}

class JoinedOrigin implements TextOrigin {
  constructor(
    private readonly pieces: readonly PlacedText[],
    private readonly gap: number,
  ) {}

  locate(offset: number): Position {
    let rest = offset;
    for (const [index, { text, origin }] of this.pieces.entries()) {
      if (rest < text.length || index === this.pieces.length - 1) return origin.locate(Math.min(rest, text.length));
      rest -= text.length + this.gap;
      if (rest < 0) return origin.locate(text.length);
    }
    return { line: 1, column: 1 };
  }
}
