import type { Fact } from "./fact.js";

/** Working days as calendar days: five of seven. */
const calendarPerWorking = 7 / 5;

/** How much the topics of two facts must share, from 0 to 1: within one customer's case, and between customers. */
export const sameCase = 0.5;
export const sameQuestion = 0.75;

/** Topics that nearly every answer touches: to share them says little. */
const generalTopics = new Set(
  "order charge invoice price booking dispatch bank-card payment-method account customer email website app phone message product delivery courier date form document contract discount material vehicle parcel".split(
    " ",
  ),
);
const generalWeight = 0.35;

/** Whether two facts answer the same question and cannot both be true. @param least how much their topics must share */
export function contradict(earlier: Fact, later: Fact, least: number): boolean {
  if (later.correction || earlier.exception || later.exception) return false;
  if (!excludes(earlier, later)) return false;
  if (differ(earlier.variants, later.variants) || objectsDiffer(earlier.objects, later.objects)) return false;
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

/** Numbers are compared with numbers and names with names: a name in one answer and a number in the other tell nothing. */
function objectsDiffer(a: readonly string[], b: readonly string[]): boolean {
  const isCode = (one: string) => /\d/.test(one);
  const isName = (one: string) => !isCode(one);
  return differ(a.filter(isCode), b.filter(isCode)) || differ(a.filter(isName), b.filter(isName));
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}

/**
 * How much of their topics two facts share, from 0 to 1: the shared weight over the lighter one's weight. An answer that
 * names no topic of its own takes the question's; where neither knows any, their words decide.
 */
export function sharedTopics(a: Fact, b: Fact): number {
  const left = a.topics.length > 0 ? a.topics : a.asked;
  const right = b.topics.length > 0 ? b.topics : b.asked;
  if (a.kind === "until" && (a.topics.length === 0 || b.topics.length === 0)) return 0;
  if (left.length === 0 || right.length === 0) return share(a.words, b.words) >= 0.5 ? share(a.words, b.words) : 0;
  return Math.max(overlap(left, right), overlap(withQuestion(a), withQuestion(b)));
}

function withQuestion(fact: Fact): string[] {
  return [...new Set([...fact.topics, ...fact.asked])];
}

/** Weight of the shared topics over the lighter side's weight; nothing where only general topics are shared. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((one) => b.includes(one));
  if (
    !shared.some((topic) => !generalTopics.has(topic)) &&
    !(shared.length === a.length && shared.length === b.length)
  ) {
    return 0;
  }
  return weightOf(shared) / Math.min(weightOf(a), weightOf(b));
}

function weightOf(topics: readonly string[]): number {
  return topics.reduce((sum, topic) => sum + (generalTopics.has(topic) ? generalWeight : 1), 0);
}

function share(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((one) => b.includes(one)).length;
  const union = new Set([...a, ...b]).size;
  return union === 0 ? 0 : shared / union;
}
