import type { Position } from "../conversation/position.js";

/**
 * Writes rows of values as CSV text, and knows the way back: from a line and column of that text to the row and cell. So
 * every format that reads CSV reads workbooks and other tables too.
 */
export class RowsAsText {
  /** For each row whose line in the text is not simply its number: that line, and the number. In order. */
  private readonly jumps: { readonly line: number; readonly row: number }[] = [];
  private line = 1;
  private expected = 1;

  /** Begins anew: the rows are written again, from the first on. */
  restart(): void {
    this.line = 1;
    this.expected = 1;
    this.jumps.length = 0;
  }

  /** @param number of the row, from 1, as the user sees it @returns the row as CSV, with its line break */
  write(number: number, values: readonly unknown[]): string {
    if (number !== this.expected) this.jumps.push({ line: this.line, row: number });
    const text = values.map((value) => quoted(textOfValue(value))).join(",");
    let lines = 1;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
    this.line += lines;
    this.expected = number + 1;
    if (lines > 1) this.jumps.push({ line: this.line, row: number + 1 });
    return `${text}\n`;
  }

  /** The row of a place in the text. Columns of a table are not lines' columns: the place is the row's beginning. */
  locate({ line }: Position): Position {
    let low = 0;
    let high = this.jumps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.jumps[middle]!.line <= line) low = middle + 1;
      else high = middle;
    }
    const jump = this.jumps[low - 1] ?? { line: 1, row: 1 };
    const next = this.jumps[low];
    const row = jump.row + (line - jump.line);
    // A line inside a cell belongs to the row in which the cell stands.
    return { line: next && row >= next.row ? next.row - 1 : row, column: 1 };
  }
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell as it would be written in an export of text. */
export function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n");
  if (value instanceof Date) return dateText(value);
  if (typeof value === "object") return JSON.stringify(value, (_key, inner: unknown) => plainValue(inner));
  return String(value);
}

/** Values that JSON does not know, as it can write them. */
export function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("utf8");
  return value;
}

/** Tables keep wall clock times without a zone; a time of day without a date is counted from the end of 1899. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const text = date.toISOString().replace(/\.000Z$|Z$/, "");
  return date.getUTCFullYear() <= 1900 ? text.slice(11) : text;
}
