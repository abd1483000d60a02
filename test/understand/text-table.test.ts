import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Beginnings, storeTexts, TextTable } from "../../src/understand/text-table.js";

const word = fc.string({ unit: fc.constantFrom("a", "b", "è", "ñ", "z", "1", "😀"), maxLength: 6 });
const distinct = fc.uniqueArray(word, { maxLength: 200 });

describe("stored texts", () => {
  test("are found where they stand, and no other", () => {
    fc.assert(
      fc.property(distinct, fc.array(word), (texts, others) => {
        const table = new TextTable(storeTexts(texts));
        for (const text of [...texts, ...others]) expect(table.find(text)).toBe(texts.indexOf(text));
        expect(texts.map((_, place) => table.at(place))).toEqual(texts);
      }),
    );
  });

  test("of which a word begins with some are found, the shortest first", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word.filter((text) => text !== "")), word, (texts, sought) => {
        const found = new Beginnings(storeTexts(texts)).of(sought).map((place) => texts[place]);
        const expected = texts.filter((text) => sought.startsWith(text)).sort((a, b) => a.length - b.length);
        expect(found).toEqual(expected);
      }),
    );
  });
});
