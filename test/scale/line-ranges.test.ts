import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { linesOf, stretchSource } from "../../src/read/source.js";
import { lineRanges } from "../../src/scale/line-ranges.js";

const folder = mkdtempSync(join(tmpdir(), "galateo-ranges-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function linesIn(path: string, about: number): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  for (const { start, end, firstLine } of await lineRanges(path, about)) {
    for await (const { text, number } of linesOf(stretchSource(path, start, end, firstLine)))
      lines.push([number, text]);
  }
  return lines;
}

describe("stretches of a file", () => {
  test("hold all its lines, each once, under its own number", async () => {
    const line = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replace(/[\r\n\ufeff]/g, "_"));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.boolean(), fc.integer({ min: 1, max: 200 }), async (lines, closed, about) => {
        const path = join(folder, "lines.txt");
        const text = lines.join("\n") + (closed ? "\n" : "");
        writeFileSync(path, text);
        const expected = text.split("\n").map((one, index): [number, string] => [index + 1, one]);
        if (expected.at(-1)?.[1] === "") expected.pop();
        expect(await linesIn(path, about)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test("are no smaller than asked for, but the last", async () => {
    const path = join(folder, "even.txt");
    writeFileSync(path, "123456789\n".repeat(100));
    const ranges = await lineRanges(path, 95);
    expect(ranges.map(({ start, end }) => end - start)).toEqual([...Array(10).fill(100)]);
    expect(ranges.map(({ firstLine }) => firstLine)).toEqual([1, 11, 21, 31, 41, 51, 61, 71, 81, 91]);
  });
});
