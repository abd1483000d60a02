import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { fileMatcher } from "../../src/config/layers.js";
import { costOf, isTooMuch } from "../../src/read/glob-cost.js";
import { expandPaths } from "../../src/read/paths.js";
import { toldProblem } from "../../src/read/told.js";

const root = mkdtempSync(join(tmpdir(), "galateo-globs-"));
afterAll(() => rmSync(root, { recursive: true }));
const deep = join(root, ...Array.from({ length: 40 }, () => "a"));
mkdirSync(deep, { recursive: true });
const long = join(deep, `${"a".repeat(200)}.jsonl`);
writeFileSync(long, "");

/** Globs that were looked for without end, or ended Node for want of memory. */
const hostile = [
  `${"*a".repeat(12)}*b`,
  `${"*[[:alpha:]]".repeat(7)}b`,
  `${"a**".repeat(6)}b`,
  `${"**/a/".repeat(9)}b`,
  "{a,b}".repeat(22),
  "{1..100000000}",
  `${"{a,".repeat(300)}x${"}".repeat(300)}`,
  `${"{a,{b,".repeat(12)}x${"}}".repeat(12)}`,
  `${"a".repeat(2000)}*`,
];

describe("a glob that would be looked for without end", () => {
  test.each(hostile.map((glob) => [glob.slice(0, 24), glob]))(
    "is refused on the command line and in a configuration: %s",
    async (_, glob) => {
      const [item] = await expandPaths([join(root, glob)]);
      const problem = item && "problem" in item ? item.problem : undefined;
      expect(problem?.message).toMatch(/^the glob ".*" asks for too much: at most 4 \*/);
      expect(toldProblem(problem as never, "it").message).toMatch(/^il glob ".*" chiede troppo: al massimo 4 \*/);
      expect(() => fileMatcher({ files: ["*.md", glob], base: root })).toThrow("asks for too much");
    },
  );

  test.each([
    ["**/*.jsonl", true],
    ["a/**/a/*a*a*.{jsonl,csv}", true],
    ["**/a/**/a/**/a*a*a*a.jsonl", true],
    // Repeated groups that could be told apart in many ways are taken as they stand.
    ["a/**/*(a|aa|aaa).jsonl", false],
    ["**/+(a|aa)b", false],
    ["**/*(*(*(a)))b", false],
    ["**/a*a*a*a*b", false],
    ["{a,b}{a,b}{a,b}/**", false],
    ["**/@(a|b)*(a|aa)*(a)b", false],
  ])("is none that people write: %s", async (glob, isFound) => {
    const items = await expandPaths([join(root, glob)]);
    expect("path" in (items[0] as object)).toBe(isFound);
    expect(fileMatcher({ files: glob, base: root })(long)).toBe(isFound);
  });

  test("is told by its stars, its folders and what its braces make", () => {
    expect(costOf("*a*/**/x**y/{a,b{1..3},c}{d,e}")).toEqual({ stars: 2, folders: 1, written: 10, depth: 2 });
    expect(costOf("\\{a,b\\}/{-2..2}")).toEqual({ stars: 0, folders: 0, written: 5, depth: 1 });
    expect(isTooMuch(`{${"a,".repeat(400)}b}`)).toBe(false);
  });
});
