import { headOf } from "./head.js";
import { mendJson } from "./json-mend.js";
import { JsonSource } from "./json-origin.js";
import { type ByteSource, type LinePiece, linePiecesOf, linesOf, longestLine } from "./source.js";

/** One JSON value of an export: a line of a JSONL file, an element of an array, or a whole document. */
export interface JsonRecord {
  readonly value: unknown;
  readonly source: JsonSource;
  /** Set on what stands around a list whose elements were handed over one by one: the list is empty in it. */
  readonly around?: true;
  /** Set on an element of such a list. */
  readonly element?: true;
  /** Set on an element whose list lies in another list: which element of that one it is in, from 0, and its line. */
  readonly within?: { readonly index: number; readonly line: number };
}

/**
 * Keys that lead from a document's root to a list of records, such as ["chats", "list"]; "*" is any element of a list on the
 * way, as in ["chats", "list", "*", "messages"]. In what comes of an element such lists have one element, too.
 */
export type ListPath = readonly string[];

/** A record; or a stretch that is no JSON: its first line, what is wrong, and what is lost with it. */
export type JsonItem =
  | { readonly record: JsonRecord }
  | { readonly fault: string; readonly line: number; readonly skipped: string };

/** How many lines are looked at to tell JSON Lines from a document. */
const probe = 5;

/**
 * Streams the JSON values of an input: one a line (JSON Lines), or the elements of an array, or documents one after
 * another, over as many lines as they take. A damaged line or element is a fault; the others are still read.
 * @param lists lists of records that a document may hold: their elements come one by one, each as a document with a list
 *   of one, so that a document of any size needs no more memory than its largest record; then what stands around the list
 */
export async function* jsonRecords(source: ByteSource, lists: readonly ListPath[] = []): AsyncGenerator<JsonItem> {
  if (await holdsLines(source, lists)) yield* recordsByLine(source);
  else yield* recordsByBrackets(source, lists);
}

