import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { safeLine } from "../../src/report/safe-text.js";

const esc = "\u001b";

describe("text made safe for a terminal", () => {
  test.each([
    ["plain text", "Perché no? 😊 日本", "Perché no? 😊 日本"],
    ["white space", "a \r\n\t b\u2028c", "a b c"],
    ["colours", `${esc}[31mred${esc}[0m`, "red"],
    ["moving the cursor and clearing", `a${esc}[2J${esc}[1;1Hb`, "ab"],
    ["the window's title", `a${esc}]0;owned\u0007b`, "ab"],
    ["a link", `${esc}]8;;https://evil.example${esc}\\here${esc}]8;;${esc}\\`, "here"],
    ["the clipboard", `${esc}]52;c;cm0gLXJm\u0007x`, "x"],
    ["a sequence that never ends hides nothing", `${esc}]0;all the rest`, "␛]0;all the rest"],
    ["a sequence inside a sequence", `${esc}${esc}[31m[31m`, "␛[31m"],
    ["a reset", `${esc}c`, "␛c"],
    ["the eight-bit introducers", "a\u009b31mb\u009d0;x\u0007c", "abc"],
    ["bells and backspaces", "a\u0007\u0008\u007f", "a␇␈␡"],
    ["the direction of writing", "\u202eabc\u2066", "abc"],
    ["half a character", "a\ud83d b", "a\ufffd b"],
    ["families stay together", "👩‍👩‍👧", "👩‍👩‍👧"],
  ])("%s", (_, text, expected) => {
    expect(safeLine(text)).toBe(expected);
  });

  test("no control character is ever left", () => {
    const pieces = fc.constantFrom(esc, "[", "]", "0;", "\u0007", "\\", "31m", "\u009b", "\u009d", "\u0090", "a", "\n");
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" }))), (parts) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(safeLine(parts.join(""))).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      }),
    );
  });

  test("a long hostile text takes no time", () => {
    const began = performance.now();
    safeLine(`${esc}]`.repeat(200_000) + "\u009d".repeat(200_000) + `${esc}[`.repeat(200_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
