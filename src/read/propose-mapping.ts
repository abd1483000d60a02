import type { Role } from "../conversation/conversation.js";
import { type Columns, guessColumns, shapeOf, type TableShape } from "./columns.js";
import { readDate } from "./dates.js";
import { guessDelimiter } from "./delimiter.js";
import type { FieldMapping } from "./format.js";
import { headOf } from "./head.js";
import { isFields, listAt, textAt } from "./json-fields.js";
import { ownId, shapeIn } from "./json-shape.js";
import { openedInput } from "./opened-input.js";
import { roleNamed } from "./role-words.js";
import { type ByteSource, fileSource } from "./source.js";
import { recordsWithin } from "./wrapped-records.js";

/** A mapping for a table or a JSON file, as a first look at its names and values suggests it. */
export interface MappingProposal {
  readonly mapping: FieldMapping;
  /** What the file would be read as with it; undefined where something is missing. */
  readonly shape: TableShape | undefined;
  /** All columns, or dotted paths, with some of their values. */
  readonly fields: readonly { readonly name: string; readonly samples: readonly string[] }[];
  /** What a conversation needs and no column was found for: "text", "role". */
  readonly missing: readonly ("text" | "role")[];
  /** Values of the role column that name no role by themselves: the user must say what they mean (mapping.roles). */
  readonly unknownRoles: readonly string[];
  /** What those values likely mean: who begins is the customer, unless another value names one. */
  readonly roles: Readonly<Record<string, Role>>;
}

interface Sampled {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns: Columns;
}

/** So many rows are looked at. */
const mostRows = 200;

/**
 * Proposes which column, or key, holds what: by the headers, and by a first look at the values.
 * @param path a CSV, TSV, XLSX, Parquet, JSON or JSON Lines file, also compressed or in an archive (its first file)
 * @returns undefined where the file is neither a table nor JSON
 * @throws what the file system throws
 */
export async function proposeMapping(path: string): Promise<MappingProposal | undefined> {
  const source = await openedInput(fileSource(path));
  if (!source) return undefined;
  const head = await headOf(source);
  const sampled = /^\s*[[{]/.test(head.text) ? await sampledJson(source) : sampledTable(head.lines);
  if (!sampled) return undefined;
  const { names, rows } = sampled;
  const columns = completed(sampled);
  const valuesOf = (column: number): string[] => [
    ...new Set(rows.map((row) => (row[column] ?? "").trim()).filter((value) => value !== "")),
  ];
  const shape = shapeOf(columns);
  const text = columns.text ?? columns.transcript ?? columns.customerText;
  const speaker =
    columns.role ?? columns.inbound ?? columns.outbound ?? columns.author ?? columns.transcript ?? columns.agentText;
  const roles = columns.role === undefined ? [] : valuesOf(columns.role).slice(0, 20);
  const unknownRoles = roles.filter((role) => roleNamed(role) === undefined);
  const beginner = roles.some((role) => roleNamed(role) === "customer") ? undefined : roles[0];
  return {
    mapping: mappingOf(columns, names),
    shape,
    fields: names.map((name, column) => ({ name, samples: valuesOf(column).slice(0, 3) })),
    missing: [
      ...(text === undefined ? (["text"] as const) : []),
      ...(speaker === undefined ? (["role"] as const) : []),
    ],
    unknownRoles,
    roles: Object.fromEntries(unknownRoles.map((role) => [role, role === beginner ? "customer" : "agent"])),
  };
}

/** Where no header tells it: the text is the column of the longest values, the role one of few short values that repeat. */
function completed({ names, rows, columns }: Sampled): Columns {
  const found = { ...columns };
  const free = (column: number): boolean => !Object.values(found).includes(column);
  const values = names.map((_, column) =>
    rows.map((row) => (row[column] ?? "").trim()).filter((value) => value !== ""),
  );
  const words = values.map(
    (cells) => cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0) / Math.max(1, cells.length),
  );
  if ((found.text ?? found.transcript ?? found.customerText) === undefined) {
    const longest = names.map((_, column) => column).filter((column) => free(column) && words[column]! >= 3);
    const text = longest.sort((one, other) => words[other]! - words[one]!)[0];
    if (text !== undefined) found.text = text;
  }
  if (
    (found.role ?? found.inbound ?? found.outbound ?? found.author ?? found.transcript ?? found.agentText) === undefined
  ) {
    const role = names.findIndex((_, column) => {
      const cells = values[column] as string[];
      const different = new Set(cells).size;
      const short = cells.every((cell) => /^\p{L}[\p{L} _-]{0,24}$/u.test(cell));
      return free(column) && short && different >= 2 && different <= 6 && different < cells.length;
    });
    if (role >= 0) found.role = role;
  }
  const filled = (column: number): boolean => free(column) && values[column]!.length > 0;
  const first = (fits: (cells: readonly string[]) => boolean): number | undefined => {
    const column = names.findIndex((_, index) => filled(index) && fits(values[index]!));
    return column < 0 ? undefined : column;
  };
  const time =
    found.time ??
    found.date ??
    first((cells) => cells.every((cell) => /\d\D\d|\d{10}/.test(cell) && readDate(cell) !== undefined));
  if (time !== undefined && found.date === undefined) found.time = time;
  const customer =
    found.customer ?? first((cells) => cells.every((cell) => /^\S+@\S+\.\S+$|^\+\d[\d ]{7,}$/.test(shortened(cell))));
  if (customer !== undefined) found.customer = customer;
  // What comes again and is not in each row is whose message it is.
  const id =
    found.id ??
    first((cells) => {
      const different = new Set(cells).size;
      return (
        different > 1 &&
        different < cells.length &&
        cells.every((cell) => /^[\w./#-]*\d[\w./#-]*$/.test(shortened(cell)))
      );
    });
  if (id !== undefined) found.id = id;
  return found;
}

/** No address and no id is as long; a pattern may take a power of a cell's length. */
function shortened(cell: string): string {
  return cell.slice(0, 200);
}

/** The columns under the names that the configuration has for them. */
function mappingOf(columns: Columns, names: readonly string[]): FieldMapping {
  const named = (column: number | undefined): string | undefined => (column === undefined ? undefined : names[column]);
  const entries: Record<keyof Omit<FieldMapping, "roles">, string | undefined> = {
    id: named(columns.id),
    role: named(columns.role),
    author: named(columns.author),
    text: named(columns.text ?? columns.transcript),
    time: named(columns.time ?? columns.date),
    channel: named(columns.channel),
    customer: named(columns.customer),
    case: named(columns.case),
    language: named(columns.language),
    company: named(columns.company),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, name]) => name !== undefined));
}

