import { perText } from "../per-text.js";
import { numberAt } from "../values/number-words.js";
import type { Answer } from "./answer.js";

/** Whether a number only takes up what the customer has just ordered: "then 12 please" – "12 bags it is". */
export function isEcho({ question }: Answer, number: number): boolean {
  return question !== undefined && ordered(question).includes(number);
}

/** The numbers of a message that asks nothing. */
const ordered = perText(({ sentences, tokens, language }): readonly number[] => {
  const numbers: number[] = [];
  if (sentences.length > mostSentences || sentences.some(({ mark }) => mark === "?")) return numbers;
  for (let index = 0; index < tokens.length; index += 1) {
    const number = numberAt(tokens, index, tokens.length, language);
    if (!number) continue;
    numbers.push(number.value);
    index = number.endToken - 1;
  }
  return numbers;
});

/** A longer message tells a story. */
const mostSentences = 3;
