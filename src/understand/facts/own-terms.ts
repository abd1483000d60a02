import type { Fact } from "./fact.js";
import { weightOfTerm } from "./term-weights.js";

/** By which of its terms an answer is held against another: all its words, or the things that it names. */
type TermField = "words" | "named";

/** From which weight on a term tells of which thing something is said. */
export const leastOwn = 0.4;

/** Whether an answer takes up a thing of its question that the other answer and its question never name. */
export function asksOfItsOwn(fact: Fact, other: Fact, said: TermField): boolean {
  return fact[said].some(
    (term) =>
      weightOfTerm(term) >= leastOwn &&
      fact.question.includes(term) &&
      !other[said].includes(term) &&
      !other.question.includes(term),
  );
}

/** Whether a question names a thing that the other answer and its question never name. */
export function asksOfMore({ question }: Fact, other: Fact, said: TermField): boolean {
  return question.some(
    (term) => weightOfTerm(term) >= leastOwn && !other[said].includes(term) && !other.question.includes(term),
  );
}
