import { compact, type Finder, matches } from "../found.js";

/** Digits of a codice fiscale may be letters where two people would have the same one (omocodia). */
const digit = "[0-9LMNPQRSTUV]";
const candidate = new RegExp(
  `(?<![\\p{L}\\p{N}])[A-Z]{3}[ -]?[A-Z]{3}[ -]?${digit}{2}[A-EHLMPR-T]${digit}{2}[ -]?[A-Z]${digit}{3}[A-Z](?![\\p{L}\\p{N}])`,
  "giu",
);
const labelled =
  /\b(?:codice fiscale|cod\.? ?fisc\.?|c\.?f\.?|tax code|fiscal code)(?:\s*(?:è|e'|is|:|=|-))?\s*(?<value>[A-Z]{6}[A-Z0-9]{10})(?![\p{L}\p{N}])/giu;
/** National Insurance numbers and US social security numbers, which play the same part. */
const british = /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu;
const american = /(?<![\p{L}\p{N}-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}-])/gu;

/** Codici fiscali with the right check letter or named as such, and their British and American counterparts. */
export const findFiscalCodes: Finder = function* (text) {
  yield* matches(text, candidate, "fiscal-code", (words) =>
    isFiscalCode(compact(words)) ? compact(words) : undefined,
  );
  yield* matches(text, labelled, "fiscal-code", compact);
  yield* matches(text, british, "fiscal-code", compact);
  yield* matches(text, american, "fiscal-code", compact);
};

/** What a character counts for in an odd place: digits 0–9, then A–Z (Decreto del Ministero delle Finanze 23/12/1976, art. 12). */
const odd = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
  25, 24, 23,
];

/** Whether a code of 16 capitals and digits has the check letter that the others call for. */
export function isFiscalCode(code: string): boolean {
  return code.length === 16 && code[15] === checkLetter(code.slice(0, 15));
}

/** The check letter for the first 15 characters of a codice fiscale. */
export function checkLetter(code: string): string {
  let sum = 0;
  [...code].forEach((character, index) => {
    const place = Number.parseInt(character, 36);
    const even = place < 10 ? place : place - 10;
    sum += index % 2 === 0 ? (odd[place] ?? 0) : even;
  });
  return String.fromCharCode(65 + (sum % 26));
}
