import { JsonSource } from "./json-origin.js";
import { type ByteSource, linesOf, longestLine } from "./source.js";

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

function isJson(text: string): boolean {
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

/** Walks the brackets outside of strings; a value that is complete is parsed at once and forgotten. */
async function* recordsByBrackets(source: ByteSource): AsyncGenerator<JsonItem> {
  let pieces: string[] = [];
  let size = 0;
  let start = { line: 1, column: 1 };
  let depth = 0;
  let base = 0;
  let seenArray = false;
  let inString = false;
  let escaped = false;
  let open = false;
  for await (const { text, number } of linesOf(source)) {
    let begin = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === 92) escaped = true;
        else if (code === 34) inString = false;
        continue;
      }
      if (code === 34) inString = true;
      else if (code === 123 || code === 91) {
        if (code === 91 && depth === 0 && !seenArray) {
          seenArray = true;
          base = 1;
        } else if (depth === base) {
          open = true;
          start = { line: number, column: index + 1 };
          begin = index;
        }
        depth += 1;
      } else if (code === 125 || code === 93) {
        depth -= 1;
        if (open && depth === base) {
          pieces.push(text.slice(begin, index + 1));
          yield itemFrom(pieces.join("\n"), start.line, start.column, "1 record");
          pieces = [];
          size = 0;
          open = false;
        } else if (depth < base) {
          base = 0;
          depth = 0;
          seenArray = false;
        }
      }
    }
    if (!open) continue;
    // A line break within a string is no JSON, so a string that is open at the end of its line was never closed.
    inString = false;
    escaped = false;
    pieces.push(text.slice(begin));
    size += text.length - begin;
    if (size > longestLine) throw new RangeError(`the value that begins in line ${start.line} is too long`);
  }
  if (open) {
    yield {
      fault: "the file ends before this JSON value is complete",
      line: start.line,
      skipped: "everything from this line on",
    };
  }
}

function itemFrom(raw: string, line: number, column: number, skipped: string): JsonItem {
  try {
    return { record: { value: JSON.parse(raw) as unknown, source: new JsonSource(raw, line, column) } };
  } catch (error) {
    return { fault: `this is no JSON (${(error as Error).message})`, line, skipped };
  }
}
