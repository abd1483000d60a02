import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ajvDraft04 from "ajv-draft-04";
import { marked } from "marked";
import { validateXML } from "xmllint-wasm";
import { packageRoot } from "../../../src/package-root.js";
import { loadReportFormat } from "../../../src/report/registry.js";
import { scoreRun } from "../../../src/score/score-run.js";
import type { ScoredRun } from "../../../src/score/scored.js";
import { conversation, finding, result } from "../../score/support.js";
import { hostileRun } from "../sample/hostile-run.js";
import { rendered } from "../sample/rendered.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleRun } from "../sample/sample-run.js";

const hostile = hostileRun((text) => `<b>"'&\u0000\u001b[31m\n\`|${text}`);
const runs: readonly (readonly [string, ScoredRun])[] = [
  ["of the sample", sampleRun],
  ["of nothing", scoreRun(result([], []))],
  ["of hostile texts", hostile],
];

async function report(name: string, run: ScoredRun): Promise<string> {
  return rendered(await loadReportFormat(name), run, sampleContext("it"));
}

const schemaFile = (name: string) => readFileSync(join(packageRoot, "test", "report", "schemas", name), "utf8");

describe("SARIF", () => {
  const ajv = new ajvDraft04.default({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile(JSON.parse(schemaFile("sarif-2.1.0.json")));

  test.each(runs)("passes its schema: a report %s", async (_, run) => {
    validate(JSON.parse(await report("sarif", run)));
    expect(validate.errors ?? []).toEqual([]);
  });

  /** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
  test("stays within GitHub's limits, however much was found", async () => {
    const one = conversation();
    const findings = Array.from({ length: 26_000 }, (_, index) => ({
      ...finding(`rule-${index % 30}`, "error", one),
      related: Array.from({ length: 3 }, () => finding("x", "error", one).place as never),
    }));
    const text = await report("sarif", scoreRun(result([one], findings)));
    const [run] = JSON.parse(text).runs;
    expect(run.results.length).toBeLessThanOrEqual(25_000);
    const places = run.results.map((one: Result) => one.locations.length + (one.relatedLocations ?? []).length);
    expect(Math.max(...places)).toBeLessThanOrEqual(1000);
    const tags = run.tool.driver.rules.map((rule: { properties: { tags: string[] } }) => rule.properties.tags.length);
    expect(Math.max(...tags)).toBeLessThanOrEqual(20);
    const fingerprints = new Set(run.results.map((one: Result) => one.partialFingerprints.primaryLocationLineHash));
    expect(fingerprints.size).toBe(run.results.length);
  });

  test("knows a finding again whose lines have moved", async () => {
    const moved: ScoredRun = {
      ...sampleRun,
      findings: sampleRun.findings.map((one) =>
        one.place ? { ...one, place: { ...one.place, region: { ...one.place.region, line: 99, endLine: 99 } } } : one,
      ),
    };
    const prints = async (run: ScoredRun) =>
      JSON.parse(await report("sarif", run)).runs[0].results.map((one: Result) => one.partialFingerprints);
    expect(await prints(moved)).toEqual(await prints(sampleRun));
  });
});

interface Result {
  readonly locations: readonly object[];
  readonly relatedLocations?: readonly object[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

describe("JUnit", () => {
  test.each(runs)("passes Jenkins' schema: a report %s", async (_, run) => {
    const { errors } = await validateXML({
      xml: [{ fileName: "report.xml", contents: await report("junit", run) }],
      schema: [schemaFile("junit.xsd")],
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});

describe("Checkstyle", () => {
  test.each(runs)("is XML that libxml reads: a report %s", async (_, run) => {
    const { errors, normalized } = await validateXML({
      xml: [{ fileName: "report.xml", contents: await report("checkstyle", run) }],
      schema: [anything],
      normalization: "format",
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(normalized).toContain("<checkstyle");
  });
});

/** Any element with anything in it. */
const anything = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="checkstyle"><xs:complexType mixed="true">
<xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>`;

describe("GitLab", () => {
  /** The fields that GitLab reads: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
  test.each(runs)("has each field that GitLab asks for: a report %s", async (_, run) => {
    const issues = JSON.parse(await report("gitlab", run)) as Record<string, never>[];
    expect(issues).toHaveLength(run.findings.length);
    for (const issue of issues) {
      expect(issue).toMatchObject({
        description: expect.any(String),
        check_name: expect.any(String),
        fingerprint: expect.stringMatching(/^\S+$/),
        location: { path: expect.any(String), lines: { begin: expect.any(Number) } },
      });
      expect(["info", "minor", "major", "critical", "blocker"]).toContain(issue.severity);
    }
  });
});

describe("Markdown", () => {
  test("is rendered with its table whole, by another's renderer", async () => {
    const page = await marked.parse(await report("markdown", sampleRun), { gfm: true });
    expect(page).toContain("<table>");
    const rows = page.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
    const cells = (row: string) => row.match(/<t[hd][ >]/g)?.length;
    const tables = page.match(/<table>[\s\S]*?<\/table>/g) ?? [];
    for (const table of tables) {
      const counts = new Set((table.match(/<tr>[\s\S]*?<\/tr>/g) ?? []).map(cells));
      expect(counts.size).toBe(1);
    }
    expect(rows.length).toBeGreaterThan(3);
  });

  test("makes no element of a stranger's text", async () => {
    const page = await marked.parse(
      await report(
        "markdown",
        hostileRun((text) => `<img src=x>[a](https://e.example)|${text}`),
      ),
    );
    expect(page).not.toMatch(/<img|<a href="https:\/\/e\.example/);
  });
});
