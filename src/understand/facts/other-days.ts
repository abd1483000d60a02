import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import { daysIn } from "./days.js";
import type { Fact } from "./fact.js";
import { matches } from "./may-match.js";

/** "We're here Monday to Saturday", asked about Sundays: closed on the days that the span leaves out and the customer spoke of. */
export function otherDays(answer: Answer, sentence: Sentence, topics: readonly string[]): Fact[] {
  const { message, question } = answer;
  if (!question || !matches(spanOfDays, message, sentence) || !matches(works, message, sentence)) return [];
  const own = daysIn(message.tokens, sentence.firstToken, sentence.endToken);
  const named = daysIn(question.tokens, 0, question.tokens.length).filter((day) => !own.includes(day));
  // Another day beside the span is told of by itself: "Monday to Friday, and Saturday mornings".
  if (own.length < 4 || named.length === 0) return [];
  return [
    answer.fact({ kind: "open", low: 0, high: 0, named: named.map(String), topics: [...topics] }, sentence, sentence),
  ];
}

const spanOfDays = sifted(
  /(?<!\p{L})(?:(?:dal |dalla |da )?(?:luned[iì]|marted[iì]|mercoled[iì]) (?:al|a) (?:gioved[iì]|venerd[iì]|sabato)|(?:mon|tues|wednes)day(?:s)? (?:to|through|till|until) (?:thurs|fri|satur)day)/iu,
);
const works = sifted(
  /(?<!\p{L})(?:ci trova|trova aperto|siamo|aperti|aperto|apert[ae]|apriamo|consegn\p{L}+|riceviamo|riceve|lavoriamo|operiam\p{L}+|effettu\p{L}+|risponde\p{L}*|we['’]?re|we are|here|open\p{L}*|trades?|deliver\p{L}*|works?|runs?|only)(?!\p{L})/iu,
);
