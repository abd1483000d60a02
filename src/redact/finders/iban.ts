import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { compact, type Finder, matches } from "../found.js";

const candidate = /(?<![\p{L}\p{N}])[A-Z]{2}[ .-]?\d{2}(?:[ .-]?[A-Z0-9]){10,31}(?![\p{L}\p{N}])/giu;
/** What is called an IBAN is one, even where a digit was mistyped. */
const labelled =
  /\biban\b\s*(?:è|e'|is|:|=|-)?\s*(?<value>[A-Z]{2}[ .-]?\d{2}(?:[ .-]?[A-Z]{0,4}[ .-]?\d+){1,16})(?![\p{L}\p{N}])/giu;
const groups = /[A-Z0-9]+/gi;

/** Account numbers (IBAN) with right check digits, or named as such. */
export const findIbans: Finder = function* (text) {
  if (!/[a-z]{2}[ .-]?\d{2}/i.test(text)) return;
  for (const match of text.matchAll(candidate)) {
    // Words behind the number look like more of it: the longest beginning with right check digits counts.
    const ends = [...match[0].matchAll(groups)].map((group) => group.index + group[0].length).reverse();
    const end = ends.find((length) => isValidIBAN(electronicFormatIBAN(match[0].slice(0, length)) ?? ""));
    if (end === undefined) continue;
    yield { kind: "iban", start: match.index, end: match.index + end, value: compact(match[0].slice(0, end)) };
  }
  yield* matches(text, labelled, "iban", (words) => (/\d{6}/.test(compact(words)) ? compact(words) : undefined));
};
