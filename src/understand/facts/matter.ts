import { answeredExclude } from "./answered-exclude.js";
import type { Fact } from "./fact.js";
import { isFreeForNow } from "./free-for-now.js";
import { type Likeness, likenessOf } from "./likeness.js";
import { matterBias, matterWeights } from "./matter-weights.js";
import { nameOtherTopics, namesAnother, speakOfOtherTopics } from "./names-another.js";
import { agreesWithCustomer, isDisputed, isProtestedBehind, recalls } from "./recalled.js";
import { isSaidBeside } from "./said-beside.js";
import { differentObjects, namesDiffer } from "./same-question.js";

/** Between whom two answers are compared: one customer's messages, and those of one conversation. */
export interface Between {
  readonly customer: boolean;
  readonly conversation: boolean;
}

/**
 * Whether two values, whatever they are about, contradict each other: they cannot both be right, nothing says that the world changed or
 * that the first was wrong, and what both say and were asked is alike enough.
 */
export function contradictsByMatter(earlier: Fact, later: Fact, between: Between): boolean {
  // Most pairs in one conversation are excused by this, which is quick to see.
  if (between.conversation && !isPointedOut(earlier, later)) return false;
  if (!answeredExclude(earlier, later) || isSaidBeside(earlier, later)) return false;
  const liken = likening(earlier, later);
  const excuse = excuseOf(earlier, later, between, liken);
  const least = later.slot === "granting" ? leastGranting(excuse) : leastOf(excuse);
  return least !== undefined && scoreOf(earlier, later, between, liken()) >= least;
}

/** How likely two values that cannot both be right are answers on one matter, as the logarithm of the odds. */
export function oddsOf(earlier: Fact, later: Fact, between: Between): number {
  return scoreOf(earlier, later, between, likenessOf(earlier, later));
}

/** What two answers have in common, weighed once, when it is first asked for. */
function likening(earlier: Fact, later: Fact): () => Likeness {
  let like: Likeness | undefined;
  return () => {
    like ??= likenessOf(earlier, later);
    return like;
  };
}

/** In one conversation the customer says himself that two answers differ: it goes from question to question. */
function isPointedOut(earlier: Fact, later: Fact): boolean {
  return later.recalled.length > 0 && (isDisputed(later) || recallsByMatter(earlier, later));
}

function recallsByMatter(earlier: Fact, later: Fact): boolean {
  return later.recalled.length > 0 && recalls(later, { ...earlier, kind: kindOf(earlier) });
}

/**
 * How likely it must be by the weights that were learnt, as the logarithm of the odds: chosen so that corpora that the weights were not
 * learnt from show hardly any false finding; where something speaks against it, more likely.
 */
const leastScore = 1.5;
const leastExcused = 3.8;
/** What speaks against a contradiction without ruling it out. */
const mayBeOutweighed: ReadonlySet<Excuse> = new Set(["other-object", "other-question", "personal"]);

/** How likely it must be, with what speaks against it; undefined where that rules it out. */
function leastOf(excuse: Excuse | undefined): number | undefined {
  if (excuse === undefined) return leastScore;
  return mayBeOutweighed.has(excuse) ? leastExcused : undefined;
}

/** What holds in one case, or for a time, must be asked for in the same words. */
const leastOfCase = 4;

/**
 * The same where one answer grants and the other denies: that they cannot both be right is surer than of two figures, so that words of
 * their own, and a condition of one, say less. Chosen on the pairs of fixtures/facts and the labelled corpora.
 */
function leastGranting(excuse: Excuse | undefined): number | undefined {
  if (excuse === undefined || excuse === "other-object") return leastScore;
  if (excuse === "conditional") return leastOfCase;
  return mayBeOutweighed.has(excuse) ? leastExcused : undefined;
}

/** Whether something speaks against a contradiction. */
export function excused(earlier: Fact, later: Fact, between: Between): boolean {
  return excuseOf(earlier, later, between) !== undefined;
}

