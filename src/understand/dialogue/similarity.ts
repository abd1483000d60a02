import { perText, type SaidText } from "../per-text.js";

/**
 * How much of two messages' words is the same, in any order: shared words twice over all words, from 0 to 1.
 * Numbers, addresses and pictures count as words.
 */
export function sharedWords(a: SaidText, b: SaidText): number {
  const left = countsOf(a);
  const right = countsOf(b);
  let shared = 0;
  for (const [form, count] of left) shared += Math.min(count, right.get(form) ?? 0);
  const all = wordCount(a) + wordCount(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Whether two messages share at least so much of their words: those of very different lengths are not compared. */
export function shareWords(a: SaidText, b: SaidText, least: number): boolean {
  const [left, right] = [wordCount(a), wordCount(b)];
  if ((2 * Math.min(left, right)) / (left + right) < least) return false;
  return sharedWords(a, b) >= least;
}

/** How many words a message has. */
export const wordCount: (message: SaidText) => number = perText(({ tokens }) => {
  let count = 0;
  for (const token of tokens) if (token.kind !== "boundary") count += 1;
  return count;
});

const countsOf = perText(({ tokens }): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { form, kind } of tokens) if (kind !== "boundary") counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
});
