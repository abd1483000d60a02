import { perText } from "../per-text.js";
import { asPropertyName } from "../text/property-name.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import { mayBeNumber } from "../values/number-words.js";
import { mayBeginDate } from "../values/read-dates.js";
import { mayBeginValue } from "../values/read-values.js";

/** What single words let expect of the sentence that they stand in: a bit each. */
export const cue = {
  /** A number may begin. */
  number: 1,
  /** A date may begin. */
  date: 2,
  /** A value may begin. */
  value: 4,
  /** "Only one", "one parent is enough" may begin. */
  one: 8,
  /** A verb of paying, behind which a bare number is a price. */
  price: 16,
  /** "Sono", "are": the counted thing may stand before its number. */
  are: 32,
} as const;

const ones: ReadonlySet<string> = new Set(
  "basta bastano one entrambi entrambe tutti tutte both un una uno only just solo soltanto a".split(" "),
);
const priceVerbs: ReadonlySet<string> = new Set(
  "costa costano costava paga pagano pagare paghi costs cost pay".split(" "),
);

/** Whether a price may stand behind a word without its currency. */
export function mayPrice(form: string): boolean {
  return priceVerbs.has(form);
}

/** Whether "only one", "one parent is enough" or "both parents" may begin at a word: most words begin none of them. */
export function mayCountOne(form: string): boolean {
  return ones.has(form);
}

function cuesOfToken(token: Token, language: string): number {
  const { form } = token;
  return (
    (mayBeNumber(token, language) ? cue.number : 0) |
    (mayBeginDate(token, language) ? cue.date : 0) |
    (mayBeginValue(token, language) ? cue.value : 0) |
    (ones.has(form) ? cue.one : 0) |
    (priceVerbs.has(form) ? cue.price : 0) |
    (form === "sono" || form === "are" ? cue.are : 0)
  );
}

/** So many words of a language are known. Past them all are looked at anew. */
const mostKnown = 20_000;
/** By language: what is known of words. */
const known = new Map<string, Map<string, number>>();

function cuesOfWord(token: Token, language: string): number {
  if (token.kind !== "word") return cuesOfToken(token, language);
  let words = known.get(language);
  if (!words) {
    words = new Map();
    known.set(language, words);
  }
  let cues = words.get(token.form);
  if (cues === undefined) {
    cues = cuesOfToken(token, language);
    if (words.size >= mostKnown) words.clear();
    words.set(asPropertyName(token.form), cues);
  }
  return cues;
}

/** The cues of each of a text's tokens. */
export const cuesOf = perText(({ tokens, language }): Uint8Array => {
  const cues = new Uint8Array(tokens.length);
  for (let index = 0; index < tokens.length; index += 1) cues[index] = cuesOfWord(tokens[index] as Token, language);
  return cues;
});

/** The cues of all of a sentence's tokens. @param cues of the whole text */
export function cuesIn(cues: Uint8Array, { firstToken, endToken }: Sentence): number {
  let all = 0;
  for (let index = firstToken; index < endToken; index += 1) all |= cues[index] as number;
  return all;
}
