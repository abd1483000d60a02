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
  /** For each line of the text, the index in `cells` of what begins on it first. */
  private firsts: number[] = [0];
  /** Where each cell begins in its line, from 1, and which cell of its row it is: two numbers a cell, as they follow. */
  private cells = new Uint32Array(1024);
  private count = 0;

  /** Begins anew: the rows are written again, from the first on. */
  restart(): void {
    this.line = 1;
    this.expected = 1;
    this.jumps.length = 0;
    this.firsts = [0];
    this.count = 0;
  }

  /** @param number of the row, from 1, as the user sees it @returns the row as CSV, with its line break */
  write(number: number, values: readonly unknown[]): string {
    if (number !== this.expected) this.jumps.push({ line: this.line, row: number });
    const written = values.map((value) => quoted(textOfValue(value)));
    const text = written.join(",");
    const lines = this.noteCells(written);
    this.line += lines;
    this.expected = number + 1;
    if (lines > 1) this.jumps.push({ line: this.line, row: number + 1 });
    return `${text}\n`;
  }

  /** @returns how many lines the cells take up */
  private noteCells(cells: readonly string[]): number {
    let lines = 1;
    let column = 1;
    for (const [index, cell] of cells.entries()) {
      this.note(column, index + 1);
      const last = cell.lastIndexOf("\n");
      for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) {
        lines += 1;
        this.firsts.push(this.count);
        this.note(1, index + 1);
      }
      column = (last < 0 ? column + cell.length : cell.length - last) + 1;
    }
    this.firsts.push(this.count);
    return lines;
  }

  private note(column: number, cell: number): void {
    if (this.count + 2 > this.cells.length) {
      const wider = new Uint32Array(this.cells.length * 2);
      wider.set(this.cells);
      this.cells = wider;
    }
    this.cells[this.count] = column;
    this.cells[this.count + 1] = cell;
    this.count += 2;
  }

  /** The row and the cell of a place in the text, both from 1. */
  locate(place: Position): Position {
    return { line: this.rowOf(place.line), column: this.cellOf(place) };
  }

  private cellOf({ line, column }: Position): number {
    let found = 1;
    const end = this.firsts[line] ?? this.count;
    for (let at = this.firsts[line - 1] ?? end; at < end && (this.cells[at] as number) <= column; at += 2)
      found = this.cells[at + 1] as number;
    return found;
  }

  private rowOf(line: number): number {
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
    return next && row >= next.row ? next.row - 1 : row;
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
