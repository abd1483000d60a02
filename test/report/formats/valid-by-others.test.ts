import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import Ajv from "ajv";
import ajvDraft04 from "ajv-draft-04";
import { scanXmlReport } from "danger-plugin-lint-report";
import { marked } from "marked";
import { validateXML } from "xmllint-wasm";
import { packageRoot } from "../../../src/package-root.js";
import { loadReportFormat } from "../../../src/report/registry.js";
import { tellFinding } from "../../../src/report/told-finding.js";
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
  test.each(runs)(
    "is read as it was meant by the plug-in that puts it into pull requests: a report %s",
    async (_, run) => {
      const read: Violation[] = [];
      // Without a repository every file counts.
      await scanXmlReport(undefined as never, await report("checkstyle", run), "/", false, (one) => read.push(one));
      const context = sampleContext("it");
      const meant = [
        ...run.findings.map((finding) => ({
          line: finding.place?.region.line ?? 1,
          severity: finding.severity,
          message: tellFinding(finding, context).message,
        })),
        ...run.problems.map(({ line = 1, message, skipped }) => ({
          line,
          severity: "error",
          message: `${message} (${skipped})`,
        })),
      ];
      // Characters that XML cannot hold are left out, line ends in attributes become spaces.
      const told = ({ line, severity, message }: Violation) => `${line} ${severity} ${plain(message)}`;
      expect(read.map(told).sort()).toEqual(meant.map(told).sort());
    },
  );
});

interface Violation {
  readonly message: string;
  readonly line: number;
  readonly severity: string;
}

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is left out
  return text.replace(/[\u0000-\u001f\ufffd\s]/g, "");
}

describe("GitLab", () => {
  const validate = new Ajv.default({ allErrors: true }).compile(JSON.parse(schemaFile("gitlab-code-quality.json")));

  test.each(runs)("passes the schema of its documentation: a report %s", async (_, run) => {
    const issues = JSON.parse(await report("gitlab", run)) as { readonly fingerprint: string }[];
    validate(issues);
    expect(validate.errors ?? []).toEqual([]);
    expect(issues).toHaveLength(run.findings.length + run.problems.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
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
