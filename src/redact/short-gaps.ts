/** White space as long as this is no part of what anybody writes, and patterns that allow for any would take its square. */
const longGap = /\s{17,}/g;
const keptOnEachSide = 8;

/**
 * A text whose long runs of white space are shortened: their beginnings and ends stay.
 * @returns the shortened text, and where in the text that was given each of its places is
 */
export function withShortGaps(text: string): { text: string; placeOf: (place: number) => number } {
  /** Where the shortened text goes on after each cut, and how much was left out by then. */
  const cuts: { readonly at: number; readonly left: number }[] = [];
  let left = 0;
  const short = text.replace(longGap, (gap, at: number) => {
    cuts.push({ at: at - left + keptOnEachSide, left: left + gap.length - 2 * keptOnEachSide });
    left += gap.length - 2 * keptOnEachSide;
    return gap.slice(0, keptOnEachSide) + gap.slice(-keptOnEachSide);
  });
  return { text: short, placeOf: (place) => place + leftBefore(cuts, place) };
}

function leftBefore(cuts: readonly { readonly at: number; readonly left: number }[], place: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.at ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1]?.left ?? 0;
}
