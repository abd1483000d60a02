import type { SaidText } from "../per-text.js";

/** Whether a sentence of a message ends with a question mark. */
export function hasQuestionMark({ sentences }: SaidText): boolean {
  return sentences.some(({ mark }) => mark === "?");
}

/** Whether a message gives the address of a page. */
export function hasLink({ tokens }: SaidText): boolean {
  return tokens.some(({ kind }) => kind === "url");
}
