import { describe, expect, test } from "@jest/globals";
import { pageScript } from "../../../src/report/html/page-script.js";
import { loadReportFormat, loadReportFormats } from "../../../src/report/registry.js";
import { scoreRun } from "../../../src/score/score-run.js";
import { conversation, finding, result } from "../../score/support.js";
import { rendered } from "../sample/rendered.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleRun } from "../sample/sample-run.js";

const context = sampleContext("en");

async function report(name: string, run = sampleRun): Promise<string> {
  return rendered(await loadReportFormat(name), run, context);
}

const one = conversation();
const alike = scoreRun(result([one], [finding("a", "error", one), finding("a", "error", one)]));
const empty = scoreRun(result([], []));

test("every format tells an empty run", async () => {
  for (const format of await loadReportFormats())
    expect((await format.render(empty, context)).length).toBeGreaterThanOrEqual(0);
});

describe("SARIF", () => {
  test("every result has a location with its whole region, and a rule of the catalogue", async () => {
    const [run] = JSON.parse(await report("sarif")).runs;
    expect(run.results).toHaveLength(6);
    for (const one of run.results) {
      expect(one.locations).toHaveLength(1);
      expect(Object.keys(one.locations[0].physicalLocation.region)).toEqual(
        expect.arrayContaining(["startLine", "startColumn", "endLine", "endColumn"]),
      );
      expect(run.tool.driver.rules[one.ruleIndex].id).toBe(one.ruleId);
    }
  });

  test("at most 25,000 results, errors first, and it says what is left out", async () => {
    const findings = Array.from({ length: 25_010 }, (_, index) => finding("a", index < 25_000 ? "info" : "error", one));
    const [run] = JSON.parse(await report("sarif", scoreRun(result([one], findings)))).runs;
    expect(run.results).toHaveLength(25_000);
    expect(run.results[9].level).toBe("error");
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain("10 results");
  });

  test("paths become URIs", async () => {
    const odd = conversation({ path: "C:\\esporti\\marzo 2026.csv" });
    const [run] = JSON.parse(await report("sarif", scoreRun(result([odd], [finding("a", "error", odd)])))).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      "file:///C:/esporti/marzo%202026.csv",
    );
  });
});

test("findings that are alike have fingerprints of their own", async () => {
  const records = JSON.parse(await report("gitlab", alike));
  expect(new Set(records.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(2);
});

test("JSON Lines holds every record and ends with the summary", async () => {
  const records = (await report("jsonl"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(records.filter(({ type }) => type === "conversation")).toHaveLength(4);
  expect(records.filter(({ type }) => type === "finding")).toHaveLength(6);
  expect(records.at(-1)).toMatchObject({ type: "summary", score: 89.8 });
});

test("the page's script is sound, and only it may run", async () => {
  expect(() => new Function(pageScript())).not.toThrow();
  const page = await report("html");
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/(src|href)="(?!#)/);
});

test("a comment stays short enough however many findings there are", async () => {
  const many = Array.from({ length: 500 }, (_, index) => conversation({ id: `c-${index}`, line: index + 1 }));
  const findings = many.flatMap((at) => Array.from({ length: 20 }, () => finding("blame-language", "error", at)));
  const long = findings.map((found) => ({
    ...found,
    ...(found.place ? { place: { ...found.place, excerpt: "x".repeat(240) } } : {}),
  }));
  expect((await report("markdown", scoreRun(result(many, long)))).length).toBeLessThan(65_536);
});
