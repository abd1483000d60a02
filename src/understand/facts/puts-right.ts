import type { SaidText } from "../per-text.js";
import { numberAt } from "../values/number-words.js";
import type { Opening } from "./opening.js";

/** "That makes seventy" – "no no, ninety": another figure than the customer's, and no answer to a question of his. */
export function putsRight(
  { tokens, language }: SaidText,
  said: SaidText,
  { yes, endToken }: Pick<Opening, "yes" | "endToken">,
): boolean {
  if (yes || said.text.includes("?")) return false;
  let place = endToken;
  for (; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token === undefined || !(token.kind === "boundary" || fillers.has(token.form))) break;
  }
  return (numberAt(tokens, place, tokens.length, language)?.value ?? 0) >= 2;
}

/** Between the "no" and the figure. */
const fillers: ReadonlySet<string> = new Set(
  "no sono e fa fanno costa costano viene vengono its it is theyre they are thats that were".split(" "),
);
