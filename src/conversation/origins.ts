import { breaksBefore, lineBreaks } from "./line-breaks.js";
import type { Position, TextOrigin } from "./position.js";

/** A text of which only the beginning is known: every offset is located there. */
export class FixedOrigin implements TextOrigin {
  constructor(
    private readonly line: number,
    private readonly column: number,
  ) {}

  locate(): Position {
    return { line: this.line, column: this.column };
  }
}

/** A text that stands in the file as it is, line by line; each line of the text begins at a known line and column. */
export class LineOrigin implements TextOrigin {
  /**
   * @param text the message's text, as the conversation holds it
   * @param starts where each line of the text begins in the file; a missing entry continues at column 1 of the next line
   */
  constructor(
    private readonly text: string,
    private readonly starts: readonly Position[],
  ) {}

  locate(offset: number): Position {
    const breaks = lineBreaks(this.text);
    const index = breaksBefore(breaks, offset);
    const begin = index === 0 ? 0 : (breaks[index - 1] as number) + 1;
    const known = Math.min(index, this.starts.length - 1);
    const start = this.starts[known] ?? { line: 1, column: 1 };
    const line = start.line + (index - known);
    const column = index === known ? start.column : 1;
    return { line, column: column + (offset - begin) };
  }
}

/** After so many characters of a text its place is noted. */
const markEvery = 4096;

/** A text inside a JSON string literal that stands on one line of the file; escapes are walked through. */
export class JsonStringOrigin implements TextOrigin {
  /** The place in raw of each so many characters of the text, as far as was asked for. */
  private readonly marks: number[];

  /**
   * @param line the line of the file, from 1
   * @param raw the line's characters (or all of the file's, for a literal that does not begin a line)
   * @param quote index in raw of the literal's opening quote
   * @param columnBase column of raw[0], from 1
   */
  constructor(
    private readonly line: number,
    private readonly raw: string,
    private readonly quote: number,
    private readonly columnBase = 1,
  ) {
    this.marks = [quote + 1];
  }

  locate(offset: number): Position {
    // A long text is walked once, whatever is asked for: from then on from the last mark before an offset.
    while (this.marks.length <= Math.floor(offset / markEvery)) {
      const last = this.marks[this.marks.length - 1] as number;
      if (last >= this.raw.length) break;
      this.marks.push(this.walked(last, markEvery));
    }
    const mark = Math.min(Math.floor(offset / markEvery), this.marks.length - 1);
    const index = this.walked(this.marks[mark] as number, offset - mark * markEvery);
    return { line: this.line, column: this.columnBase + index };
  }

  /** The place in raw so many characters of the text behind another one. */
  private walked(from: number, characters: number): number {
    let index = from;
    for (let count = 0; count < characters && index < this.raw.length; count += 1) {
      if (this.raw.charCodeAt(index) === 92) index += this.raw.charCodeAt(index + 1) === 117 ? 6 : 2;
      else index += 1;
    }
    return index;
  }

  /** The literal is walked once: a stretch begins behind each escape. */
  runs(length: number): number[] {
    let index = this.quote + 1;
    const runs = [0, this.line, this.columnBase + index, 1];
    for (let count = 0; count < length && index < this.raw.length; count += 1) {
      const taken = this.raw.charCodeAt(index) === 92 ? (this.raw.charCodeAt(index + 1) === 117 ? 6 : 2) : 1;
      index += taken;
      if (taken > 1) runs.push(count + 1, this.line, this.columnBase + index, 1);
    }
    return runs;
  }
}

/** A text inside another text whose own place is known, such as a line of a transcript in a table's cell. */
export class NestedOrigin implements TextOrigin {
  /**
   * @param outer where the outer text stands in the file
   * @param inner where the text stands in the outer text, in lines and columns of the outer text
   */
  constructor(
    private readonly outer: TextOrigin,
    private readonly outerText: string,
    private readonly inner: TextOrigin,
  ) {}

  locate(offset: number): Position {
    const place = this.inner.locate(offset);
    const breaks = lineBreaks(this.outerText);
    const before = Math.min(place.line - 1, breaks.length);
    const begin = before <= 0 ? 0 : (breaks[before - 1] as number) + 1;
    return this.outer.locate(Math.min(begin + place.column - 1, this.outerText.length));
  }
}

