interface Node {
  readonly next: Map<string, Node>;
  isEnd: boolean;
}

const letterOrFigure = /[\p{L}\p{N}]/u;
/** What may stand between the figures of a code, and how much of it. */
const separator = /[\s().+/_-]/;
const mostSeparators = 2;

/**
 * Finds any number of codes in one pass over a text, whole, in any case: all of them as one pattern would be tried one after
 * another at each word, and a chat of years holds thousands.
 */
export class KnownCodes {
  private readonly spaced = node();
  private readonly literal = node();

  /** @param spaced codes of letters and figures, which are also found with spaces and marks in between @param literal others */
  constructor(spaced: Iterable<string>, literal: Iterable<string>) {
    for (const code of spaced) grow(this.spaced, code);
    for (const words of literal) grow(this.literal, words);
  }

  /** Where codes stand, the longest first where several begin; none over another. */
  *findIn(text: string): Generator<{ readonly start: number; readonly end: number }> {
    let before = "";
    for (let start = 0; start < text.length; ) {
      const first = characterAt(text, start);
      const begins = !letterOrFigure.test(before);
      const end = begins
        ? Math.max(endOf(this.spaced, text, start, mostSeparators), endOf(this.literal, text, start, 0))
        : start;
      if (end > start) yield { start, end };
      before = end > start ? text.slice(end - 1, end) : first;
      start = end > start ? end : start + first.length;
    }
  }
}

function node(): Node {
  return { next: new Map(), isEnd: false };
}

function grow(root: Node, words: string): void {
  let at = root;
  for (const character of words) {
    const key = folded(character);
    let next = at.next.get(key);
    if (!next) {
      next = node();
      at.next.set(key, next);
    }
    at = next;
  }
  at.isEnd = true;
}

/** The end of the longest code that begins there, or the start itself. */
function endOf(root: Node, text: string, start: number, separators: number): number {
  let end = start;
  let place = start;
  for (let at: Node | undefined = root; at; ) {
    if (at.isEnd && !letterOrFigure.test(characterAt(text, place))) end = place;
    let from = place;
    if (place > start) while (from - place < separators && separator.test(text.charAt(from))) from += 1;
    const character = characterAt(text, from);
    at = character === "" ? undefined : at.next.get(folded(character));
    place = from + character.length;
  }
  return end;
}

function characterAt(text: string, place: number): string {
  const point = text.codePointAt(place);
  return point === undefined ? "" : String.fromCodePoint(point);
}

/** In small letters, where that leaves one character. */
function folded(character: string): string {
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
}
