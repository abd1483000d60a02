import type { Sentence } from "../text/sentences.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";

/** Reads the facts of one kind in a sentence of an answer. */
export type FactReader = (answer: Answer, sentence: Sentence) => readonly Fact[];

/** What each of some readers finds in a sentence, in their order. */
export function readByEach(readers: readonly FactReader[], answer: Answer, sentence: Sentence): Fact[] {
  const facts: Fact[] = [];
  for (const read of readers) for (const fact of read(answer, sentence)) facts.push(fact);
  return facts;
}
