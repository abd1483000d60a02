import { type ColumnField, headerRank } from "./column-words.js";
import type { FieldMapping } from "./format.js";
import { roleInCell } from "./role-words.js";
import { serialClock } from "./serial-date.js";
import { jsonInCell, withLineBreaks } from "./transcript-cell.js";
import { readTranscriptLine } from "./transcript-line.js";

/** Which column holds what. */
export type Columns = Readonly<Partial<Record<ColumnField, number>>>;

/** Finding out what the columns of a table are. */
export interface ColumnGuess {
  readonly columns: Columns;
  /** Names of the mapping that are no column of the table. */
  readonly missing: readonly string[];
  /** Whether the first row holds names. */
  readonly hasHeader: boolean;
}

/** How the rows of a table make conversations. */
export type TableShape = "messages" | "transcripts" | "pairs";

const mapped: Readonly<Record<Exclude<keyof FieldMapping, "roles">, ColumnField>> = {
  id: "id",
  role: "role",
  author: "author",
  text: "text",
  time: "time",
  channel: "channel",
  customer: "customer",
  case: "case",
  language: "language",
  company: "company",
};

/** Fields in the order in which they choose their columns: the surest words first. */
const order: readonly ColumnField[] = [
  "text",
  "transcript",
  "role",
  "inbound",
  "outbound",
  "internal",
  "public",
  "time",
  "offset",
  "id",
  "customer",
  "channel",
  "case",
  "language",
  "company",
  "agentName",
  "customerName",
  "author",
  "messageId",
];

/**
 * Guesses the columns of a table from its headers and from what stands in its first rows; a mapping by the user wins.
 * @param rows the first rows below the header
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  mapping: FieldMapping = {},
): ColumnGuess {
  const columns: Partial<Record<ColumnField, number>> = {};
  const taken = new Set<number>();
  const missing: string[] = [];
  const wanted = (Object.keys(mapped) as (keyof typeof mapped)[]).filter((key) => mapping[key] !== undefined);
  for (const key of wanted) {
    const index = columnNamed(header, mapping[key] as string);
    if (index === undefined) missing.push(mapping[key] as string);
    else {
      columns[mapped[key]] = index;
      taken.add(index);
    }
  }
  const take = (field: ColumnField, fits: (values: readonly string[]) => boolean = () => true): void => {
    if (columns[field] !== undefined) return;
    let best: { index: number; rank: number } | undefined;
    header.forEach((name, index) => {
      const rank = taken.has(index) ? undefined : headerRank(name, field);
      if (rank === undefined || (best && rank >= best.rank) || !fits(valuesAt(rows, index))) return;
      best = { index, rank };
    });
    if (!best) return;
    columns[field] = best.index;
    taken.add(best.index);
  };
  const choice: Choice = { header, rows, columns, taken, take };
  const numbered = wanted.length > 0 && wanted.every((key) => /^\d+$/.test(mapping[key] as string));
  const hasHeader = !numbered || wanted.every((key) => header.includes(mapping[key] as string));
  if (!hasHeader) return { columns, missing, hasHeader };
  take("transcript", areTranscripts);
  if (columns.transcript === undefined) takePair(choice);
  for (const field of order) {
    if (field === "text" && (columns.transcript ?? columns.customerText) !== undefined) continue;
    if (field === "transcript") continue;
    if (field === "role") take(field, areRoles);
    else if (field === "time") takeTime(choice);
    else if (field === "id") take(field, (values) => !areTranscripts(values));
    else if (field === "inbound" || field === "outbound" || field === "internal" || field === "public")
      take(field, areFlags);
    else take(field);
  }
  if (speakerOf(columns) === undefined) {
    const coded = header.findIndex((name, index) => isSpeakerHeader(name) && areCodes(valuesAt(rows, index)));
    if (coded >= 0 && !taken.has(coded)) {
      columns.author = coded;
      taken.add(coded);
    }
  }
  // A table of cases, whose messages name nothing else they belong to.
  if (columns.id === undefined && columns.case !== undefined) columns.id = columns.case;
  if (columns.text !== undefined && speakerOf(columns) === undefined) {
    if (areTranscripts(valuesAt(rows, columns.text))) {
      columns.transcript = columns.text;
      delete columns.text;
    }
  }
  return { columns, missing, hasHeader };
}

/** What the columns make of a row; undefined where they cannot make a conversation. */
export function shapeOf(columns: Columns): TableShape | undefined {
  if (columns.transcript !== undefined) return "transcripts";
  if (columns.customerText !== undefined && columns.agentText !== undefined) return "pairs";
  return columns.text !== undefined && speakerOf(columns) !== undefined ? "messages" : undefined;
}

