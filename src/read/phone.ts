import { createRequire } from "node:module";

type Library = typeof import("libphonenumber-js/min");

const require = createRequire(import.meta.url);
let library: Library | undefined;

/** Loaded at the first phone that is met: most inputs have none. */
function phones(): Library {
  library ??= require("libphonenumber-js/min") as Library;
  return library;
}

const memory = new Map<string, string | undefined>();

/**
 * A phone number as E.164: "+39 333 000 0000", "0039 333…" and "tel:+39…" become +393330000000. A number without its
 * country's code is completed where the company's country is known.
 * @param country ISO 3166, such as "IT"
 * @returns undefined where the text is no phone number
 */
export function phoneNumber(text: string, country?: string): string | undefined {
  const key = `${country ?? ""} ${text}`;
  if (memory.has(key)) return memory.get(key);
  // A bound: exports may hold millions of customers.
  if (memory.size > 50_000) memory.clear();
  const found = parsed(text, country);
  memory.set(key, found);
  return found;
}

function parsed(text: string, country: string | undefined): string | undefined {
  const bare = text.trim().replace(/^(?:tel|whatsapp|sms|wa):/i, "");
  if (!/^\+?[\d\s()./\u00a0\u202f-]{6,24}$/.test(bare)) return undefined;
  const digits = bare.replace(/[^\d+]/g, "").replace(/^00(?=[1-9])/, "+");
  if (!digits.startsWith("+") && country === undefined) return undefined;
  const number = phones().parsePhoneNumberFromString(digits, country?.toUpperCase() as "IT" | undefined);
  if (number?.isValid()) return number.number;
  // Test and internal numbers that no plan knows: joined by their digits all the same.
  return bare.startsWith("+") && digits.length >= 8 ? digits : undefined;
}

/** Whether a word is a country's code, such as "IT". */
export function isCountry(code: string): boolean {
  return phones().isSupportedCountry(code.toUpperCase());
}
