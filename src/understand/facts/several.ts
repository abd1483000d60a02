import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { UnderstoodMessage } from "../understood.js";
import { numberAt } from "../values/number-words.js";
import type { StatedValue } from "../values/value.js";

/**
 * Of how many an amount is the price: "ten spots are £480", "due ore vengono 24 euro". Several cost no less than one, and at most so
 * many times as much: an amount with it holds for one unit between its part and the whole.
 * @returns 0 where it is the price of one, or of it is not known how many
 */
export function severalOf(
  { text, tokens, language }: UnderstoodMessage,
  sentence: Sentence,
  value: StatedValue,
): number {
  const before = text.slice(Math.max(sentence.start, value.start - farthest), value.start);
  if (!comesTo.test(before)) return 0;
  for (let index = sentence.firstToken; index < value.firstToken; index += 1) {
    const number = numberAt(tokens, index, value.firstToken, language);
    if (!number) continue;
    const { value: count } = number;
    const words = value.firstToken - number.endToken;
    return Number.isInteger(count) && count >= 2 && count <= most && words <= mostWords ? count : 0;
  }
  return 0;
}

const farthest = 24;
const most = 60;
const mostWords = 5;
const comesTo = latin(
  /(?<!\p{L})(?:is|are|come|comes|cost|costs|would be|will be|would cost|would come|makes|at|sono|fanno|fa|vengono|viene|costano|sarebbero|farebbero|verrebbero)(?: to| just| only| a| di| in tutto)? [€£$]?$/iu,
);
