import type { Sentence, UnderstoodMessage } from "../../src/lint/api.js";

/** How a language reproaches without naming anybody. Sentences are given with straight apostrophes, without their closing marks. */
export interface ReproachGrammar {
  /** What sentences that hand the fault back look like. */
  readonly reproaches: readonly RegExp[];
  /** Comfort, what the company does or asks, what may come: where it is said, nothing is held against anybody. */
  readonly spares: RegExp;
  /** Words by which the fault is handed back all the same. */
  readonly handsBack: RegExp;
  /** What only tells what somebody else said. */
  readonly quoted?: RegExp;
  /** Questions that answer themselves: without it, no question reproaches. */
  readonly asked?: RegExp;
  /** What is cut off behind a sentence. */
  readonly closing: RegExp;
}

/** The longest sentence, in tokens and in characters, in which such grammar still is all that is said. */
const mostTokens = 24;
const mostCharacters = 180;

/** Where the grammar of a message reproaches whoever told of a fault, though its words name nobody. */
export function reproachIn(message: UnderstoodMessage, grammar: ReproachGrammar): Sentence | undefined {
  return message.sentences.find((sentence) => {
    const { start, end, firstToken, endToken } = sentence;
    if (endToken - firstToken > mostTokens || end - start > mostCharacters) return false;
    return isReproach(message.text.slice(start, end), sentence.mark === "?", grammar);
  });
}

function isReproach(said: string, isQuestion: boolean, grammar: ReproachGrammar): boolean {
  const { reproaches, spares, handsBack, quoted, asked, closing } = grammar;
  if (isQuestion && !asked) return false;
  const text = said.replace(/’/gu, "'").replace(closing, "");
  if (isQuestion) return asked?.test(text) ?? false;
  if (quoted?.test(text)) return false;
  return (!spares.test(text) || handsBack.test(text)) && reproaches.some((reproach) => reproach.test(text));
}
