import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { inMemory, type LintOptions, lint } from "../../src/galateo.js";
import { packageRoot } from "../../src/package-root.js";
import { type ByteSource, memorySource, textOf } from "../../src/read/source.js";
import { mapped } from "../../src/scale/map.js";
import { numberedSources } from "../../src/scale/numbered.js";
import { reduced } from "../../src/scale/reduce.js";
import { Spill } from "../../src/spill/spill.js";

const damaged = join(packageRoot, "fixtures", "damaged");
const exports = join(packageRoot, "fixtures", "exports");
const talks = join(exports, "bottega-lumen.jsonl");

const place = mkdtempSync(join(tmpdir(), "galateo-map-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const silenced = "<!-- galateo-disable-next-line blame-language -- the regulator's words -->";
writeFileSync(join(place, "reply.md"), `Dear {{name}},\n\n${silenced}\nyou should have read the terms.\n`);

async function map(options: LintOptions): Promise<string[]> {
  const lines: string[] = [];
  for await (const item of mapped(options)) lines.push(`${JSON.stringify(item)}\n`);
  return lines;
}

/** The sources of numbered lines. @param path how their file is named */
async function numberedIn(lines: readonly string[], path = "talks.jsonl"): Promise<ByteSource[]> {
  const sources: ByteSource[] = [];
  const part = memorySource("part", Buffer.from(lines.join("")));
  for await (const source of numberedSources(path, part)) sources.push(source);
  return sources;
}

async function reduce(lines: readonly string[], options: LintOptions = {}) {
  return inMemory(await reduced([memorySource("mapped", Buffer.from(lines.join("")))], options, new Spill()));
}

describe("map and reduce", () => {
  test("give the run that lint gives, whatever order the lines come in", async () => {
    const together = await lint({ paths: [place, damaged, exports].sort(), jobs: 1, transcripts: 3 });
    const lines = [...(await map({ paths: [exports, place] })), ...(await map({ paths: [damaged] }))];
    expect(together.problems.length).toBeGreaterThan(5);
    expect(together.setAside?.suppressed).toBeGreaterThan(0);
    for (const mixed of [lines, [...lines].reverse(), [...lines].sort()]) {
      expect(JSON.stringify(await reduce(mixed, { transcripts: 3 }))).toBe(JSON.stringify(together));
    }
  });

  test("bring a case together that lies in two parts, and count a part that came twice once", async () => {
    const lines = readFileSync(talks, "utf8").trimEnd().split("\n");
    const numbered = lines.map((line, place) => `${place + 1}\t${line}\n`);
    const parts = [numbered.filter((_, place) => place % 2 === 0), numbered.filter((_, place) => place % 2 === 1)];
    const outcomes: string[] = [];
    for (const part of [...parts, ...parts]) {
      const sources = await numberedIn(part, talks);
      expect(sources).toHaveLength(part.length);
      outcomes.push(...(await map({ sources, inputFormat: "native" })));
    }
    const alone = await lint({ paths: [talks], jobs: 1 });
    expect(alone.findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(await reduce(outcomes))).toBe(JSON.stringify(alone));
  });

  test.each([
    ["", "nothing is a run of nothing"],
    ['{"at":["a",1,0],"outcome":{"conver', "mapped:1: expected a line of galateo map; it is no JSON"],
    ['\n{"id":"c-1","messages":[]}', "mapped:2: expected a line of galateo map; it is other JSON"],
    ['{"at":["a",1,0],"outcome":{"conversation":{}}}', "mapped:1: expected a line of galateo map; it is other JSON"],
  ])("say what is no line of map: %j", async (line, message) => {
    if (line === "") expect((await reduce([])).conversations).toEqual([]);
    else await expect(reduce([line])).rejects.toThrow(message);
  });

  test("say which line has no number", async () => {
    await expect(numberedIn(["7\t{}\n{}\n"])).rejects.toThrow("part:2: expected the line's number");
  });

  test("hold a few hundred thousand characters of a numbered part at a time, and cut it where a document begins", async () => {
    const long = `{"id":"c","note":"${"x".repeat(100_000)}"}`;
    const lines = [long, long, long, '{"id":', '"pretty"}', long, long, long, long];
    const sources = await numberedIn(lines.map((line, place) => `${place + 11}\t${line}\n`));
    expect(sources.map(({ firstLine }) => firstLine)).toEqual([11, 14, 19]);
    const texts = await Promise.all(sources.map(textOf));
    expect(texts.join("\n")).toBe(lines.join("\n"));
  });

  test("read numbered lines as they come: none is waited for that is not needed yet", async () => {
    let read = 0;
    const endless: ByteSource = {
      path: "part",
      stream: async function* () {
        for (;;) {
          read += 2;
          yield Buffer.from(`${read}\t{"id":"c-${read}","messages":[]}\n`);
        }
      },
    };
    for await (const { firstLine } of numberedSources("talks.jsonl", endless)) {
      expect(read - (firstLine as number)).toBeLessThanOrEqual(2);
      if (read > 100) break;
    }
    expect(read).toBeGreaterThan(100);
  });
});