async function holdsLines(source: ByteSource, lists: readonly ListPath[]): Promise<boolean> {
  const head = await headOf(source);
  // A list may be one line of any length: it must not be read as a line.
  if (head.text.trimStart().startsWith("[")) return false;
  const lines = head.text.trim().split("\n", 2);
  if (lists.length > 0 && (lines.length === 1 || !isJson(lines[0]!))) {
    const scanner = new BracketScanner(lists);
    for (const _ of scanner.add({ text: head.text, number: 1, column: 1, ends: false }));
    if (scanner.entered) return false;
  }
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

async function* recordsByBrackets(source: ByteSource, lists: readonly ListPath[]): AsyncGenerator<JsonItem> {
  const scanner = new BracketScanner(lists);
  for await (const pieces of linePiecesOf(source)) for (const piece of pieces) yield* scanner.add(piece);
  yield* scanner.end();
}

/** A document whose list is being read: what of it stands before the list. */
interface Outside {
  readonly pieces: string[];
  readonly size: number;
  readonly start: { readonly line: number; readonly column: number };
  readonly path: ListPath;
  readonly within?: { readonly index: number; readonly line: number };
}

/** Walks the brackets outside of strings; a value that is complete is parsed at once and forgotten. */
class BracketScanner {
  /** Whether a document's list has been come upon. */
  entered = false;
  private pieces: string[] = [];
  private size = 0;
  private start = { line: 1, column: 1 };
  private line = 1;
  private depth = 0;
  /** The depth at which records stand: 1 within an array, deeper within a document's list, else 0. */
  private base = 0;
  private open = false;
  /** Whether a string of the record that is open was cut by a line break, which no JSON allows. */
  private torn = false;
  private inString = false;
  private escaped = false;
  private outside: Outside | undefined;
  /** Whether the document that is open had a list that was handed over. */
  private around = false;
  /** The last string at each depth of a document; undefined within a list. */
  private keys: (string | undefined)[] = [];
  private key: string | undefined;
  /** At each depth of a document's lists: the element that is open. */
  private elements: { index: number; line: number }[] = [];
  private readonly deepest: number;

  constructor(private readonly lists: readonly ListPath[]) {
    this.deepest = Math.max(0, ...lists.map((path) => path.length));
  }

  *add({ text, number, column, ends }: LinePiece): Generator<JsonItem> {
    this.line = number;
    if (this.torn && column === 1 && /^\s*\{/.test(text) && text.indexOf("{") + 1 <= this.start.column)
      yield this.giveUp();
    let begin = 0;
    let keyFrom = 0;
    let index = this.escaped ? 1 : 0;
    this.escaped = false;
    for (; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (this.inString) {
        if (code === 92) index += 1;
        else if (code === 34) {
          this.inString = false;
          if (this.key !== undefined) {
            this.keys[this.depth] = this.key + text.slice(keyFrom, index);
            this.key = undefined;
          }
        }
      } else if (code === 34) {
        this.inString = true;
        if (this.base === 0 && this.depth <= this.deepest && this.keys[this.depth] !== undefined) {
          this.key = "";
          keyFrom = index + 1;
        }
      } else if (code === 123 || code === 91) {
        if (this.depth === this.base && !this.enterList(code)) {
          this.open = true;
          this.torn = false;
          this.start = { line: number, column: column + index };
          begin = index;
        }
        const path = code === 91 ? this.listHere() : undefined;
        if (this.base === 0 && this.depth <= this.deepest && this.keys[this.depth] === undefined)
          this.elements[this.depth] = { index: (this.elements[this.depth]?.index ?? -1) + 1, line: number };
        this.depth += 1;
        if (this.base === 0 && this.depth <= this.deepest) {
          this.keys[this.depth] = code === 123 ? "" : undefined;
          if (code === 91) delete this.elements[this.depth];
        }
        if (path) this.leaveAside([...this.pieces, text.slice(begin, index + 1)], path);
      } else if (code === 125 || code === 93) {
        this.depth -= 1;
        if (this.open && this.depth === this.base) {
          this.pieces.push(text.slice(begin, index + 1));
          yield this.itemHere();
        } else if (this.depth < this.base) {
          this.base = 0;
          if (this.outside) {
            this.goOn(this.outside);
            begin = index;
          } else this.depth = 0;
        }
      }
    }
    if (this.key !== undefined) this.key += text.slice(keyFrom);
    // A backslash at the end of a stretch escapes the first character of the next one.
    this.escaped = this.inString && !ends && index > text.length;
    if (this.inString && ends) {
      if (this.open) this.torn = true;
      this.inString = false;
      this.key = undefined;
    }
    if (!this.open) return;
    this.pieces.push(text.slice(begin), ends ? "\n" : "");
    this.size += text.length - begin;
    if (this.size > longestLine) throw new RangeError(`the value that begins in line ${this.start.line} is too long`);
  }

  *end(): Generator<JsonItem> {
    const fault = "the file ends before this JSON value is complete";
    if (this.open) {
      const { line } = this.start;
      const whole = this.mendedHere();
      if (whole) yield whole;
      yield { fault, line, skipped: whole ? "what followed" : "everything from this line on" };
    } else if (this.base > 0) yield { fault, line: this.line, skipped: "what followed" };
    if (!this.outside) return;
    this.goOn(this.outside);
    const around = this.mendedHere();
    if (around) yield around;
  }

  private mendedHere(): JsonItem | undefined {
    const mended = mendJson(this.pieces.join(""));
    if (mended === undefined) return undefined;
    this.pieces = [mended];
    const item = this.itemHere();
    return "record" in item ? item : undefined;
  }

  /** The file's own list is no record: its elements are. */
  private enterList(code: number): boolean {
    if (code !== 91 || this.base > 0) return false;
    this.base = 1;
    return true;
  }

  /** The path of the list that begins here, where its elements are records. */
  private listHere(): ListPath | undefined {
    if (this.base > 0 || !this.open || this.depth > this.deepest) return undefined;
    return this.lists.find(
      (path) =>
        path.length === this.depth &&
        path.every((key, index) => (key === "*" ? this.keys[index + 1] === undefined : key === this.keys[index + 1])),
    );
  }

  private leaveAside(pieces: string[], path: ListPath): void {
    const within = this.elements[path.lastIndexOf("*") + 1];
    this.outside = {
      pieces,
      size: this.size,
      start: this.start,
      path,
      ...(path.includes("*") && within ? { within } : {}),
    };
    this.pieces = [];
    this.size = 0;
    this.open = false;
    this.entered = true;
    this.base = this.depth;
  }

  /** The document goes on behind its list. */
  private goOn({ pieces, size, start }: Outside): void {
    this.pieces = pieces;
    this.size = size;
    this.start = { ...start };
    this.open = true;
    this.around = true;
    this.outside = undefined;
  }

  /** A record whose string was cut ends where the next one begins. */
  private giveUp(): JsonItem {
    this.take();
    this.depth = this.base;
    return { fault: "a string is not closed in this JSON value", line: this.start.line, skipped: "1 record" };
  }

  private itemHere(): JsonItem {
    const { line, column } = this.start;
    const around = this.around && !this.outside;
    if (around) this.around = false;
    const raw = this.take();
    if (!this.outside) return itemFrom(raw, line, column, "1 record", around ? { around } : {});
    const { path, within } = this.outside;
    const lead = `${path.map((key) => (key === "*" ? "[" : `{${JSON.stringify(key)}:`)).join("")}[`;
    const tail = path.map((key) => (key === "*" ? "]" : "}")).reverse();
    return itemFrom(`${lead}${raw}]${tail.join("")}`, line, column, "1 record", {
      lead: lead.length,
      element: true,
      ...(within ? { within } : {}),
    });
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

function itemFrom(
  raw: string,
  line: number,
  column: number,
  skipped: string,
  { lead = 0, ...told }: { readonly lead?: number } & Pick<JsonRecord, "around" | "element" | "within"> = {},
): JsonItem {
  try {
    const value = JSON.parse(raw) as unknown;
    return { record: { value, source: new JsonSource(raw, line, column - lead), ...told } };
  } catch (error) {
    return { fault: `this is no JSON (${(error as Error).message})`, line, skipped };
  }
}
