import { headerRank } from "../column-words.js";
import { guessColumns, shapeOf } from "../columns.js";
import { fileStem } from "../file-name.js";
import type { FieldMapping, Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { joinedText } from "../json-conversation.js";
import { type Fields, isFields, type JsonPath, listAt, textAt, valueAt } from "../json-fields.js";
import { type JsonItem, type JsonRecord, jsonRecords } from "../json-records.js";
import { type PlacedText, plainText, readableText } from "../json-text.js";
import { readTable } from "../read-table.js";
import type { ByteSource } from "../source.js";
import type { Table, TableItem, TableRow } from "../table.js";

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
];

/** JSON of no particular vendor: records with a list of messages, or a message a record. */
export const format: InputFormat = {
  name: "generic-json",
  holds: "transcripts",
  documentation: {
    title: "JSON and JSON Lines of any shape",
    recognisedBy: "records with a list of objects, or records themselves, whose keys tell the text and the speaker",
    roles:
      "a key of role words (role, sender, direction …), or of names with --agent; `user` and `assistant` are the customer and a bot",
    times: "a key of dates or epochs",
    customerKey: "a key of addresses, phones or ids",
    limits: "A mapping may name keys by dotted paths (`turns.utterance`). Content that is a list of texts is joined.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!/^\s*[[{]/.test(head.text)) return 0;
    const records = sampleOf(head);
    if (records.length === 0) return 0;
    const shape = shapeIn(records, {});
    if (!shape || !shapeOf(shape.columns)) return 0;
    const { role, inbound, outbound, author, time } = shape.columns;
    if ((role ?? inbound ?? outbound) !== undefined) return shape.list === undefined ? 0.55 : 0.6;
    // A name and a text alone may as well be a template, or a record of anything.
    return author !== undefined && time !== undefined ? 0.5 : 0.3;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const records: Fields[] = [];
    for await (const item of jsonRecords(source)) {
      if ("record" in item && isFields(item.record.value)) records.push(item.record.value);
      if (records.length >= 50) break;
    }
    const shape = shapeIn(records, options.mapping ?? {});
    const kind = shape && shapeOf(shape.columns);
    if (!shape || !kind) {
      const keys = shape?.header.map((name) => `"${name}"`).join(", ") ?? "none";
      yield problem(
        source.path,
        1,
        `no key tells the text of a message and who speaks; the keys are ${keys}. Say in the config which holds what (mapping)`,
        "the file",
      );
      return;
    }
    const table: Table = {
      path: source.path,
      columns: shape.columns,
      header: shape.header,
      options: { ...options, mapping: { id: ownId, ...options.mapping } },
      rows: () => rowsOf(source, shape),
    };
    yield* readTable(table, kind);
  },
};

/** The column for the conversation's id, where each record is one conversation. */
const ownId = "conversation id";

/** How the records of a file are laid out: as rows of a table. */
interface Shape {
  /** The key of the list of messages; undefined where each record is a message. */
  readonly list?: string;
  readonly header: readonly string[];
  /** For each column, where its value stands: in the message, or in the record. */
  readonly paths: readonly { readonly inRecord: boolean; readonly path: readonly string[] }[];
  readonly columns: ReturnType<typeof guessColumns>["columns"];
}

function shapeIn(records: readonly Fields[], mapping: FieldMapping): Shape | undefined {
  if (records.length === 0) return undefined;
  const wanted = Object.values(mapping).filter((value): value is string => typeof value === "string");
  const named = wanted.find((path) => records.some((record) => Array.isArray(record[path.split(".")[0]!])));
  const list =
    named?.split(".")[0] ?? lists.find((key) => records.some((record) => listAt(record, key).some(isFields)));
  const messages =
    list === undefined ? [] : records.flatMap((record) => listAt(record, list).filter(isFields)).slice(0, 50);
  const inMessage = keysOf(list === undefined ? records : messages);
  const inRecord = list === undefined ? [] : keysOf(records).filter((path) => path[0] !== list);
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

async function* rowsOf(source: ByteSource, shape: Shape): AsyncGenerator<Iterable<TableItem>> {
  const stem = fileStem(source.path);
  for await (const item of jsonRecords(source)) yield rowsIn(item, shape, stem);
}

function* rowsIn(item: JsonItem, shape: Shape, stem: string): Generator<TableItem> {
  if ("fault" in item) {
    yield { ...item, fault: `${item.fault}; expected a record` };
    return;
  }
  const { record } = item;
  if (!isFields(record.value)) return;
  if (shape.list === undefined) {
    yield { row: new JsonRow(record, [], shape, stem) };
    return;
  }
  for (const index of listAt(record.value, shape.list).keys())
    yield { row: new JsonRow(record, [shape.list, index], shape, stem) };
}

class JsonRow implements TableRow {
  constructor(
    private readonly record: JsonRecord,
    private readonly path: JsonPath,
    private readonly shape: Shape,
    private readonly stem: string,
  ) {}

  get line(): number {
    return this.record.source.lineOf(this.path);
  }

  cell(column: number): string {
    return this.placed(column).text;
  }

  originOf(column: number) {
    return this.placed(column).origin;
  }

  private placed(column: number): PlacedText {
    const place = this.shape.paths[column];
    const path = place ? [...(place.inRecord ? [] : this.path), ...place.path] : [];
    const value = place && place.path.length > 0 ? valueAt(this.record.value, ...path) : undefined;
    if (column === this.shape.columns.text && typeof value === "string") return readableText(this.record, path, value);
    if (Array.isArray(value)) return this.joined(path, value);
    const own =
      this.shape.list !== undefined && column === this.shape.columns.id
        ? `${this.stem}-${this.record.source.line}`
        : "";
    const text =
      typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : own;
    return plainText(this.record, path, text);
  }

  /** Content that is a list of strings, or of objects with a text. */
  private joined(path: JsonPath, list: readonly unknown[]): PlacedText {
    const pieces = list.flatMap((piece, index) => {
      if (typeof piece === "string") return [plainText(this.record, [...path, index], piece)];
      const text = textAt(piece, "text");
      return text === undefined ? [] : [plainText(this.record, [...path, index, "text"], text)];
    });
    return pieces.length === 0 ? plainText(this.record, path, "") : joinedText(pieces, "\n");
  }
}

function joinedContent(value: unknown): string | undefined {
  if (!Array.isArray(value)) return typeof value === "boolean" ? String(value) : undefined;
  return value.map((piece: unknown) => (typeof piece === "string" ? piece : (textAt(piece, "text") ?? ""))).join("\n");
}

/** The records that are whole in a head. */
function sampleOf(head: Head): Fields[] {
  const found: Fields[] = [];
  for (const line of head.lines.slice(0, 20)) {
    const value = jsonOf(line.trim().replace(/,$/, ""));
    if (isFields(value)) found.push(value);
    else if (Array.isArray(value)) found.push(...value.filter(isFields));
  }
  if (found.length > 0) return found;
  const whole = jsonOf(head.text);
  if (isFields(whole)) return [whole];
  return Array.isArray(whole) ? whole.filter(isFields) : [];
}

function jsonOf(text: string): unknown {
  try {
    return text.startsWith("{") || text.startsWith("[") || /^\s/.test(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
