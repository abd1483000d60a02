import { textWidth } from "../../text-width.js";

/** A stretch of a text: UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Breaks a text of one line into lines that are at most so wide, between words where it can be done, else between
 * characters as people see them. Wide characters and emoji count for what they take up.
 * @param text without line breaks and terminal sequences
 * @param width columns, at least 2
 */
export function wrapRanges(text: string, width: number): Range[] {
  const lines: Range[] = [];
  let start = -1;
  let end = 0;
  let used = 0;
  for (const word of wordsOf(text, width)) {
    const gap = start < 0 ? 0 : word.start - end;
    if (start >= 0 && used + gap + word.width <= width) {
      used += gap + word.width;
    } else {
      if (start >= 0) lines.push({ start, end });
      start = word.start;
      used = word.width;
    }
    end = word.end;
  }
  if (start >= 0) lines.push({ start, end });
  return lines;
}

/** The lines of a wrapped text. */
export function wrap(text: string, width: number): string[] {
  return wrapRanges(text, width).map(({ start, end }) => text.slice(start, end));
}

/** A text cut to a width, with "…" where something is missing. */
export function truncate(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const first = piecesOf(text, 0, Math.max(1, width - 1)).next().value;
  return `${first ? text.slice(0, first.end) : ""}…`;
}

/** A text filled up with spaces to a width. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

interface Word extends Range {
  readonly width: number;
}

function* wordsOf(text: string, width: number): Generator<Word> {
  for (const match of text.matchAll(/\S+/g)) {
    const wide = textWidth(match[0]);
    if (wide <= width) yield { start: match.index, end: match.index + match[0].length, width: wide };
    else yield* piecesOf(match[0], match.index, width);
  }
}

let made: Intl.Segmenter | undefined;

/** Made when the first such word is met: to make it takes a small lint's fortieth. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return made;
}

/** Cuts a word that is longer than a line. @param offset where the word begins in its text */
function* piecesOf(word: string, offset: number, width: number): Generator<Word> {
  let start = 0;
  let used = 0;
  for (const { segment, index } of segmenter().segment(word)) {
    const wide = textWidth(segment);
    if (used + wide > width && index > start) {
      yield { start: offset + start, end: offset + index, width: used };
      start = index;
      used = 0;
    }
    used += wide;
  }
  yield { start: offset + start, end: offset + word.length, width: used };
}