function sampledTable(lines: readonly string[]): Sampled | undefined {
  const sample = guessDelimiter(lines);
  if (!sample) return undefined;
  const [header = [], ...rows] = sample.rows;
  const names = header.map((name) => name.trim());
  return { names, rows: rows.slice(0, mostRows), columns: guessColumns(names, rows.slice(0, mostRows)).columns };
}

async function sampledJson(source: ByteSource): Promise<Sampled | undefined> {
  const records = [];
  for await (const item of recordsWithin(source)) {
    if ("record" in item && isFields(item.record.value)) records.push(item.record.value);
    if (records.length >= 50) break;
  }
  const shape = shapeIn(records, {});
  if (!shape) return undefined;
  const { list } = shape;
  const messages = records.flatMap((record) =>
    list === undefined
      ? [{ record, message: record }]
      : listAt(record, list).flatMap((message) => (isFields(message) ? [{ record, message }] : [])),
  );
  const kept = shape.paths
    .map((place, index) => ({ ...place, index }))
    .filter(({ index, path }) => shape.header[index] !== ownId || path.length > 0);
  const names = kept.map(({ path, inRecord }) => (inRecord || list === undefined ? path : [list, ...path]).join("."));
  const rows = messages
    .slice(0, mostRows)
    .map(({ record, message }) => kept.map(({ path, inRecord }) => textAt(inRecord ? record : message, ...path) ?? ""));
  const columns = Object.fromEntries(
    Object.entries(shape.columns).flatMap(([field, column]) => {
      const index = kept.findIndex((place) => place.index === column);
      return index < 0 ? [] : [[field, index]];
    }),
  ) as Columns;
  return withoutDoubles({ names, rows, columns });
}

/** The conversation's id is a column of its own beside the key that it is read from. */
function withoutDoubles({ names, rows, columns }: Sampled): Sampled {
  const first = names.map((name) => names.indexOf(name));
  const kept = first.flatMap((index, at) => (index === at ? [at] : []));
  const place = (column: number): number => kept.indexOf(first[column] as number);
  return {
    names: kept.map((at) => names[at] as string),
    rows: rows.map((row) => kept.map((at) => row[at] ?? "")),
    columns: Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, place(column)])) as Columns,
  };
}
