import { headerRank } from "./column-words.js";
import { guessColumns } from "./columns.js";
import type { FieldMapping, Head } from "./format.js";
import { type Fields, isFields, listAt, textAt, valueAt } from "./json-fields.js";
import { mendJson } from "./json-mend.js";

/** Keys under which a record keeps its messages. */
const lists = [
  "messages",
  "turns",
  "utterances",
  "dialogue",
  "dialog",
  "conversation",
  "transcript",
  "entries",
  "items",
  "history",
  "events",
  "chat",
  "log",
  "messaggi",
  "conversazione",
  "thread",
  "interactions",
  "records",
  "data",
  "segments",
  "body",
  "conversations",
];

/** The column for the conversation's id, where each record is one conversation. */
export const ownId = "conversation id";

/** How the records of a file are laid out: as rows of a table. */
export interface JsonShape {
  /** The key of the list of messages; undefined where each record is a message. */
  readonly list?: string;
  readonly header: readonly string[];
  /** For each column, where its value stands: in the message, or in the record. */
  readonly paths: readonly { readonly inRecord: boolean; readonly path: readonly string[] }[];
  readonly columns: ReturnType<typeof guessColumns>["columns"];
}

/** Finds the messages in records, and what their keys hold; a mapping by the user wins. */
export function shapeIn(records: readonly Fields[], mapping: FieldMapping): JsonShape | undefined {
  if (records.length === 0) return undefined;
  const wanted = Object.values(mapping).filter((value): value is string => typeof value === "string");
  const named = wanted.find((path) => records.some((record) => Array.isArray(record[path.split(".")[0]!])));
  const list =
    named?.split(".")[0] ?? lists.find((key) => records.some((record) => listAt(record, key).some(isFields)));
  const messages =
    list === undefined ? [] : records.flatMap((record) => listAt(record, list).filter(isFields)).slice(0, 50);
  const deep = deepPaths(wanted);
  const inMessage = withPaths(
    keysOf(list === undefined ? records : messages),
    deep.map((path) => (path[0] === list ? path.slice(1) : path)),
    list === undefined ? records : messages,
  );
  const inRecord = list === undefined ? [] : withPaths(keysOf(records), deep, records).filter(([key]) => key !== list);
  const paths = [
    ...inMessage.map((path) => ({ inRecord: false, path })),
    ...inRecord.map((path) => ({ inRecord: true, path })),
  ];
  const header = paths.map(({ inRecord: outside, path }) => nameOf(path, outside, list));
  const rows = (list === undefined ? records : messages).map((message) =>
    paths.map(({ inRecord: outside, path }) =>
      outside ? "" : (textAt(message, ...path) ?? joinedContent(valueAt(message, ...path)) ?? ""),
    ),
  );
  const own = { ...mapping, ...mappingNames(mapping, list) };
  const guess = guessColumns(header, rows, own);
  const columns = { ...guess.columns };
  // What a message calls its user is its speaker, not the customer of the conversation.
  const customer = columns.customer === undefined ? undefined : paths[columns.customer];
  if (list !== undefined && customer && !customer.inRecord && mapping.customer === undefined) delete columns.customer;
  if (list === undefined) return { header, paths, columns };
  // Each record is one conversation: its id is its own, or its place.
  const id =
    columns.id !== undefined && paths[columns.id]?.inRecord
      ? columns.id
      : paths.findIndex((place) => isRecordId(place));
  const idPath = id >= 0 ? paths[id]!.path : [];
  return {
    list,
    header: [...header, ownId],
    paths: [...paths, { inRecord: true, path: idPath }],
    columns: { ...columns, id: paths.length },
  };
}

/** In the mapping, `turns.utterance` is the column that is called `utterance` here. */
function mappingNames(mapping: FieldMapping, list: string | undefined): FieldMapping {
  const entries = Object.entries(mapping).filter(([key, value]) => key !== "roles" && typeof value === "string");
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      list !== undefined && (value as string).startsWith(`${list}.`) ? (value as string).slice(list.length + 1) : value,
    ]),
  );
}

/** The id of a record that holds messages is the conversation's; that of a message is its own. */
function nameOf(path: readonly string[], inRecord: boolean, list: string | undefined): string {
  const name = path.join(".");
  if (list === undefined) return name;
  return name === "id" ? (inRecord ? "record id" : "message id") : name;
}

function isRecordId({ inRecord, path }: { readonly inRecord: boolean; readonly path: readonly string[] }): boolean {
  return inRecord && path.length === 1 && (path[0] === "id" || (headerRank(path[0]!, "id") ?? 99) < 20);
}

/** The keys of some objects, those of objects within as dotted paths. */
function keysOf(objects: readonly Fields[]): string[][] {
  const found = new Map<string, string[]>();
  for (const fields of objects) {
    for (const [key, value] of Object.entries(fields)) {
      if (isFields(value)) for (const inner of Object.keys(value)) found.set(`${key}.${inner}`, [key, inner]);
      else found.set(key, [key]);
    }
  }
  return [...found.values()];
}

/** The paths of a mapping that lead deeper than one object. */
function deepPaths(wanted: readonly string[]): string[][] {
  return wanted.map((path) => path.split(".")).filter((path) => path.length > 2);
}

/** Some keys with those paths beside that lead to a value. */
function withPaths(keys: string[][], paths: readonly string[][], objects: readonly Fields[]): string[][] {
  const known = new Set(keys.map((path) => path.join(".")));
  const found = paths.filter(
    (path) => !known.has(path.join(".")) && objects.some((one) => textAt(one, ...path) !== undefined),
  );
  return [...keys, ...found];
}

function joinedContent(value: unknown): string | undefined {
  if (!Array.isArray(value)) return typeof value === "boolean" ? String(value) : undefined;
  return value.map((piece: unknown) => (typeof piece === "string" ? piece : (textAt(piece, "text") ?? ""))).join("\n");
}

/** The records that are whole in a head. */
export function sampleOf(head: Head): Fields[] {
  const found: Fields[] = [];
  const first = head.lines.find((line) => line.trim() !== "")?.trim() ?? "";
  // What begins with an object over several lines is a document, even where some of its lines are objects.
  const document = first.startsWith("{") && jsonOf(first) === undefined ? documentOf(head) : undefined;
  if (isFields(document)) return [document];
  for (const line of head.lines.slice(0, 20)) {
    const value = jsonOf(line.trim().replace(/,$/, ""));
    if (isFields(value)) found.push(value);
    else if (Array.isArray(value)) found.push(...value.filter(isFields));
  }
  if (found.length > 0) return found;
  const whole = documentOf(head);
  if (isFields(whole)) return [whole];
  return Array.isArray(whole) ? whole.filter(isFields) : [];
}

/** A document; of one that is longer than the head, or cut short, what is whole of it. */
function documentOf(head: Head): unknown {
  return jsonOf(head.text) ?? jsonOf(mendJson(head.text) ?? "");
}

function jsonOf(text: string): unknown {
  try {
    return text.startsWith("{") || text.startsWith("[") || /^\s/.test(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
