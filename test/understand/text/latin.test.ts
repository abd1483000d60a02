import { expect, test } from "@jest/globals";
import { latin } from "../../../src/understand/text/latin.js";

const texts = ["Città più vicina, sì", "PERCHÉ NO", "Zoë’s Łódź", "über-uns 24/7", "", "a-b c"];

test.each([
  /\b\p{L}+à\b/giu,
  /(?<!\p{L})(?:perché|zoë['’]s) (?:\p{Lu}\p{Ll}*)/giu,
  /[\p{L}\d-]{3,}(?![\p{L}'’])/giu,
  /\[|\p{L}\/\d/giu,
])("%s finds the same", (pattern) => {
  const plain = latin(pattern);
  expect(plain.unicode).toBe(false);
  for (const text of texts) expect(text.match(plain)).toEqual(text.match(pattern));
});

test.each([/\p{L}+/u, /\p{Emoji}\p{L}/iu, /abc/i])("%s is left as it is", (pattern) => {
  expect(latin(pattern)).toBe(pattern);
});
