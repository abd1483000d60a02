import type { Role } from "../conversation/conversation.js";
import type { ReadItem, ReadOptions } from "./format.js";
import { problem } from "./items.js";
import { conversationItems, type JsonContact, type JsonSpeech } from "./json-conversation.js";
import { type Fields, isFields, type JsonPath, listAt } from "./json-fields.js";
import { type JsonRecord, jsonRecords } from "./json-records.js";
import { LooseMessages, type LooseShape } from "./loose-messages.js";
import type { ByteSource } from "./source.js";
import { resolveSpeakers } from "./speakers.js";

/** A conversation as a vendor's record holds it. */
export interface VendorConversation {
  readonly path: JsonPath;
  readonly contact: JsonContact;
  readonly speeches: readonly JsonSpeech[];
}

/** How a vendor's export holds conversations. */
export interface VendorShape {
  /** What a record is, for messages. */
  readonly expected: string;
  /** Keys under which a document lists its conversations; dotted paths where they lie deeper. */
  readonly lists: readonly string[];
  /** How messages look that come without their conversations. */
  readonly loose?: LooseShape;
  /** The conversations in an object of a record. */
  readonly read: (record: JsonRecord, fields: Fields, path: JsonPath) => readonly VendorConversation[];
}

/** Reads an export whose records each hold whole conversations, or whose records are the messages of some. */
export async function* readVendorJson(source: ByteSource, shape: VendorShape): AsyncGenerator<ReadItem> {
  const loose = shape.loose && new LooseMessages(shape.loose);
  for await (const item of jsonRecords(
    source,
    shape.lists.map((key) => key.split(".")),
  )) {
    if ("fault" in item) {
      yield problem(source.path, item.line, `${item.fault}; expected ${shape.expected}`, item.skipped);
      continue;
    }
    const { record } = item;
    if (record.around) continue;
    for (const { fields, path } of objectsIn(record, ...shape.lists)) {
      if (!loose?.take(record, fields, path)) yield* conversationsIn(record, fields, path, shape, source);
    }
  }
  for (const record of loose?.records() ?? [])
    yield* conversationsIn(record, record.value as Fields, [], shape, source);
}

function* conversationsIn(
  record: JsonRecord,
  fields: Fields,
  place: JsonPath,
  { read }: VendorShape,
  source: ByteSource,
): Generator<ReadItem> {
  for (const { path, contact, speeches } of read(record, fields, place)) {
    yield* conversationItems(contact, speeches, { record, path, file: source.path });
  }
}

/** The objects of a record: those of a list under one of some keys, else the record itself. */
function objectsIn(
  { value }: JsonRecord,
  ...keys: readonly string[]
): { readonly fields: Fields; readonly path: JsonPath }[] {
  for (const key of keys) {
    const keyPath = key.split(".");
    const list = listAt(value, ...keyPath).flatMap((fields, index) =>
      isFields(fields) ? [{ fields, path: [...keyPath, index] as JsonPath }] : [],
    );
    if (list.length > 0) return list;
  }
  return isFields(value) ? [{ fields: value, path: [] }] : [];
}

/**
 * Gives speeches that only name their speakers their roles, as in a chat of two.
 * @param otherParty the name that the chat bears on the phone it was exported from
 * @returns why it cannot be told, where it cannot
 */
export function withRoles(
  speeches: readonly JsonSpeech[],
  options: ReadOptions,
  otherParty?: string,
): { readonly speeches: readonly JsonSpeech[]; readonly assumedAgent?: string } | { readonly fault: string } {
  const resolved = resolveSpeakers(
    speeches.map(({ author, placed }) => ({ name: author ?? "", text: placed.text })),
    options,
    otherParty,
  );
  if ("fault" in resolved) return resolved;
  const roleOf = (name: string): Role => resolved.roles.get(name) ?? "customer";
  const said = speeches.map((speech) => ({ ...speech, role: roleOf(speech.author ?? "") }));
  return resolved.assumedAgent === undefined
    ? { speeches: said }
    : { speeches: said, assumedAgent: resolved.assumedAgent };
}
