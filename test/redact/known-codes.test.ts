import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { KnownCodes } from "../../src/redact/known-codes.js";
import { withShortGaps } from "../../src/redact/short-gaps.js";
import { rounds } from "../fuzz/rounds.js";

/** The same as one pattern, as slow as it may be. */
function naive(spaced: readonly string[], literal: readonly string[], text: string): string[] {
  const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const patterns = [...spaced.map((code) => [...code].join("[\\s().+/_-]{0,2}")), ...literal.map(escaped)];
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    const ends = patterns.flatMap((pattern) => {
      const one = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "iuy");
      one.lastIndex = start;
      return one.exec(text) ? [one.lastIndex] : [];
    });
    const end = Math.max(start, ...ends);
    if (end > start) found.push(`${start}-${end}`);
    start = end > start ? end : start + 1;
  }
  return found;
}

describe("codes that are known", () => {
  test("are found with other spaces and marks, in any case, whole, the longest first", () => {
    const codes = new KnownCodes(["BL20417", "BL204"], ["@giulia_b"]);
    const shown = (text: string) => [...codes.findIn(text)].map(({ start, end }) => text.slice(start, end));
    expect(shown("bl-20417, BL 204 17; BL204! ABL204 BL2041 @Giulia_B x@giulia_b")).toEqual([
      "bl-20417",
      "BL 204 17",
      "BL204",
      "@Giulia_B",
    ]);
  });

  test("are those that a pattern for each finds", () => {
    const code = fc.string({ unit: fc.constantFrom("A", "B", "1"), minLength: 1, maxLength: 4 });
    const words = fc.string({ unit: fc.constantFrom("@", "a", "1", "."), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom("a", "b", "A", "1", " ", "-", "@", ".", "😅"), maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(code, { maxLength: 4 }),
        fc.array(words, { maxLength: 3 }),
        text,
        (spaced, literal, said) => {
          const found = [...new KnownCodes(spaced, literal).findIn(said)].map(({ start, end }) => `${start}-${end}`);
          expect(found).toEqual(naive(spaced, literal, said));
        },
      ),
      { numRuns: rounds(500) },
    );
  });
});

test("long gaps are shortened, and every place is found again", () => {
  const long = `a${" ".repeat(40)}b\n${"\n".repeat(100)}c d`;
  const { text, placeOf } = withShortGaps(long);
  expect(text.length).toBeLessThan(60);
  for (const word of ["a", "b", "c", "d"]) expect(placeOf(text.indexOf(word))).toBe(long.indexOf(word));
  expect(withShortGaps("a  b").text).toBe("a  b");
});
