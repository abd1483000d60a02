import { stemmers } from "../../vendor/natural.js";

/** By language. */
const remembered: Record<string, Map<string, string>> = {};
const mostRemembered = 50_000;

/** Stemmers try their endings by patterns that take the square of a word's length; no word that anybody reads is longer. */
const longestWord = 60;

/** The stem of a folded word: what its inflected forms share. Words of other languages stay as they are. */
export function stem(form: string, language: string): string {
  if (form.length > longestWord) return form;
  const stemmer = stemmers[language];
  if (!stemmer) return form;
  remembered[language] ??= new Map();
  const known = remembered[language];
  let stemmed = known.get(form);
  if (stemmed === undefined) {
    stemmed = stemmer(form);
    if (known.size >= mostRemembered) known.clear();
    known.set(form, stemmed);
  }
  return stemmed;
}
