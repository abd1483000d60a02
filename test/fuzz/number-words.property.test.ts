import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { tokenize } from "../../src/understand/text/tokens.js";
import { numberAt } from "../../src/understand/values/number-words.js";
import { rounds } from "./rounds.js";

const italianUnits =
  "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove".split(
    " ",
  );
const italianTens = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split(" ");
const englishUnits =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const englishTens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** How Italian writes a number below a million: ventuno, ventitré, centotto, duemilatrecento. */
function inItalian(number: number): string {
  if (number < 20) return italianUnits[number] as string;
  if (number < 100) {
    const [ten, unit] = [italianTens[Math.floor(number / 10) - 2] as string, number % 10];
    if (unit === 0) return ten;
    return (unit === 1 || unit === 8 ? ten.slice(0, -1) : ten) + (unit === 3 ? "tré" : italianUnits[unit]);
  }
  const rest = (end: number) => (number % end === 0 ? "" : inItalian(number % end));
  if (number < 1000) return `${number < 200 ? "" : italianUnits[Math.floor(number / 100)]}cento${rest(100)}`;
  return `${number < 2000 ? "mille" : `${inItalian(Math.floor(number / 1000))}mila`}${rest(1000)}`;
}

/** How English writes a number below a million. */
function inEnglish(number: number, joint: string): string {
  if (number < 20) return englishUnits[number] as string;
  if (number < 100) {
    const ten = englishTens[Math.floor(number / 10) - 2] as string;
    return number % 10 === 0 ? ten : ten + joint + englishUnits[number % 10];
  }
  const rest = (end: number, and: string) => (number % end === 0 ? "" : ` ${and}${inEnglish(number % end, joint)}`);
  if (number < 1000) return `${englishUnits[Math.floor(number / 100)]} hundred${rest(100, "and ")}`;
  return `${inEnglish(Math.floor(number / 1000), joint)} thousand${rest(1000, number % 1000 < 100 ? "and " : "")}`;
}

function read(text: string, language: string) {
  const tokens = tokenize(text);
  const span = numberAt(tokens, 0, tokens.length, language);
  return span && { value: span.value, all: span.endToken === tokens.length };
}

const numbers = fc.oneof(fc.nat(120), fc.nat(9_999), fc.nat(999_999));
const numRuns = rounds(600);

describe("a number written in words is read as that number", () => {
  test("in Italian", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const text = inItalian(number);
        expect([text, read(text, "it")]).toEqual([text, { value: number, all: true }]);
      }),
      { numRuns },
    );
  });

  test("in English, with blanks and with hyphens", () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(" ", "-"), (number, joint) => {
        const text = inEnglish(number, joint);
        expect([text, read(text, "en")]).toEqual([text, { value: number, all: true }]);
      }),
      { numRuns },
    );
  });

  test("in figures, as each language groups them", () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(99), (number, cents) => {
        const grouped = (mark: string) => String(number).replace(/\B(?=(\d{3})+$)/g, mark);
        const decimals = String(cents).padStart(2, "0");
        const value = Number(`${number}.${decimals}`);
        expect(read(`${grouped(".")},${decimals}`, "it")).toEqual({ value, all: true });
        expect(read(`${grouped(",")}.${decimals}`, "en")).toEqual({ value, all: true });
      }),
      { numRuns },
    );
  });
});

test("what is nearly a number is one or none: finite, not below nothing, and nothing throws", () => {
  const part = fc.oneof(
    fc.constantFrom(
      ...italianUnits,
      ...italianTens,
      ...englishUnits,
      ...englishTens,
      "cento",
      "mila",
      "mille",
      "hundred",
    ),
    fc.constantFrom("thousand", "and", "-", " ", ".", ",", "1", "000", "'", "constructor", "__proto__", "mezz"),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom("", " "), (parts, joint) => {
      for (const language of ["it", "en"]) {
        const span = read(parts.join(joint), language);
        if (span) expect(span.value).toBeGreaterThanOrEqual(0);
        if (span) expect(Number.isFinite(span.value)).toBe(true);
      }
    }),
    { numRuns },
  );
});
