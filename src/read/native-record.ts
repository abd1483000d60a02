import {
  type Channel,
  type Conversation,
  channels,
  type Instant,
  type Message,
  type Role,
  roles,
} from "../conversation/conversation.js";
import { parseInstantFast } from "./fast-instant.js";
import { fileStem } from "./file-name.js";
import type { ReadItem, ReadOptions } from "./format.js";
import { problem, shown } from "./items.js";
import type { JsonRecord } from "./json-records.js";
import { NativeOrigin, NativeTexts } from "./native-origin.js";

const conversationKeys = new Set([
  "id",
  "kind",
  "channel",
  "language",
  "customerId",
  "caseId",
  "company",
  "messages",
  "text",
]);
const messageKeys = new Set(["id", "role", "author", "at", "offset", "text"]);
const knownRoles: ReadonlySet<unknown> = new Set(roles);
const knownChannels: ReadonlySet<unknown> = new Set(channels);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads one record of the native format: a conversation or a template. What is wrong in it is handed to `report`; what is
 * right is kept.
 * @returns undefined where nothing of it can be used
 */
export function readNativeRecord(
  record: JsonRecord,
  path: string,
  options: ReadOptions,
  report: (item: ReadItem) => void,
): Conversation | undefined {
  const { source } = record;
  const fail = (message: string, skipped = "1 line"): undefined => {
    report(problem(path, source.line, message, skipped));
  };
  if (!isFields(record.value)) {
    return fail(`expected a conversation or a template, an object in braces; found ${shown(record.value)}`);
  }
  const fields = record.value;
  const template = fields.kind === "template" || (fields.messages === undefined && options.template === true);
  if (!template && fields.kind !== undefined && fields.kind !== "conversation") {
    return fail(`"kind" is ${shown(fields.kind)}; expected "conversation" (or nothing) or "template"`);
  }
  if (template && typeof fields.text !== "string")
    return fail(`a template needs a "text"; found ${shown(fields.text ?? null)}`);
  if (!template && !Array.isArray(fields.messages)) {
    return fail(`a conversation needs "messages", a list; a reply template needs "kind":"template" and a "text"`);
  }
  const list = template ? [{ role: "agent", text: fields.text }] : (fields.messages as unknown[]);
  const read = readMessages(list, record, path, template, report);
  const extra = extraOf(fields, conversationKeys);
  return {
    id: idOf(fields.id) ?? `${fileStem(path)}-${source.line}`,
    kind: template ? "template" : "conversation",
    channel: channelOf(fields.channel, options, () =>
      fail(`"channel" is ${shown(fields.channel)}; expected ${channels.join(", ")}`, "the channel"),
    ),
    ...optional("language", idOf(fields.language)),
    ...optional("customerId", idOf(fields.customerId)),
    ...optional("caseId", idOf(fields.caseId)),
    ...optional("company", idOf(fields.company)),
    clock: read.relative ? "relative" : "absolute",
    messages: read.messages,
    path,
    line: source.line,
    ...(extra ? { extra } : {}),
  };
}

/** Kept lean: this is what runs for each of a million messages. */
function readMessages(
  list: readonly unknown[],
  record: JsonRecord,
  path: string,
  template: boolean,
  report: (item: ReadItem) => void,
): { messages: Message[]; relative: boolean } {
  const { source } = record;
  const messages: Message[] = [];
  const places: number[] = [];
  const texts = new NativeTexts(source, messages, places, template);
  const ids = new MessageIds();
  let relative = false;
  for (let index = 0; index < list.length; index += 1) {
    const fields = list[index];
    const fault = faultOf(fields);
    const tell = (message: string, skipped: string): void => {
      const place = template ? "text" : `messages[${index}]`;
      report(problem(path, source.lineOf(["messages", index]), `${place}: ${message}`, skipped));
    };
    if (fault !== undefined || !isFields(fields)) {
      tell(fault ?? "", "1 message");
      continue;
    }
    const given = idOf(fields.id);
    const id = ids.take(given, index);
    if (given !== undefined && id !== given) {
      tell(`the id ${shown(given)} is used twice in its conversation; read as ${shown(id)}`, "nothing");
    }
    let at: Instant | undefined;
    if (typeof fields.at === "string") at = parseInstantFast(fields.at);
    else if (typeof fields.offset === "number" && Number.isFinite(fields.offset)) {
      at = { time: Math.round(fields.offset * 1000) };
      relative = true;
    }
    if (at === undefined && (isGiven(fields.at) || isGiven(fields.offset)))
      tell(timeFault(fields), "the time of 1 message");
    const extra = extraOf(fields, messageKeys);
    const message = {
      id,
      role: fields.role as Role,
      author: idOf(fields.author),
      at,
      text: fields.text as string,
      origin: new NativeOrigin(texts, messages.length),
    };
    messages.push(extra === undefined ? message : { ...message, extra });
    places.push(index);
  }
  return { messages, relative };
}

function timeFault(fields: Fields): string {
  const time = shown(fields.at ?? fields.offset);
  return `the time ${time} cannot be read; expected ISO 8601, such as 2026-03-02T09:12:00+01:00 ("at"), or seconds ("offset")`;
}

const positionIds: string[] = [];

/** Hands out ids that are unique in a conversation; remembers them only where they are not simply m1, m2, … */
class MessageIds {
  private regular = 0;
  private seen: Set<string> | undefined;

  take(given: string | undefined, index: number): string {
    positionIds[index] ??= `m${index + 1}`;
    const wanted = given ?? (positionIds[index] as string);
    if (!this.seen && wanted === positionIds[index]) {
      this.regular = index + 1;
      return wanted;
    }
    this.seen ??= new Set(positionIds.slice(0, this.regular));
    let id = wanted;
    for (let count = 2; this.seen.has(id); count += 1) id = `${wanted}~${count}`;
    this.seen.add(id);
    return id;
  }
}

function faultOf(fields: unknown): string | undefined {
  if (!isFields(fields)) return `expected a message, an object with "role" and "text"; found ${shown(fields)}`;
  if (!knownRoles.has(fields.role)) return `"role" is ${shown(fields.role ?? null)}; expected ${roles.join(", ")}`;
  if (typeof fields.text !== "string") return `"text" is ${shown(fields.text ?? null)}; expected a string`;
  return undefined;
}

function channelOf(value: unknown, options: ReadOptions, fail: () => void): Channel {
  if (knownChannels.has(value)) return value === "unknown" ? (options.channel ?? "unknown") : (value as Channel);
  if (isGiven(value)) fail();
  return options.channel ?? "unknown";
}

function extraOf(fields: Fields, known: ReadonlySet<string>): Record<string, unknown> | undefined {
  let extra: Record<string, unknown> | undefined;
  for (const key in fields) {
    if (known.has(key)) continue;
    extra ??= {};
    extra[key] = fields[key];
  }
  return extra;
}

/** Ids may be numbers in the file; empty ones count as missing. */
function idOf(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return typeof value === "number" ? String(value) : undefined;
}

function optional<Key extends string>(key: Key, value: string | undefined): { [name in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [name in Key]?: string });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