/** A text that was made from another one by leaving parts out or replacing them (HTML, escapes, quoted mail). */
export class MappedOrigin implements TextOrigin {
  /**
   * @param outer where the original text stands in the file
   * @param pieces for each piece of the new text, in order: where it begins there, and where in the original
   */
  constructor(
    private readonly outer: TextOrigin,
    private readonly pieces: readonly { readonly at: number; readonly original: number }[],
  ) {}

  locate(offset: number): Position {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle]!.at <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low] ?? { at: 0, original: 0 };
    return this.outer.locate(piece.original + Math.max(0, offset - piece.at));
  }
}

/**
 * A text that stands in the file with other white space (indented, folded, with \r\n) or with backslash escapes: it is
 * walked beside its source until the offset is reached.
 */
export class WrappedOrigin implements TextOrigin {
  /** How far the walk was, where it came past each so many characters of the text. */
  private readonly marks: { readonly index: number; readonly at: number }[] = [];

  /**
   * @param text the text as the conversation holds it
   * @param source the file's characters, or a stretch of them
   * @param start index in source where the text begins
   * @param base the place of source[0] in the file
   */
  constructor(
    private readonly text: string,
    private readonly source: string,
    private readonly start: number,
    private readonly base: Position = { line: 1, column: 1 },
  ) {}

  locate(offset: number): Position {
    const { text, source, marks } = this;
    let known = Math.min(Math.floor(offset / markEvery), marks.length - 1);
    // White space is walked over as one: a mark may lie behind its number of characters.
    while (known >= 0 && (marks[known]?.index ?? 0) > offset) known -= 1;
    const mark = marks[known];
    let at = mark?.at ?? this.start;
    for (let index = mark?.index ?? 0; index < offset && index < text.length && at < source.length; ) {
      if (index >= marks.length * markEvery) marks.push({ index, at });
      if (isSpace(text.charCodeAt(index))) {
        let end = index;
        while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
        if (end > offset) return placeOf(source, Math.min(at + (offset - index), source.length), this.base);
        at = skipSpace(source, at);
        index = end;
      } else {
        at = skipContinuation(source, at, text.charCodeAt(index));
        at += lengthOfCharacter(source, at, text.charCodeAt(index));
        index += 1;
      }
    }
    if (offset < text.length && !isSpace(text.charCodeAt(offset))) {
      at = skipContinuation(source, at, text.charCodeAt(offset));
    }
    return placeOf(source, Math.min(at, source.length), this.base);
  }
}

/** The line and column of a character of a text that begins at a known place. */
export function placeOf(source: string, index: number, base: Position = { line: 1, column: 1 }): Position {
  const breaks = lineBreaks(source);
  const before = breaksBefore(breaks, index);
  const line = base.line + before;
  return { line, column: before === 0 ? base.column + index : index - (breaks[before - 1] as number) };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

/** White space of the source: characters, or their escapes. */
function skipSpace(source: string, start: number): number {
  let at = start;
  for (;;) {
    if (isSpace(source.charCodeAt(at))) at += 1;
    else if (source[at] === "\\" && /[ntr\r\n]/.test(source[at + 1] ?? "")) at += 2;
    else return at;
  }
}

/** White space that the source has and the text has not: the indentation of a wrapped line. */
function skipContinuation(source: string, start: number, wanted: number): number {
  if (source.charCodeAt(start) === wanted) return start;
  const next = skipSpace(source, start);
  return next < source.length ? next : start;
}

function lengthOfCharacter(source: string, at: number, wanted: number): number {
  const code = source.charCodeAt(at);
  if (code !== 92) return code === wanted && wanted === 39 && source.charCodeAt(at + 1) === 39 ? 2 : 1;
  const next = source[at + 1];
  if (next === "u" && Number.parseInt(source.slice(at + 2, at + 6), 16) === wanted) return 6;
  if (next === "x" && Number.parseInt(source.slice(at + 2, at + 4), 16) === wanted) return 4;
  if (wanted === 92 && next !== "\\") return 1;
  return 2;
}

/** A text that is the whole file, or a stretch of it whose place is known; made for many questions. */
export class LineStarts implements TextOrigin {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  locate(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 };
  }
}
