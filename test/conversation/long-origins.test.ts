import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { JsonStringOrigin, LineOrigin, WrappedOrigin } from "../../src/conversation/origins.js";
import "../property-seed.js";

/** Long texts with line breaks, runs of white space, quotes and accents. */
const words = ["però", 'say "so"', "a\\b", "line\nbreak", "   ", "\n\n  \n", "x".repeat(300), "tab\there"];
const texts = fc
  .array(fc.constantFrom(...words), { minLength: 200, maxLength: 600 })
  .map((parts) => parts.join(" ").slice(0, 30_000));
const offsets = fc.array(fc.nat(30_000), { minLength: 10, maxLength: 30 });

describe("places in a long text are the same in whatever order they are asked for", () => {
  test("in a JSON string: behind so many characters, each of which may be escaped", () => {
    fc.assert(
      fc.property(texts, offsets, (text, asked) => {
        const raw = `{"text":${JSON.stringify(text)}}`;
        const origin = new JsonStringOrigin(7, raw, 8);
        for (const offset of asked.map((one) => one % (text.length + 1))) {
          const { line, column } = origin.locate(offset);
          expect(line).toBe(7);
          expect(raw.slice(9, column - 1)).toBe(JSON.stringify(text.slice(0, offset)).slice(1, -1));
        }
      }),
      { numRuns: 15 },
    );
  });

  test("in lines", () => {
    fc.assert(
      fc.property(texts, offsets, (text, asked) => {
        const origin = new LineOrigin(text, [{ line: 3, column: 11 }]);
        for (const offset of asked.map((one) => one % (text.length + 1))) {
          const before = text.slice(0, offset).split("\n");
          const column = (before.at(-1) as string).length + (before.length === 1 ? 11 : 1);
          expect(origin.locate(offset)).toEqual({ line: before.length + 2, column });
        }
      }),
      { numRuns: 15 },
    );
  });

  test("in wrapped lines", () => {
    fc.assert(
      fc.property(texts, offsets, (said, asked) => {
        const text = said.replace(/[\\'"]/g, "");
        const source = `template: >\n  ${text.replaceAll("\n", "\n    ")}`;
        const known = new WrappedOrigin(text, source, 14);
        for (const offset of asked.map((one) => one % (text.length + 1)))
          expect(known.locate(offset)).toEqual(new WrappedOrigin(text, source, 14).locate(offset));
      }),
      { numRuns: 15 },
    );
  });
});
