import { firstPlace } from "../first-place.js";

/** White space as long as this is no part of what anybody writes, and patterns that allow for any would take its square. */
const longest = 16;
const keptOnEachSide = 8;
/** Bounded: millions of blanks would be more than a pattern's stack holds. */
const longGap = new RegExp(`\\s{${longest + 1}}`, "g");
const end = /\S/g;

/**
 * A text whose long runs of white space are shortened: their beginnings and ends stay.
 * @returns the shortened text, and where in the text that was given each of its places is
 */
export function withShortGaps(text: string): { text: string; placeOf: (place: number) => number } {
  /** Where the shortened text goes on after each cut, and how much was left out by then. */
  const cuts: { readonly at: number; readonly left: number }[] = [];
  let short = "";
  let from = 0;
  for (
    let start = nextOf(longGap, text, 0);
    start < text.length;
    start = nextOf(longGap, text, from + keptOnEachSide)
  ) {
    short += text.slice(from, start + keptOnEachSide);
    from = nextOf(end, text, start + longest) - keptOnEachSide;
    cuts.push({ at: short.length, left: from - short.length });
  }
  short += text.slice(from);
  return { text: short, placeOf: (place) => place + leftBefore(cuts, place) };
}

/** Where a pattern is found next, or the text's end. */
function nextOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function leftBefore(cuts: readonly { readonly at: number; readonly left: number }[], place: number): number {
  return cuts[firstPlace(cuts.length, (cut) => (cuts[cut]?.at ?? 0) > place) - 1]?.left ?? 0;
}
