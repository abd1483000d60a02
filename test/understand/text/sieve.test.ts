import { expect, test } from "@jest/globals";
import { necessaryLiterals } from "../../../src/understand/text/sieve/literals.js";
import { Sifting, sifted } from "../../../src/understand/text/sieve/sieve.js";

test.each([
  [/\b(?:solo|soltanto) (?:di )?mattin\p{L}+/iu, ["mattin"]],
  [/Comes? by (?:the )?(?:road|sea)/u, ["come"]],
  [/(?<!\p{L})(?:non )?rientra(?:no)?\b(?! in zona)/iu, ["rientra"]],
  [/(\p{L}+) (?<what>signed|issued) by/iu, ["signed", "issued"]],
  [/24 ?\/ ?7|h24/iu, ["24", "h24"]],
  [/(?:ha){2,3}[aeiou]*/u, ["ha"]],
  [/\d+\s*(?:per cento)?/u, undefined],
  [/free|\p{Lu}\w*/u, undefined],
])("%s needs %j", (pattern, needed) => {
  expect(necessaryLiterals(pattern)).toEqual(needed);
});

const patterns = [
  sifted(/\b(?:solo|soltanto|only) (?:di |la )?(?:mattin\p{L}+|mornings?)/iu),
  sifted(/(?:è|sono) (?:già )?(?:dentro|nel prezzo)/iu),
  sifted(/(?:signed|issued) by (?:the )?(\p{L}+)/iu),
  sifted(/£\s?\d+ (?:each|a head)/u),
  sifted(/pounds?|ask/iu),
  sifted(/\d{4}/u),
];
const texts = [
  "SOLO LA MATTINA, grazie",
  "only mornings",
  "È già dentro, sì",
  "sono nel prezzo",
  "Issued By The Kommune",
  "£10 each",
  "aſk 2030", // the long s
  "pounds of 1234",
  "niente",
  "",
];

test.each(texts)("no pattern that matches in %j is kept from it", (text) => {
  const sifting = new Sifting(text);
  for (const pattern of patterns) if (pattern.test(text)) expect(sifting.may(pattern)).toBe(true);
});

test("a pattern of which no word stands there is told apart", () => {
  const sifting = new Sifting("niente mattina, solo la sera", 0, 15);
  expect(patterns.map((pattern) => sifting.may(pattern))).toEqual([true, false, false, false, false, true]);
});
