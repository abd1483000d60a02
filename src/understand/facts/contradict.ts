import type { Fact } from "./fact.js";

/** Working days as calendar days: five of seven. */
const calendarPerWorking = 7 / 5;

/** How much the topics of two facts must share, from 0 to 1. */
export const sameCase = 0.34;
export const sameQuestion = 0.6;

/** Whether two facts answer the same question and cannot both be true. @param least how much their topics must share */
export function contradict(earlier: Fact, later: Fact, least: number): boolean {
  if (later.correction || earlier.exception || later.exception) return false;
  if (!excludes(earlier, later)) return false;
  if (differ(earlier.variants, later.variants) || differ(earlier.objects, later.objects)) return false;
  return sharedTopics(earlier, later) >= least;
}

/** Whether the values of two facts of one topic cannot both hold. */
export function excludes(earlier: Fact, later: Fact): boolean {
  if (earlier.kind !== later.kind) return false;
  switch (earlier.kind) {
    case "money":
    case "threshold":
      return sameCurrency(earlier, later) && disjoint(earlier, later);
    case "percent":
    case "until":
      return disjoint(earlier, later);
    case "hours":
      return earlier.low !== later.low || earlier.high !== later.high;
    case "duration":
      return durationsExclude(earlier, later);
    case "possible":
      return earlier.low !== later.low;
    case "happened":
      return earlier.low === 1 && later.low === 0;
  }
}

function sameCurrency(a: Fact, b: Fact): boolean {
  return a.unit === b.unit || a.unit === "" || b.unit === "";
}

function disjoint(a: Fact, b: Fact): boolean {
  return a.high < b.low || b.high < a.low;
}

function durationsExclude(a: Fact, b: Fact): boolean {
  if (a.unit === b.unit) return disjoint(a, b);
  const [working, calendar] = a.unit === "working" ? [a, b] : [b, a];
  const low = working.low;
  const high = working.high * calendarPerWorking;
  return high < calendar.low * 0.9 || calendar.high * 1.1 < low;
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}

/**
 * How much of their topics two facts share, from 0 to 1: by the vocabulary's concepts; an answer that names no topic takes
 * the question's; where neither knows any, by their words.
 */
export function sharedTopics(a: Fact, b: Fact): number {
  const left = a.topics.length > 0 ? a.topics : a.asked;
  const right = b.topics.length > 0 ? b.topics : b.asked;
  if (left.length === 0 || right.length === 0) return share(a.words, b.words) >= 0.5 ? share(a.words, b.words) : 0;
  const own = share(left, right);
  const withQuestion = share([...new Set([...left, ...a.asked])], [...new Set([...right, ...b.asked])]);
  return Math.max(own, withQuestion);
}

function share(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((one) => b.includes(one)).length;
  const union = new Set([...a, ...b]).size;
  return union === 0 ? 0 : shared / union;
}
