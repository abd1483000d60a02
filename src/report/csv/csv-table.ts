import { cellText } from "../spreadsheet/cell-text.js";

export type CsvCell = string | number | null | undefined;

/** A table with commas: its columns, each with its name, and a row for each item. */
export interface CsvTable<Row> {
  /** The same in every language, so that scripts can rely on them. */
  readonly columns: Readonly<Record<string, (row: Row) => CsvCell>>;
  readonly rows: Iterable<Row>;
}

/** Spreadsheets take text without this mark for the machine's old encoding. */
const byteOrderMark = "\ufeff";

/** A table as RFC 4180 has it: UTF-8, commas, lines that end in CR LF, a header. */
export function* csvOf<Row>({ columns, rows }: CsvTable<Row>): Generator<string> {
  const cells = Object.values(columns);
  yield `${byteOrderMark}${Object.keys(columns).join(",")}\r\n`;
  for (const row of rows) yield `${cells.map((cell) => told(cell(row))).join(",")}\r\n`;
}

/** A cell. Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function told(value: CsvCell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = cellText(value);
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
