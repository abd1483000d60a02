import { compact, type Finder, matches } from "../found.js";

/** 13 to 19 digits (ISO/IEC 7812-1), as they stand on the card or run together. */
const candidate = /(?<![\p{L}\p{N}.,])\d(?:[ .\-/]?\d){12,18}(?![\p{L}\p{N}])/gu;
/** Four groups of four are a card even where a digit was mistyped; so is what is called one, and its end alone. */
const grouped = /(?<![\p{L}\p{N}])\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?![\p{L}\p{N}])/gu;
const labelled =
  /\b(?:carta|card|visa|mastercard|maestro|amex|bancomat|postepay)\b(?:\s+(?:di credito|di debito|prepagata|number|numero|no\.?|n\.?|ending(?: in| with)?|che termina (?:con|per)|finisce (?:con|per)|ends? in))*\s*[:#]?\s*(?<value>[*xX•.\s]{0,20}\d(?:[ -]?\d){3,18})(?![\p{L}\p{N}])/giu;

/** Payment cards: numbers with the right check digit, groups of four, and what is called a card. */
export const findCards: Finder = function* (text) {
  if (!/\d{4}/.test(text)) return;
  yield* matches(text, candidate, "card", (words) => {
    const digits = compact(words);
    return /^(?:3[0-9]|4|5[0-8]|2[2-7]|6)/.test(digits) && hasLuhnDigit(digits) ? digits : undefined;
  });
  yield* matches(text, grouped, "card", compact);
  yield* matches(text, labelled, "card", (words) => compact(words));
};

/** Whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B). */
export function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
