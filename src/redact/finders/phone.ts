import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Finder, Found } from "../found.js";

const candidate = /(?<![\p{L}\p{N}])(?:\+|\(\+?)?\d(?:[\s().\-/]{0,3}\d){5,16}(?![\p{L}\p{N}])/gu;
const label =
  /(?:tel(?:efono|ephone)?|cell(?:ulare)?|mobile|phone|fax|whats ?app|recapito|contatt\w+|chiam\w+|richiam\w+|call\w*|ring|text|sms|numero|number|n\.)[\s\p{L}.:'’]{0,25}$/iu;
const date = /^(?:\d{1,2}[/.\- ]\d{1,2}[/.\- ](?:19|20)?\d{2}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)/;
const amount = /^\s*(?:€|£|\$|%|eur\b|euro\b|dollar|pounds?\b|sterline)|^[,.]\d/i;
const countries: readonly CountryCode[] = ["IT", "GB", "US", "IE"];
const shortest = 6;

/** Telephone numbers: with a prefix, named as such, or in the shape of an Italian, British, Irish or American one. */
export const findPhones: Finder = function* (text) {
  if (/\d\D{0,3}\d\D{0,3}\d/.test(text)) {
    for (const match of text.matchAll(candidate)) {
      const found = phoneIn(match[0], match.index, text);
      if (found) yield found;
    }
  }
  yield* spokenNumbers(text);
};

function phoneIn(words: string, start: number, text: string): Found | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const end = start + words.length;
  if (date.test(words) || amount.test(text.slice(end, end + 12)) || /[€£$]\s?$/.test(before)) return undefined;
  const digits = words.replace(/[^\d+]/g, "").replace(/^00/, "+");
  const plain = digits.replace("+", "");
  if (plain.length < shortest || plain.length > 15) return undefined;
  const sure = digits.startsWith("+") && plain.length >= 8;
  if (!sure && !label.test(before) && !hasShape(digits, words)) return undefined;
  return { kind: "phone", start, end, value: international(digits) };
}

function hasShape(digits: string, words: string): boolean {
  if (/^3\d{8,9}$/.test(digits) || /^0\d{7,10}$/.test(digits)) return true;
  if (/^1?\d{10}$/.test(digits) && /^(?:1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]?\d{4}$/.test(words)) return true;
  if (words === digits) return false;
  return countries.some((country) => parsePhoneNumberFromString(digits, country)?.isValid() === true);
}

/** One spelling for all: E.164 where the country shows, else the digits. */
function international(digits: string): string {
  if (digits.startsWith("+")) return digits;
  const country = countries.find((one) => parsePhoneNumberFromString(digits, one)?.isValid() === true);
  return country ? (parsePhoneNumberFromString(digits, country)?.number ?? digits) : digits;
}

const units = "zero|uno|una|due|tre|quattro|cinque|sei|sette|otto|nove|oh|one|two|three|four|five|six|seven|eight|nine";
const tens =
  "dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)(?:i|a)?(?:uno|un|due|tre|tré|quattro|cinque|sei|sette|otto|nove)?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
const figure = `(?:${tens}|${units}|doppio|doppia|triplo|double|triple|\\d{1,4})`;
const spoken = new RegExp(`(?<![\\p{L}\\p{N}])${figure}(?:[ ,.-]{1,3}${figure}){4,24}(?![\\p{L}\\p{N}])`, "giu");

/** Numbers as transcripts of calls hold them, figure by figure. */
function* spokenNumbers(text: string): Generator<Found> {
  for (const match of text.matchAll(spoken)) {
    if (!/\p{L}/u.test(match[0])) continue;
    const value = match[0].toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
    yield { kind: "phone", start: match.index, end: match.index + match[0].length, value };
  }
}
