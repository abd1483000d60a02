import { type Finder, matches } from "../found.js";

const written = /[\p{L}\p{N}._%+'&-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/** As transcripts of calls spell them: "giulia punto rossi chiocciola posta punto it". */
const spoken =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:\s(?:punto|dot|trattino|dash|underscore)\s[\p{L}\p{N}]+){0,4}\s(?:chiocciola|at)\s[\p{L}\p{N}]+(?:\s(?:punto|dot)\s[\p{L}\p{N}]+){0,2}\s(?:punto|dot)\s(?:it|com|net|org|eu|co|uk|io|example|fr|de|es|ch|info)(?![\p{L}\p{N}])/giu;

/** E-mail addresses, written and spelt out. */
export const findEmails: Finder = function* (text) {
  if (text.includes("@")) yield* matches(text, written, "email", (words) => words.toLowerCase());
  if (/\s(?:chiocciola|at)\s/i.test(text)) yield* matches(text, spoken, "email", asWritten);
};

function asWritten(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s(?:punto|dot)\s/g, ".")
    .replace(/\s(?:trattino|dash)\s/g, "-")
    .replace(/\sunderscore\s/g, "_")
    .replace(/\s(?:chiocciola|at)\s/, "@");
}
