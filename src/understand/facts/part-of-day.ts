import { within } from "../text/in-order.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import { clauseAround } from "./clauses.js";
import { daysIn } from "./days.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";

/** "Pomeriggi niente", "mornings only": whether there is anybody in the afternoon. */
export function partOfDay(
  answer: Answer,
  sentence: Sentence,
  topicsOf: (answer: Answer, sentence: Sentence) => string[],
): Fact[] {
  const { message } = answer;
  if (!mayMatch(mornings, message, sentence)) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  const match = mornings.exec(said);
  if (!match) return [];
  const start = sentence.start + match.index;
  const span = { start, end: start + match[0].length };
  const clause = clauseAround(message.text, sentence, span);
  const tokens = within(message.tokens, clause);
  const named = daysIn(tokens, 0, tokens.length).map(String);
  return [
    answer.fact(
      { kind: "open", low: 0, high: 0, slot: "afternoon", named, topics: topicsOf(answer, sentence) },
      sentence,
      span,
    ),
  ];
}

const mornings = sifted(
  /\b(?:(?:solo|soltanto|unicamente|esclusivamente) (?:di |la |al |alla |il )?mattin\p{L}+|pomerigg\p{L}+ (?:niente|no\b|chius\p{L}+|siamo chiusi)|niente pomerigg\p{L}+|mornings? only|only (?:in the )?mornings?|no afternoons?|(?:closed|shut|not (?:open|here)) (?:in the )?afternoons?)/iu,
);
