import { firstPlace } from "../first-place.js";

/** Where the line breaks of a text stand. The last long text's are kept: one is asked about again and again. */
export function lineBreaks(text: string): Float64Array {
  if (text !== last.text) last = { text, breaks: found(text) };
  return last.breaks;
}

/** How many line breaks stand before an index of a text. */
export function breaksBefore(breaks: Float64Array, index: number): number {
  return firstPlace(breaks.length, (place) => (breaks[place] as number) >= index);
}

let last: { readonly text: string; readonly breaks: Float64Array } = { text: "", breaks: new Float64Array(0) };

function found(text: string): Float64Array {
  const breaks: number[] = [];
  for (let newline = text.indexOf("\n"); newline >= 0; newline = text.indexOf("\n", newline + 1)) breaks.push(newline);
  return Float64Array.from(breaks);
}
