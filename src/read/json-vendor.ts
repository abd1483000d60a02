import { handOverAfter } from "./conversation-parts.js";
import type { ReadItem, ReadOptions } from "./format.js";
import { problem } from "./items.js";
import { conversationItems, type JsonContact, type JsonTurn } from "./json-conversation.js";
import { type Fields, isFields, type JsonPath, listAt } from "./json-fields.js";
import { type JsonItem, type JsonRecord, jsonRecords } from "./json-records.js";
import { type Gathered, LooseMessages, type LooseShape } from "./loose-messages.js";
import type { ByteSource } from "./source.js";

/** A conversation as a vendor's record holds it. */
export interface VendorConversation {
  readonly path: JsonPath;
  readonly contact: JsonContact;
  readonly speeches: readonly JsonTurn[];
}

/** How a vendor's export holds conversations. */
export interface VendorShape {
  /** What a record is, for messages. */
  readonly expected: string;
  /** Keys under which a document lists its conversations; dotted paths where they lie deeper. */
  readonly lists: readonly string[];
  /** How the records come, where not as JSON. */
  readonly records?: (source: ByteSource) => AsyncIterable<JsonItem>;
  /** How messages look that come without their conversations. */
  readonly loose?: LooseShape;
  /** The conversations in an object of a record. */
  readonly read: (record: JsonRecord, fields: Fields, path: JsonPath) => readonly VendorConversation[];
}

/** Reads an export whose records each hold whole conversations, or whose records are the messages of some. */
export async function* readVendorJson(
  source: ByteSource,
  options: ReadOptions,
  shape: VendorShape,
): AsyncGenerator<ReadItem> {
  let loose: LooseMessages | undefined;
  for await (const item of recordsOf(source, shape)) {
    if ("fault" in item) {
      yield problem(source.path, item.line, `${item.fault}; expected ${shape.expected}`, item.skipped);
      continue;
    }
    const { record } = item;
    if (record.around) continue;
    for (const { fields, path } of objectsIn(record, ...shape.lists)) {
      const messages = shape.loose && new LooseMessages(shape.loose, 1).messagesIn(record, fields, path);
      if (!messages || !shape.loose) {
        yield* conversationsIn(record, fields, path, shape, source);
        continue;
      }
      loose ??= await notedMessages(source, shape, new LooseMessages(shape.loose, handOverAfter(options)));
      yield* gatheredItems(loose.take(messages), shape, source);
    }
  }
  if (loose) yield* gatheredItems(loose.rest(), shape, source);
}

function* gatheredItems(gathered: Iterable<Gathered>, shape: VendorShape, source: ByteSource): Generator<ReadItem> {
  for (const { record, more } of gathered) {
    for (const read of conversationsIn(record, record.value as Fields, [], shape, source))
      yield more && "conversation" in read ? { ...read, more } : read;
  }
}

function recordsOf(source: ByteSource, { lists, records }: VendorShape): AsyncIterable<JsonItem> {
  if (records) return records(source);
  return jsonRecords(
    source,
    lists.map((key) => key.split(".")),
  );
}

async function notedMessages(source: ByteSource, shape: VendorShape, loose: LooseMessages): Promise<LooseMessages> {
  try {
    for await (const item of recordsOf(source, shape)) {
      if ("fault" in item || item.record.around) continue;
      for (const { fields, path } of objectsIn(item.record, ...shape.lists))
        loose.note(loose.messagesIn(item.record, fields, path) ?? []);
    }
    loose.noted();
  } finally {
    loose.close();
  }
  return loose;
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
