import type { Token } from "../text/tokens.js";
import { functionWords } from "./function-words.js";

/** How the function words of a text vote: for Italian, for English, and how many words there are. */
export interface Vote {
  readonly it: number;
  readonly en: number;
  readonly words: number;
}

/** More words tell no more. */
const mostWords = 400;

/** Counts the function words of a message. */
export function voteOf(tokens: readonly Token[]): Vote {
  let it = 0;
  let en = 0;
  let words = 0;
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    if (words === mostWords) break;
    words += 1;
    const vote = functionWords.get(token.form);
    if (vote === 1) it += 1;
    else if (vote === -1) en += 1;
  }
  return { it, en, words };
}
