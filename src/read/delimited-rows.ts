import type { Position, TextOrigin } from "../conversation/position.js";
import { type ByteSource, type Line, lineBlocksOf } from "./source.js";

/** One record of a delimited file; a cell in quotes may run over several lines. */
export class DelimitedRow {
  private places: readonly CellPlace[] | undefined;

  /**
   * @param line where the record begins, from 1
   * @param raw its characters, line breaks as \n
   */
  constructor(
    readonly line: number,
    readonly raw: string,
    private readonly delimiter: string,
    readonly cells: readonly string[],
  ) {}

  /** The text of a cell; "" where there is none. */
  cell(index: number): string {
    return this.cells[index] ?? "";
  }

  /** Where the text of a cell stands in the file. */
  originOf(index: number): TextOrigin {
    return { locate: (offset) => this.locate(index, offset) };
  }

  private locate(index: number, offset: number): Position {
    this.places ??= placesOf(this.raw, this.delimiter);
    const { start, quoted } = this.places[index] ?? { start: 0, quoted: false };
    let at = start;
    for (let count = 0; count < offset && at < this.raw.length; count += 1) {
      at += quoted && this.raw.charCodeAt(at) === 34 ? 2 : 1;
    }
    const before = this.raw.slice(0, at);
    const newline = before.lastIndexOf("\n");
    return { line: this.line + (newline < 0 ? 0 : before.split("\n").length - 1), column: at - newline };
  }
}

/** A record; or a stretch that is no record. */
export type DelimitedItem =
  | { readonly row: DelimitedRow }
  | { readonly fault: string; readonly line: number; readonly skipped: string };

interface CellPlace {
  readonly start: number;
  readonly quoted: boolean;
}

/** A record longer than this never closed its quote. */
const mostLines = 500;

/**
 * Streams the records of a delimited file, block by block, by RFC 4180: cells in quotes hold delimiters, doubled quotes and line breaks. A
 * quote that is never closed, or a record with more or fewer cells than the first, is a fault; reading goes on behind it.
 * @param firstLine the line on which the first record begins, from 1: what stands above it is no record
 */
export async function* delimitedRows(
  source: ByteSource,
  delimiter: string,
  firstLine = 1,
): AsyncGenerator<Iterable<DelimitedItem>> {
  const reader = new RowReader(delimiter, firstLine);
  for await (const block of lineBlocksOf(source)) yield reader.addAll(block);
  yield reader.end();
}

class RowReader {
  private held: Line[] = [];
  private inQuotes = false;
  private width = 0;

  constructor(
    private readonly delimiter: string,
    private readonly firstLine: number,
  ) {}

  *addAll(lines: Iterable<Line>): Generator<DelimitedItem> {
    for (const line of lines) {
      if (line.number < this.firstLine || (line.number === 1 && /^sep=.$/i.test(line.text))) continue;
      if (this.held.length > 0 || line.text.includes('"')) yield* this.add(line);
      else if (line.text.trim() !== "") {
        const item = this.row([line], line.text.split(this.delimiter));
        if (item) yield item;
      }
    }
  }

  private *add(line: Line): Generator<DelimitedItem> {
    this.held.push(line);
    this.inQuotes = endsInQuotes(line.text, this.delimiter, this.inQuotes);
    if (this.inQuotes && this.held.length < mostLines) return;
    yield* this.release(this.inQuotes);
  }

  *end(): Generator<DelimitedItem> {
    while (this.held.length > 0) yield* this.release(this.inQuotes);
  }

  /** @param open whether the lines that are held never closed their quote */
  private *release(open: boolean): Generator<DelimitedItem> {
    const lines = this.held;
    this.held = [];
    this.inQuotes = false;
    const cells = open ? [] : cellsOf(lines.map((line) => line.text).join("\n"), this.delimiter);
    const torn = lines.length > 1 && this.width > 0 && cells.length !== this.width && this.someAreWhole(lines.slice(1));
    if (!open && !torn) {
      const item = this.row(lines, cells);
      if (item) yield item;
      return;
    }
    const [first, ...rest] = lines;
    yield { fault: `a quote (") opens here and is never closed`, line: first!.number, skipped: "1 row" };
    for (const line of rest) yield* this.add(line);
  }

  private row(lines: readonly Line[], cells: readonly string[]): DelimitedItem | undefined {
    const { number } = lines[0]!;
    if (this.width === 0) this.width = cells.length;
    const surplus = cells.slice(this.width);
    if (surplus.some((cell) => cell.trim() !== "")) {
      const advice = `a text that holds ${nameOf(this.delimiter)} must stand in quotes`;
      return {
        fault: `${cells.length} cells where the first row has ${this.width}; ${advice}`,
        line: number,
        skipped: "1 row",
      };
    }
    if (cells.every((cell) => cell === "")) return undefined;
    const raw = lines.length === 1 ? lines[0]!.text : lines.map((line) => line.text).join("\n");
    return { row: new DelimitedRow(number, raw, this.delimiter, cells) };
  }

  private someAreWhole(lines: readonly Line[]): boolean {
    return lines.some(
      ({ text }) => !endsInQuotes(text, this.delimiter, false) && cellsOf(text, this.delimiter).length === this.width,
    );
  }
}

/** The cells of one record. */
export function cellsOf(raw: string, delimiter: string): string[] {
  return placesOf(raw, delimiter).map(({ start, end, quoted }) => {
    const text = raw.slice(start, end);
    return quoted && text.includes('"') ? text.replaceAll('""', '"') : text;
  });
}

function placesOf(raw: string, delimiter: string): (CellPlace & { readonly end: number })[] {
  const places: (CellPlace & { end: number })[] = [];
  let at = 0;
  for (;;) {
    if (raw[at] === '"') {
      let end = closingQuote(raw, at + 1, delimiter);
      if (end < 0) end = raw.length;
      places.push({ start: at + 1, end, quoted: true });
      at = end + 1;
    } else {
      const end = raw.indexOf(delimiter, at);
      places.push({ start: at, end: end < 0 ? raw.length : end, quoted: false });
      at = end < 0 ? raw.length : end;
    }
    if (at >= raw.length) return places;
    at += delimiter.length;
  }
}

/** Index of the quote that closes a cell: one that is not doubled and stands before a delimiter or the record's end. */
function closingQuote(raw: string, from: number, delimiter: string): number {
  for (let at = raw.indexOf('"', from); at >= 0; at = raw.indexOf('"', at)) {
    if (raw[at + 1] === '"') at += 2;
    else if (at + 1 >= raw.length || raw.startsWith(delimiter, at + 1) || raw[at + 1] === "\n") return at;
    else at += 1;
  }
  return -1;
}

function endsInQuotes(text: string, delimiter: string, start: boolean): boolean {
  let at = 0;
  let inQuotes = start;
  for (;;) {
    if (inQuotes) {
      const end = closingQuote(text, at, delimiter);
      if (end < 0) return true;
      at = end + 1;
      inQuotes = false;
    } else if (text[at] === '"') {
      at += 1;
      inQuotes = true;
      continue;
    } else {
      const next = text.indexOf(delimiter, at);
      if (next < 0) return false;
      at = next;
    }
    if (at >= text.length) return false;
    at += delimiter.length;
  }
}

function nameOf(delimiter: string): string {
  return delimiter === "\t" ? "a tab" : `a "${delimiter}"`;
}
