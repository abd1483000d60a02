import { compact, type Finder, matches } from "../found.js";

const candidate = /(?<![\p{L}\p{N}.,+])(?:IT[ -]?)?\d{11}(?![\p{L}\p{N}])/giu;
const labelled =
  /(?:\bp(?:artita)?\.? ?iva\b|\bvat(?:\s+(?:number|no\.?|id|reg(?:istration)?))*|\bp\.i\.)(?:\s*(?:è|e'|is|:|=|n\.?|-))?\s*(?<value>(?:[A-Z]{2}[ -]?)?\d(?:[ .]?\d){6,11})(?![\p{L}\p{N}])/giu;

/** Partite IVA with the right check digit, and what is called a VAT number. */
export const findVatNumbers: Finder = function* (text) {
  if (!/\d{3}/.test(text)) return;
  yield* matches(text, candidate, "vat-number", (words) => {
    const digits = words.replace(/\D/g, "");
    return isPartitaIva(digits) ? digits : undefined;
  });
  yield* matches(text, labelled, "vat-number", (words) => compact(words).replace(/^IT(?=\d{11}$)/, ""));
};

/** Whether 11 digits end with the check digit that the others call for (DPR 633/1972, art. 35; Luhn's rule). */
export function isPartitaIva(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^0{7}/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 10; index += 1) {
    const digit = Number(digits[index]);
    const counted = index % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return (10 - (sum % 10)) % 10 === Number(digits[10]);
}
