import { MappedOrigin } from "../conversation/origins.js";
import type { TextOrigin } from "../conversation/position.js";

/** How many letters of the end are kept beside the text: to ask the text itself would join all its pieces each time. */
const keptOfEnd = 8;

/** A text that is made from another one piece by piece, and remembers where each piece comes from. */
export class TextMapper {
  private text = "";
  private tail = "";
  /** Index in the original just behind what was taken over last. */
  private end = 0;
  private readonly pieces: { at: number; original: number }[] = [];

  /** Takes over a stretch of the original. */
  keep(original: string, start: number, end: number): void {
    if (end <= start) return;
    this.pieces.push({ at: this.text.length, original: start });
    this.append(original.slice(start, end));
    this.end = end;
  }

  /** Puts something in the place of a stretch of the original that begins at an index and is so long. */
  put(replacement: string, original: number, length = replacement.length): void {
    if (replacement === "") return;
    this.pieces.push({ at: this.text.length, original });
    this.append(replacement);
    this.end = original + length;
  }

  get length(): number {
    return this.text.length;
  }

  endsWith(end: string): boolean {
    return end.length <= keptOfEnd ? this.tail.endsWith(end) : this.text.endsWith(end);
  }

  private append(piece: string): void {
    this.text += piece;
    this.tail = piece.length >= keptOfEnd ? piece.slice(-keptOfEnd) : (this.tail + piece).slice(-keptOfEnd);
  }

  done(): MappedText {
    return new MappedText(this.text, [...this.pieces, { at: this.text.length, original: this.end }]);
  }
}

/** The result: the text, and a way to its origin. */
export class MappedText {
  constructor(
    readonly text: string,
    private readonly pieces: readonly { readonly at: number; readonly original: number }[],
  ) {}

  /** @param outer where the original stands in the file */
  originIn(outer: TextOrigin): TextOrigin {
    return new MappedOrigin(outer, this.pieces);
  }

  /** The same without white space at both ends. */
  trimmed(): MappedText {
    const start = this.text.length - this.text.trimStart().length;
    const text = this.text.trim();
    if (start === 0) return new MappedText(text, this.pieces);
    const shifted = this.pieces.map(({ at, original }, index) => {
      const next = this.pieces[index + 1]?.at ?? this.text.length;
      const cut = Math.max(0, Math.min(start, next) - at);
      return { at: Math.max(0, at - start), original: original + cut };
    });
    const first = this.pieces.findLastIndex((piece) => piece.at <= start);
    return new MappedText(text, shifted.slice(Math.max(0, first)));
  }
}

/** Replaces every match of a pattern; what lies between keeps its place. @param pattern with the g flag */
export function replaceMapped(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray) => string,
): MappedText {
  const mapper = new TextMapper();
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    mapper.keep(text, from, match.index);
    mapper.put(replacement(match), match.index, match[0].length);
    from = match.index + match[0].length;
  }
  mapper.keep(text, from, text.length);
  return mapper.done();
}
