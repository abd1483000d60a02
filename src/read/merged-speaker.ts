import { memoized } from "../memoized.js";
import type { Columns } from "./columns.js";
import { readDate } from "./dates.js";
import type { TableRow } from "./table.js";

/** A column that holds who speaks and when: "Mario Rossi (agente) – 12/03/2026 10:22". */
export interface MergedSpeaker {
  readonly column: number;
  /** How many columns the table has: the two that are made of it stand behind them. */
  readonly width: number;
  readonly columns: Columns;
}

/** A cell taken apart. */
export interface SpeakerStamp {
  readonly speaker: string;
  readonly stamp: string;
}

const date = String.raw`(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}\s\p{L}{3,10}\.?\s\d{4})`;
const behind = new RegExp(String.raw`^(.+?)[\s,;|·–—-]*[([]?\s*(${date}[^()[\]]*?)\s*[)\]]?$`, "su");
const before = new RegExp(
  String.raw`^[([]?\s*(${date}(?:[\sT,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?)?)\s*[)\]]?[\s,;|·–—-]+(\P{N}.*?):?$`,
  "siu",
);

/** A name and a time that stand in one cell, in either order; undefined where they do not. */
export const splitSpeakerStamp: (cell: string) => SpeakerStamp | undefined = memoized((cell) => {
  const text = cell.trim();
  const last = behind.exec(text);
  if (last && readDate(last[2]!))
    return { speaker: last[1]!.replace(/[\s,;|·–—-]+(?:il|on|am)?$/i, ""), stamp: last[2]! };
  const first = before.exec(text);
  return first && readDate(first[1]!) ? { speaker: first[2]!, stamp: first[1]! } : undefined;
});

/** Whether the column of names also holds the times, which no other column does. */
export function mergedSpeaker(
  columns: Columns,
  width: number,
  rows: readonly (readonly string[])[],
): MergedSpeaker | undefined {
  const column = columns.author ?? columns.role;
  if (column === undefined || (columns.time ?? columns.date) !== undefined) return undefined;
  const cells = rows.map((row) => row[column] ?? "").filter((cell) => cell.trim() !== "");
  if (cells.length === 0 || cells.some((cell) => splitSpeakerStamp(cell) === undefined)) return undefined;
  const { role: _, ...others } = columns;
  return { column, width, columns: { ...others, author: width, time: width + 1 } };
}

/** A row with the two columns that are made of its merged one. */
export function splitRow(row: TableRow, { column, width }: MergedSpeaker): TableRow {
  return {
    line: row.line,
    cell: (index) => {
      if (index < width) return row.cell(index);
      const split = splitSpeakerStamp(row.cell(column));
      return (index === width ? (split?.speaker ?? row.cell(column)) : split?.stamp) ?? "";
    },
    originOf: (index) => row.originOf(index < width ? index : column),
  };
}
