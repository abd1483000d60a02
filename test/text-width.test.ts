import { expect, test } from "@jest/globals";
import fc from "fast-check";
import stringWidth from "string-width";
import { textWidth } from "../src/text-width.js";

test("each character of European text is as wide as the library says", () => {
  for (let code = 0x20; code <= 0x2bff; code += 1) {
    const one = String.fromCharCode(code);
    expect([code, textWidth(one), textWidth(`a${one}b`)]).toEqual([code, stringWidth(one), stringWidth(`a${one}b`)]);
  }
});

test("any text is as wide as the library says", () => {
  const pieces = fc.constantFrom(
    "perché",
    "don’t",
    " ",
    "•",
    "…",
    "©",
    "\u00ad",
    "e\u0301",
    "日本",
    "👍🏽",
    "1\ufe0f\u20e3",
    "\u001b[31m",
    "\t",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" }))), (parts) => {
      expect(textWidth(parts.join(""))).toBe(stringWidth(parts.join("")));
    }),
  );
});
