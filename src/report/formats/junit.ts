import type { Finding } from "../../lint/finding.js";
import { FindingsByConversation } from "../../score/findings-by-conversation.js";
import type { ScoredConversation } from "../../score/scored.js";
import { escapeXml } from "../escape-xml.js";
import type { ReportContext } from "../report.js";
import { streamed } from "../streamed.js";
import { tellFinding } from "../told-finding.js";

/**
 * JUnit's XML: a conversation is a test case, and fails where it holds an error; warnings and infos are its output. An
 * input that could not be read is a case with an error.
 */
export const format = streamed({
  name: "junit",
  description: "JUnit XML: a test case per conversation",
  *parts(run, context) {
    const grouped = new FindingsByConversation(run.conversations, run.findings);
    const failed = run.conversations.map((_, index) => isFailure(grouped.of(index)));
    const counts = countsOf(
      run.conversations.length + run.problems.length,
      failed.filter(Boolean).length,
      run.problems.length,
    );
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="galateo" ${counts}>\n`;
    yield `  <testsuite name="galateo" ${counts}>\n`;
    for (const [index, conversation] of run.conversations.entries()) {
      yield caseOf(conversation, grouped.of(index), context);
    }
    for (const { path, line, message, skipped } of run.problems) {
      const name = escapeXml(`${path}${line === undefined ? "" : `:${line}`}`);
      yield `    <testcase classname="${escapeXml(path)}" name="${name}">\n`;
      yield `      <error message="${escapeXml(message)}">${escapeXml(skipped)}</error>\n    </testcase>\n`;
    }
    yield "  </testsuite>\n</testsuites>\n";
  },
});

function caseOf({ path, id }: ScoredConversation, findings: readonly Finding[], context: ReportContext): string {
  const head = `    <testcase classname="${escapeXml(path)}" name="${escapeXml(id)}"`;
  if (findings.length === 0) return `${head}/>\n`;
  const errors = findings.filter(({ severity }) => severity === "error");
  const others = findings.filter(({ severity }) => severity !== "error");
  const tell = (list: readonly Finding[]) => escapeXml(list.map((one) => lineOf(one, context)).join("\n"));
  const first = errors[0];
  const failure = first
    ? `      <failure type="${escapeXml(first.ruleId)}" message="${escapeXml(tellFinding(first, context).message)}">${tell(errors)}</failure>\n`
    : "";
  const output = others.length === 0 ? "" : `      <system-out>${tell(others)}</system-out>\n`;
  return `${head}>\n${failure}${output}    </testcase>\n`;
}

function lineOf(finding: Finding, context: ReportContext): string {
  const { place, severity, ruleId } = finding;
  const where = place ? `${place.path}:${place.region.line}:${place.region.column} ` : "";
  return `${where}${severity} ${ruleId} ${tellFinding(finding, context).message}`;
}

function isFailure(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

function countsOf(tests: number, failures: number, errors: number): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}"`;
}
