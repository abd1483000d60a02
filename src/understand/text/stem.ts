import { stemmers } from "../../vendor/natural.js";

const remembered = new Map<string, string>();
const mostRemembered = 100_000;

/** Stemmers try their endings by patterns that take the square of a word's length; no word that anybody reads is longer. */
const longestWord = 60;

/** The stem of a folded word: what its inflected forms share. Words of other languages stay as they are. */
export function stem(form: string, language: string): string {
  if (form.length > longestWord) return form;
  const stemmer = stemmers[language];
  if (!stemmer) return form;
  const key = `${language} ${form}`;
  let stemmed = remembered.get(key);
  if (stemmed === undefined) {
    stemmed = stemmer(form);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, stemmed);
  }
  return stemmed;
}