/** The column that tells who speaks, the surest first. */
function speakerOf({ role, author, inbound, outbound }: Columns): number | undefined {
  return role ?? author ?? inbound ?? outbound;
}

/** The columns of a table while they are being chosen. */
interface Choice {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns: Partial<Record<ColumnField, number>>;
  readonly taken: Set<number>;
  /** Gives a field the best of the columns that are left and fit. */
  readonly take: (field: ColumnField, fits?: (values: readonly string[]) => boolean) => void;
}

/** Two columns of texts, the customer's and the company's, make a table of pairs; a column of roles rules that out. */
function takePair({ header, rows, columns, taken, take }: Choice): void {
  if (columns.role !== undefined || columns.text !== undefined) return;
  if (header.some((name, index) => headerRank(name, "role") !== undefined && areRoles(valuesAt(rows, index)))) return;
  take("customerText", areSentences);
  take("agentText", areSentences);
  if (columns.customerText !== undefined && columns.agentText !== undefined) return;
  for (const field of ["customerText", "agentText"] as const) {
    const index = columns[field];
    if (index !== undefined) taken.delete(index);
    delete columns[field];
  }
}

/** The time is one column, or a column of dates beside one of times of day. */
function takeTime({ header, rows, columns, taken, take }: Choice): void {
  const named = columns.time;
  const isDay = (index: number): boolean =>
    headerRank(header[index]!, "date") !== undefined && !valuesAt(rows, index).some((value) => /\d:\d/.test(value));
  if (named !== undefined && !isDay(named)) return;
  const dates = named ?? header.findIndex((name, index) => !taken.has(index) && headerRank(name, "date") !== undefined);
  const clocks = header.findIndex(
    (name, index) =>
      !taken.has(index) &&
      index !== dates &&
      headerRank(name, "clock") !== undefined &&
      areClocks(valuesAt(rows, index)),
  );
  if (dates >= 0 && clocks >= 0) {
    delete columns.time;
    columns.date = dates;
    columns.clock = clocks;
    taken.add(dates).add(clocks);
  } else take("time");
}

function columnNamed(header: readonly string[], name: string): number | undefined {
  const exact = header.findIndex((cell) => cell.trim() === name);
  if (exact >= 0) return exact;
  const loose = header.findIndex((cell) => cell.trim().toLowerCase() === name.trim().toLowerCase());
  if (loose >= 0) return loose;
  const number = /^\d+$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= header.length ? number - 1 : undefined;
}

function valuesAt(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.map((row) => row[index]?.trim() ?? "").filter((value) => value !== "");
}

function most(values: readonly string[], fits: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(fits).length * 2 >= values.length;
}

function areRoles(values: readonly string[]): boolean {
  return most(values, (value) => roleInCell(value) !== undefined);
}

function areFlags(values: readonly string[]): boolean {
  return most(values, (value) => /^(?:true|false|yes|no|si|sì|vero|falso|0|1|t|f|y|n|s)$/i.test(value));
}

function areClocks(values: readonly string[]): boolean {
  return most(
    values,
    (value) => serialClock(value) !== undefined || /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?$/i.test(value),
  );
}

function areSentences(values: readonly string[]): boolean {
  return most(values, (value) => value.split(/\s+/).length >= 3);
}

function areTranscripts(values: readonly string[]): boolean {
  return most(values, (value) => {
    if (jsonInCell(value) !== undefined) return true;
    const lines = withLineBreaks(value).text.split("\n");
    return lines.filter((line) => readTranscriptLine(line)?.label).length >= 2;
  });
}

/** A header under which speakers stand, rather than kinds of things. */
function isSpeakerHeader(name: string): boolean {
  return headerRank(name, "role") !== undefined && !/\b(?:type|tipo|origin|source)\b/i.test(name);
}

/** A few short values that come again and again: who speaks, in somebody's own words. */
function areCodes(values: readonly string[]): boolean {
  const different = new Set(values);
  return different.size >= 2 && different.size <= 6 && [...different].every((value) => value.length <= 20);
}