/** Why two values that cannot both be right may stand beside each other. */
export type Excuse =
  | "corrected"
  | "changed"
  | "exception"
  | "other-language"
  | "other-name"
  | "other-object"
  | "agreed"
  | "conceded"
  | "turned"
  | "unclear"
  | "unasked"
  | "other-turn"
  | "personal"
  | "other-question"
  | "same-words"
  | "conditional";

/** The first reason that is found, the quickest to find first. */
export function excuseOf(
  earlier: Fact,
  later: Fact,
  between: Between,
  liken: () => Likeness = likening(earlier, later),
): Excuse | undefined {
  const { customer, conversation } = between;
  if (later.correction) return "corrected";
  if (earlier.change || later.change) return "changed";
  if (earlier.exception || later.exception) return "exception";
  if (earlier.language !== later.language) return "other-language";
  if (namesDiffer(earlier, later)) return "other-name";
  if (agreesWithCustomer(later)) return "agreed";
  const disputed = isDisputed(later);
  if (disputed && customer && isConceded(later)) return "conceded";
  if (!disputed && earlier.slot === "cost" && isFreeForNow(earlier) && later.slot === "money") return "changed";
  if (!disputed && later.turnsTo.length > 0) return "turned";
  if (earlier.slot === "plain" && later.slot === "plain" && !isProtestedBehind(later)) return "unclear";
  // The day of an order, a loan or a booking is its customer's own.
  if (!customer && earlier.slot === "date" && earlier.objects.length + later.objects.length > 0) return "other-name";
  const needsQuestion = earlier.slot === "count" || earlier.slot === "clock" || !customer;
  if (needsQuestion && (earlier.question.length === 0 || later.question.length === 0)) return "unasked";
  if (conversation && !isPointedOut(earlier, later)) return "other-turn";
  const isYesNo = yesNo.has(earlier.slot) || yesNo.has(later.slot);
  // That dogs may come and bikes may not is asked in much the same words.
  const isGranting = earlier.slot === "granting";
  if (isGranting && (isForATime(earlier) || isForATime(later))) return "conditional";
  if (!disputed && namesAnother(earlier, later)) {
    const mayBeOne = isGranting && !nameOtherTopics(earlier, later) && !speakOfOtherTopics(earlier, later);
    return isYesNo && !mayBeOne ? "other-name" : "other-object";
  }
  if ((!customer || earlier.slot === "clock") && !(isForAll(earlier) && isForAll(later))) return "personal";
  if (!customer && earlier.slot === "date") return "personal";
  if (!customer && !mayBePolicy(liken())) return "other-question";
  if (!isYesNo) return undefined;
  if (earlier.words.length > 3 && earlier.words.join() === later.words.join()) return "same-words";
  if (isOfCase(earlier) || isOfCase(later)) return "conditional";
  return asksOfTheSame(liken(), later, between) ? undefined : "other-question";
}

/** Neither of one moment nor of one customer's own matter. */
function isForAll({ general, status }: Fact): boolean {
  return general && !status;
}

/** "Included if you book with us": what holds in one case only. */
function isOfCase({ conditional, case: words }: Fact): boolean {
  return conditional || words.length > 0;
}

/** "Free until the day before": what holds for a time, or in one case only. */
function isForATime(fact: Fact): boolean {
  return fact.limited || isOfCase(fact);
}

/** The customer protests at a charge, and need not pay after all. */
function isConceded({ slot, high }: Fact): boolean {
  return (slot === "cost" || slot === "money") && high === 0;
}

/** A yes and a no are about one matter where the questions have a word in common, or where the customer says that they are. */
function asksOfTheSame(like: Likeness, later: Fact, { customer }: Between): boolean {
  return like.askedMost > 0 || (customer && isDisputed(later) && like.said + like.across >= 0.9);
}

/** Whether two customers asked much the same in few words: a longer question is one customer's story. */
function mayBePolicy(like: Likeness): boolean {
  if (like.longest > longestQuestion || like.said + like.across + like.asked < leastShared) return false;
  return like.askedLeast >= leastOfLonger || like.said >= leastSaid;
}

