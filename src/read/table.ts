import type { Channel, Instant } from "../conversation/conversation.js";
import type { TextOrigin } from "../conversation/position.js";
import { addressIn } from "./address.js";
import { channelNamed } from "./channel-words.js";
import type { Columns } from "./columns.js";
import { type DayMonthOrder, readDate } from "./dates.js";
import type { FieldMapping, ReadItem, ReadOptions } from "./format.js";
import { counted, problem, shown } from "./items.js";
import { serialClock, serialDate } from "./serial-date.js";

/** A row of a table, whatever the file it comes from. */
export interface TableRow {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** The cell's text; "" where there is none. */
  cell(column: number): string;
  originOf(column: number): TextOrigin;
}

export type TableItem =
  | { readonly row: TableRow }
  | { readonly fault: string; readonly line: number; readonly skipped: string };

/** A table that can be read twice. */
export interface Table {
  readonly path: string;
  readonly columns: Columns;
  /** Names of the columns, for messages. */
  readonly header: readonly string[];
  readonly options: ReadOptions;
  /** The rows, block by block: waiting for each single row would cost more than reading it. */
  rows(): AsyncIterable<Iterable<TableItem>>;
}

/** The trimmed text of a column that may be missing. */
export function cellText(row: TableRow, column: number | undefined): string {
  return column === undefined ? "" : row.cell(column).trim();
}

/** The fields of a conversation that stand in each of its rows. */
export interface RowFields {
  readonly channel: Channel;
  readonly customerId?: string;
  readonly caseId?: string;
  readonly company?: string;
  readonly language?: string;
}

/** @param mapping where the user names the customer's column, even a name is taken as the key */
export function fieldsOf(row: TableRow, columns: Columns, options: ReadOptions): RowFields {
  const customerId = customerKey(cellText(row, columns.customer), options.mapping);
  const caseId = cellText(row, columns.case);
  const company = cellText(row, columns.company);
  const language = cellText(row, columns.language).toLowerCase().split(/[-_]/)[0] ?? "";
  return {
    channel: channelNamed(cellText(row, columns.channel)) ?? options.channel ?? "unknown",
    ...(customerId === undefined ? {} : { customerId }),
    ...(caseId === "" ? {} : { caseId }),
    ...(company === "" ? {} : { company }),
    ...(/^[a-z]{2}$/.test(language) ? { language } : {}),
  };
}

/** A customer is known by an address, a phone or an id; a mere name may be two people's. */
function customerKey(value: string, mapping: FieldMapping | undefined): string | undefined {
  if (value === "") return undefined;
  if (value.includes("@")) return (addressIn(value) ?? value).toLowerCase();
  if (/^\p{Lu}\p{Ll}+$/u.test(value) && mapping?.customer === undefined) return undefined;
  return /\d/.test(value) || /^\S+$/.test(value) || mapping?.customer !== undefined ? value : undefined;
}

/** The time of a row as it is written: one column, or a date and a time of day. */
export function stampOf(row: TableRow, columns: Columns): string {
  if (columns.date !== undefined && columns.clock !== undefined) {
    const date = cellText(row, columns.date).replace(/[T ]00:00(?::00)?$/, "");
    const clock = cellText(row, columns.clock);
    return `${serialDate(date) ?? date} ${serialClock(clock) ?? clock}`.trim();
  }
  const stamp = cellText(row, columns.time);
  return serialDate(stamp) ?? stamp;
}

/** Reads the times of a table's rows, and counts those that cannot be read. */
export class RowTimes {
  private bad = 0;
  private first: { line: number; stamp: string } | undefined;

  constructor(private readonly order: DayMonthOrder) {}

  read(stamp: string, line: number): Instant | undefined {
    if (stamp === "") return undefined;
    const instant = readDate(stamp, this.order);
    if (instant) return instant;
    this.bad += 1;
    this.first ??= { line, stamp };
    return undefined;
  }

  *problems(path: string): Iterable<ReadItem> {
    if (!this.first) return;
    const message = `the time ${shown(this.first.stamp)} cannot be read; expected a date such as 2026-03-02T09:12:00 or 02/03/2026 09:12`;
    yield problem(path, this.first.line, message, `the time of ${counted(this.bad, "message")}`);
  }
}

/** Walks all rows of a table at once, without waiting between those of a block. */
export async function eachRow(table: Table, visit: (row: TableRow) => void): Promise<void> {
  for await (const block of table.rows()) {
    for (const item of block) if ("row" in item) visit(item.row);
  }
}
