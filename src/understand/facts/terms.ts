import { asPropertyName } from "../text/property-name.js";
import { stem } from "../text/stem.js";
import type { Token } from "../text/tokens.js";
import { isContent } from "./nouns.js";
import { synonymsOf } from "./synonyms.js";

/** With so many terms a stretch is a story: the first ones count. */
const mostTerms = 24;
/** So many words of a language are known. Past them all are looked at anew. */
const mostKnown = 20_000;
const nothing: readonly string[] = [];

/** By language: the terms of words. */
const known = new Map<string, Map<string, readonly string[]>>();

/**
 * What a stretch speaks of, each once: groups of words that stand for each other, and stems of words that are in none.
 * @param isName tells the words of no group that count for nothing
 */
export function termsOf(
  tokens: readonly Token[],
  first: number,
  end: number,
  language: string,
  isName?: (token: Token, place: number) => boolean,
): string[] {
  const terms: string[] = [];
  for (let index = first; index < end && terms.length < mostTerms; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind !== "word") continue;
    for (const term of termsOfWord(token, language)) {
      if (!terms.includes(term) && !(isName && !term.startsWith("~") && isName(token, index))) terms.push(term);
    }
  }
  return terms;
}

function termsOfWord(token: Token, language: string): readonly string[] {
  let words = known.get(language);
  if (!words) {
    words = new Map();
    known.set(language, words);
  }
  let terms = words.get(token.form);
  if (!terms) {
    const groups = synonymsOf(language).of(token.form);
    terms = groups.length > 0 ? groups : isContent(token) ? [asPropertyName(stem(token.form, language))] : nothing;
    if (words.size >= mostKnown) words.clear();
    words.set(asPropertyName(token.form), terms);
  }
  return terms;
}
