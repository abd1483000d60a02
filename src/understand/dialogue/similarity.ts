import type { UnderstoodMessage } from "../understood.js";

/**
 * How much of two messages' words is the same, in any order: shared words twice over all words, from 0 to 1.
 * Numbers, addresses and pictures count as words.
 */
export function sharedWords(a: UnderstoodMessage, b: UnderstoodMessage): number {
  const left = countsOf(a);
  const right = countsOf(b);
  let shared = 0;
  let all = 0;
  for (const [form, count] of left) {
    shared += Math.min(count, right.get(form) ?? 0);
    all += count;
  }
  for (const count of right.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** How many words a message has. */
export function wordCount(message: UnderstoodMessage): number {
  let count = 0;
  for (const token of message.tokens) if (token.kind !== "boundary") count += 1;
  return count;
}

function countsOf(message: UnderstoodMessage): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of message.tokens) {
    if (token.kind !== "boundary") counts.set(token.form, (counts.get(token.form) ?? 0) + 1);
  }
  return counts;
}