const longestQuestion = 12;
const leastShared = 0.8;
const leastOfLonger = 0.15;
const leastSaid = 0.9;

/** The logarithm of the odds that two values that cannot both be right are answers on one matter. */
function scoreOf(earlier: Fact, later: Fact, between: Between, like: Likeness): number {
  let score = matterBias;
  for (const [name, value] of featuresOf(earlier, later, between, like)) score += (matterWeights[name] ?? 0) * value;
  return score;
}

/** What the weights are learnt of, by name; what is 0 may be left out. */
function featuresOf(earlier: Fact, later: Fact, between: Between, like: Likeness): [name: string, value: number][] {
  const features: [string, number][] = [];
  const add = (name: string, value: number | boolean) => {
    if (Number(value) !== 0) features.push([name, Number(value)]);
  };
  const said = Math.min(like.said, 3);
  const across = Math.min(like.across, 3);
  const asked = Math.min(like.asked, 3);
  const total = Math.min(said + across + asked, 5);
  const isYesNo = yesNo.has(earlier.slot) || yesNo.has(later.slot);
  const isFigure = figures.has(earlier.slot) && figures.has(later.slot);
  add("said", said);
  add("across", across);
  add("asked", asked);
  add("apart", Math.min(like.apart, 6));
  add("both", like.askedLeast * like.least);
  add("some", total >= 1.5);
  add("much", total >= 2.5);
  add("least", like.least);
  add("most", like.most);
  add("askedLeast", like.askedLeast);
  add("askedMost", like.askedMost);
  add("heaviest", like.heaviest);
  add("topics", Math.min(like.topics, 2));
  add("otherTopics", like.otherTopics);
  for (const slot of new Set([earlier.slot, later.slot])) add(`of ${slot}`, true);
  add("customer", between.customer);
  add("conversation", between.conversation);
  add("disputed", between.customer && isDisputed(later));
  add("recalls", between.customer && recallsByMatter(earlier, later));
  add("status", earlier.status || later.status);
  add("conditional", earlier.conditional || later.conditional);
  add("general", earlier.general && later.general);
  add("otherObjects", differentObjects(earlier, later) !== undefined);
  add("askedContrast", like.askedContrast);
  add("saidContrast", like.saidContrast);
  add("own case", earlier.case.length > 0 || later.case.length > 0);
  add("own scope", earlier.scope.length > 0 !== later.scope.length > 0);
  add("turns", later.turnsTo.length > 0);
  add("longest", Math.min(like.longest, 12));
  add("answers", earlier.answers && later.answers);
  add("unasked", earlier.question.length === 0 || later.question.length === 0);
  if (isFigure) {
    const isRatio = earlier.low > 0 && later.low > 0;
    add("within", isWithin(earlier, later) || isWithin(later, earlier));
    add("ratio", isRatio ? Math.min(3, Math.abs(Math.log(earlier.low / later.low))) : 1.5);
  }
  const groups: readonly (readonly [string, boolean])[] = [
    ["figure", isFigure],
    ["yes", isYesNo],
    ["customer", between.customer],
  ];
  for (const [group, isIn] of groups) {
    if (!isIn) continue;
    add(`${group} total`, total);
    add(`${group} least`, like.least);
    add(`${group} askedLeast`, like.askedLeast);
    add(`${group} said`, said);
  }
  return features;
}

/** "Up to ten days" and "five days". */
function isWithin(bound: Fact, exact: Fact): boolean {
  const [side = ""] = bound.named;
  if (exact.named.length > 0) return false;
  return (side === "most" && exact.high < bound.high) || (side === "least" && exact.low > bound.low);
}

function kindOf({ slot }: Fact): Fact["kind"] {
  if (slot === "count") return "quantity";
  if (yesNo.has(slot)) return slot === "need" ? "needed" : "possible";
  return slot === "cost" ? "money" : (slot as Fact["kind"]);
}

const yesNo: ReadonlySet<string> = new Set(["stance", "cost", "need", "plain", "granting"]);
const figures: ReadonlySet<string> = new Set(["money", "duration", "clock", "date", "percent", "count"]);
