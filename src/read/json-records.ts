import { headOf } from "./head.js";
import { mendJson } from "./json-mend.js";
import { JsonSource } from "./json-origin.js";
import { type ByteSource, type LinePiece, linePiecesOf, linesOf, longestLine } from "./source.js";

/** One JSON value of an export: a line of a JSONL file, an element of an array, or a whole document. */
export interface JsonRecord {
  readonly value: unknown;
  readonly source: JsonSource;
}

/** A record; or a stretch that is no JSON: its first line, what is wrong, and what is lost with it. */
export type JsonItem =
  | { readonly record: JsonRecord }
  | { readonly fault: string; readonly line: number; readonly skipped: string };

/** How many lines are looked at to tell JSON Lines from a document. */
const probe = 5;

/**
 * Streams the JSON values of an input: one a line (JSON Lines), or the elements of an array, or documents one after
 * another, over as many lines as they take. A damaged line or element is a fault; the others are still read.
 */
export async function* jsonRecords(source: ByteSource): AsyncGenerator<JsonItem> {
  if (await holdsLines(source)) yield* recordsByLine(source);
  else yield* recordsByBrackets(source);
}

async function holdsLines(source: ByteSource): Promise<boolean> {
  // A list may be one line of any length: it must not be read as a line.
  if ((await headOf(source)).text.trimStart().startsWith("[")) return false;
  let seen = 0;
  for await (const { text } of linesOf(source)) {
    const trimmed = text.trim();
    if (trimmed === "") continue;
    if (trimmed.startsWith("{") && isJson(trimmed)) return true;
    seen += 1;
    if (seen >= probe) return false;
  }
  return false;
}

/** Whether a text is one whole JSON value. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function* recordsByLine(source: ByteSource): AsyncGenerator<JsonItem> {
  for await (const { text, number } of linesOf(source)) {
    if (text.trim() !== "") yield itemFrom(text, number, 1, "1 line");
  }
}

async function* recordsByBrackets(source: ByteSource): AsyncGenerator<JsonItem> {
  const scanner = new BracketScanner();
  for await (const pieces of linePiecesOf(source)) for (const piece of pieces) yield* scanner.add(piece);
  yield* scanner.end();
}

/** Walks the brackets outside of strings; a value that is complete is parsed at once and forgotten. */
class BracketScanner {
  private pieces: string[] = [];
  private size = 0;
  private start = { line: 1, column: 1 };
  private depth = 0;
  /** The depth at which records stand: 1 within an array, else 0. */
  private base = 0;
  private open = false;
  /** Whether a string of the record that is open was cut by a line break, which no JSON allows. */
  private torn = false;
  private inString = false;
  private escaped = false;

  *add({ text, number, column, ends }: LinePiece): Generator<JsonItem> {
    if (this.torn && column === 1 && /^\s*\{/.test(text) && text.indexOf("{") + 1 <= this.start.column)
      yield this.giveUp();
    let begin = 0;
    let index = this.escaped ? 1 : 0;
    this.escaped = false;
    for (; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (this.inString) {
        if (code === 92) index += 1;
        else if (code === 34) this.inString = false;
      } else if (code === 34) this.inString = true;
      else if (code === 123 || code === 91) {
        if (this.depth === this.base && !this.enterList(code)) {
          this.open = true;
          this.torn = false;
          this.start = { line: number, column: column + index };
          begin = index;
        }
        this.depth += 1;
      } else if (code === 125 || code === 93) {
        this.depth -= 1;
        if (this.open && this.depth === this.base) {
          this.pieces.push(text.slice(begin, index + 1));
          yield itemFrom(this.take(), this.start.line, this.start.column, "1 record");
        } else if (this.depth < this.base) {
          this.base = 0;
          this.depth = 0;
        }
      }
    }
    // A backslash at the end of a stretch escapes the first character of the next one.
    this.escaped = this.inString && !ends && index > text.length;
    if (this.inString && ends) {
      if (this.open) this.torn = true;
      this.inString = false;
    }
    if (!this.open) return;
    this.pieces.push(text.slice(begin), ends ? "\n" : "");
    this.size += text.length - begin;
    if (this.size > longestLine) throw new RangeError(`the value that begins in line ${this.start.line} is too long`);
  }

  *end(): Generator<JsonItem> {
    if (!this.open) return;
    const { line, column } = this.start;
    const fault = "the file ends before this JSON value is complete";
    const mended = mendJson(this.take());
    const item = mended === undefined ? undefined : itemFrom(mended, line, column, "1 record");
    const whole = item && "record" in item;
    if (whole) yield item;
    yield { fault, line, skipped: whole ? "what followed" : "everything from this line on" };
  }

  /** The file's own list is no record: its elements are. */
  private enterList(code: number): boolean {
    if (code !== 91 || this.base === 1) return false;
    this.base = 1;
    return true;
  }

  /** A record whose string was cut ends where the next one begins. */
  private giveUp(): JsonItem {
    this.take();
    this.depth = this.base;
    return { fault: "a string is not closed in this JSON value", line: this.start.line, skipped: "1 record" };
  }

  private take(): string {
    const raw = this.pieces.join("");
    this.pieces = [];
    this.size = 0;
    this.open = false;
    this.torn = false;
    return raw;
  }
}

function itemFrom(raw: string, line: number, column: number, skipped: string): JsonItem {
  try {
    return { record: { value: JSON.parse(raw) as unknown, source: new JsonSource(raw, line, column) } };
  } catch (error) {
    return { fault: `this is no JSON (${(error as Error).message})`, line, skipped };
  }
}
