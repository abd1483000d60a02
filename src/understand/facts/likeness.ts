import type { Fact } from "./fact.js";
import { generalTopics } from "./general-topics.js";
import { weightOfTerm } from "./term-weights.js";

/** How much two answers have in common, and how much each has beside it: sums of the weights of terms. */
export interface Likeness {
  /** What both answers say; what one says and the other was asked; what both were asked. */
  readonly said: number;
  readonly across: number;
  readonly asked: number;
  /** The share of each answer, its question with it, that the other has; the smaller and the greater. */
  readonly least: number;
  readonly most: number;
  /** The share of the shorter question, and of the longer, that the other has. */
  readonly askedLeast: number;
  readonly askedMost: number;
  /** The weight of the longer question. */
  readonly longest: number;
  /** The heaviest term that both have. */
  readonly heaviest: number;
  /** What each says or was asked that the other has not: the smaller of the two sums. */
  readonly apart: number;
  /** As much as the questions, or the answers, differ in each having words of its own, where all else of the shorter is the same. */
  readonly askedContrast: number;
  readonly saidContrast: number;
  /** Specific topics in common, and whether both have some and none in common. */
  readonly topics: number;
  readonly otherTopics: boolean;
}

/** Compares what two answers, and their questions, speak of. */
export function likenessOf(a: Fact, b: Fact): Likeness {
  const [ownA, ownB] = [a.words, b.words];
  const [askA, askB] = [a.question, b.question];
  let said = 0;
  let across = 0;
  let asked = 0;
  let heaviest = 0;
  let askedBoth = 0;
  let sharedA = 0;
  let allA = 0;
  for (const term of union(ownA, askA)) {
    const weight = weightOfTerm(term);
    if (weight === 0) continue;
    allA += weight;
    const [isOwnA, isAskedA, isOwnB, isAskedB] = [
      ownA.includes(term),
      askA.includes(term),
      ownB.includes(term),
      askB.includes(term),
    ];
    if (!isOwnB && !isAskedB) continue;
    sharedA += weight;
    heaviest = Math.max(heaviest, weight);
    if (isAskedA && isAskedB) askedBoth += weight;
    if (isOwnA && isOwnB) said += weight;
    else if (isAskedA && isAskedB) asked += weight;
    else across += weight;
  }
  const allB = weigh(union(ownB, askB));
  const [shareA, shareB] = [share(sharedA, allA), share(sharedA, allB)];
  const [weightA, weightB] = [weigh(askA), weigh(askB)];
  const [topicsA, topicsB] = [specific(a), specific(b)];
  const topics = topicsA.filter((topic) => topicsB.includes(topic)).length;
  return {
    said,
    across,
    asked,
    least: Math.min(shareA, shareB),
    most: Math.max(shareA, shareB),
    askedLeast: share(askedBoth, Math.max(weightA, weightB)),
    askedMost: share(askedBoth, Math.min(weightA, weightB)),
    longest: Math.max(weightA, weightB),
    heaviest,
    apart: Math.min(allA - sharedA, allB - sharedA),
    askedContrast: contrastOf(askA, askB),
    saidContrast: contrastOf(ownA, ownB),
    topics,
    otherTopics: topics === 0 && topicsA.length > 0 && topicsB.length > 0,
  };
}

/** "The basic course" and "the advanced course": each has a word of its own, all else is the same. */
function contrastOf(a: readonly string[], b: readonly string[]): number {
  const shared = weigh(a.filter((term) => b.includes(term)));
  const [restA, restB] = [weigh(a) - shared, weigh(b) - shared];
  return restA < leastRest || restB < leastRest ? 0 : share(shared, shared + Math.min(restA, restB));
}

const leastRest = 0.4;

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...one, ...other.filter((term) => !one.includes(term))];
}

function weigh(terms: readonly string[]): number {
  return terms.reduce((sum, term) => sum + weightOfTerm(term), 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function specific({ topics, asked }: Fact): string[] {
  return union(topics, asked).filter((topic) => !generalTopics.has(topic));
}
