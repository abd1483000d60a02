import type { Position, TextOrigin } from "../conversation/position.js";
import { firstPlace } from "../first-place.js";
import { mendedControls } from "./encoding.js";

/** A line of a raw mail, with its number in the file. */
export interface RawLine {
  readonly text: string;
  readonly number: number;
}

/**
 * Where a mail's text stands in its raw lines. Each line of the text is looked for among them, quoted-printable lines
 * as they read when decoded; where none is alike (base64), the first line of the body stands for all.
 */
export class MailOrigin implements TextOrigin {
  private logical: Logical[] | undefined;
  private lines: TextLine[] | undefined;

  /** @param body yields the mail's lines below its headers, as they stand in the file */
  constructor(
    private readonly text: string,
    private readonly body: () => readonly RawLine[],
  ) {}

  locate(offset: number): Position {
    this.logical ??= logicalLines(this.body());
    this.lines ??= linesAmong(this.text.split("\n"), this.logical);
    const { lines, logical } = this;
    const behind = firstPlace(lines.length, (place) => (lines[place] as TextLine).begin > offset);
    const { begin, line, found, cursor } = lines[behind - 1] as TextLine;
    if (offset - begin > line.length) return this.near(found < 0 ? cursor : found + 1);
    return found < 0 ? this.near(cursor) : placeIn(logical[found] as Logical, line, offset - begin);
  }

  private near(cursor: number): Position {
    const line = this.logical?.[Math.min(cursor, this.logical.length - 1)]?.pieces[0];
    return { line: line?.number ?? 1, column: 1 };
  }
}

/** A line of the text as it was written: several raw lines where quoted-printable broke it. */
interface Logical {
  readonly text: string;
  readonly pieces: readonly RawLine[];
}

/** A line of the text, and where among the lines as written it was found; -1 where none is alike. */
interface TextLine {
  readonly begin: number;
  readonly line: string;
  readonly found: number;
  /** The line as written from which on it was looked for. */
  readonly cursor: number;
}

/** So far ahead a line is looked for that is a part of one; one that is alike as a whole, everywhere. */
const lookedAhead = 500;

function linesAmong(texts: readonly string[], logical: readonly Logical[]): TextLine[] {
  const whole = new Map<string, number[]>();
  for (const [index, { text }] of logical.entries()) {
    const places = whole.get(text.trim());
    if (places) places.push(index);
    else whole.set(text.trim(), [index]);
  }
  const taken = new Map<string, number>();
  let cursor = 0;
  let begin = 0;
  return texts.map((line) => {
    const wanted = line.trim();
    let found = -1;
    const near = Math.min(logical.length, cursor + lookedAhead);
    for (let index = cursor; wanted !== "" && found < 0 && index < near; index += 1)
      if (logical[index]?.text.includes(wanted)) found = index;
    if (wanted !== "" && found < 0) {
      const places = whole.get(wanted) ?? [];
      let next = taken.get(wanted) ?? 0;
      while (next < places.length && (places[next] as number) < cursor) next += 1;
      taken.set(wanted, next);
      found = places[next] ?? -1;
    }
    const one = { begin, line, found, cursor };
    if (found >= 0) cursor = found + 1;
    begin += line.length + 1;
    return one;
  });
}

function logicalLines(body: readonly RawLine[]): Logical[] {
  const quoted = body.some(({ text }) => /=[0-9A-F]{2}/.test(text) || /=$/.test(text));
  const lines: Logical[] = [];
  let pieces: RawLine[] = [];
  for (const line of body) {
    const soft = quoted && line.text.endsWith("=");
    pieces.push(soft ? { ...line, text: line.text.slice(0, -1) } : line);
    if (soft) continue;
    lines.push({ text: decoded(pieces.map(({ text }) => text).join(""), quoted), pieces });
    pieces = [];
  }
  if (pieces.length > 0) lines.push({ text: decoded(pieces.map(({ text }) => text).join(""), quoted), pieces });
  return lines;
}

function placeIn({ text, pieces }: Logical, line: string, within: number): Position {
  const indent = line.length - line.trimStart().length;
  let rest = text.indexOf(line.trim()) + Math.max(0, within - indent);
  for (const [index, piece] of pieces.entries()) {
    const length = decoded(piece.text, true).length;
    if (rest <= length || index === pieces.length - 1)
      return { line: piece.number, column: rawIndex(piece.text, rest) + 1 };
    rest -= length;
  }
  return { line: pieces[0]?.number ?? 1, column: 1 };
}

/** Index in a raw line of the character that has so many decoded ones before it. */
function rawIndex(raw: string, wanted: number): number {
  if (!raw.includes("=")) return Math.min(wanted, raw.length);
  for (let index = 0; index <= raw.length; index += 1) {
    const [before, behind] = [raw.slice(0, index), raw.slice(index)];
    // Not within an escape, nor between the bytes of one character.
    const cut = (/=[0-9A-F]?$/i.test(before) && /^[0-9A-F]/i.test(behind)) || /^=[89AB][0-9A-F]/i.test(behind);
    if (!cut && decoded(before, true).length >= wanted) return index;
  }
  return raw.length;
}

function decoded(raw: string, quoted: boolean): string {
  if (!quoted || !/=[0-9A-F]{2}/i.test(raw)) return raw;
  return raw.replace(/(?:=[0-9A-F]{2})+/gi, (run) => {
    const bytes = Buffer.from(run.replaceAll("=", ""), "hex");
    const text = bytes.toString("utf8");
    return text.includes("\ufffd") ? mendedControls(bytes.toString("latin1")) : text;
  });
}
