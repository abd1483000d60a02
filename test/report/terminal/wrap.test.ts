import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import stringWidth from "string-width";
import { truncate, wrap } from "../../../src/report/terminal/wrap.js";

describe("wrapping", () => {
  test("breaks between words", () => {
    expect(wrap("the quick brown fox", 10)).toEqual(["the quick", "brown fox"]);
  });

  test("cuts what is too long for a line, but never a character", () => {
    expect(wrap("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 4)).toEqual(["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]);
    expect(wrap("日本語日本語", 5)).toEqual(["日本", "語日", "本語"]);
  });

  test("no line is wider than it may be, and no word is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(2, width));
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  test("truncating says so", () => {
    expect(truncate("Hélène 🌟", 20)).toBe("Hélène 🌟");
    expect(truncate("日本語日本語", 6)).toBe("日本…");
  });
});
