import type { Problem } from "../../conversation/conversation.js";
import type { Severity } from "../../lint/api.js";
import type { Finding } from "../../lint/finding.js";
import { safeJson } from "../../safe-json.js";
import { Fingerprints } from "../fingerprints.js";
import type { ReportContext } from "../report.js";
import { streamed } from "../streamed.js";
import { tellFinding } from "../told-finding.js";

const severities: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/**
 * GitLab's Code Quality report. It knows places in files only: a finding about the run is put at its first file. An input
 * that could not be read is an issue too: nothing in it was judged.
 */
export const format = streamed({
  name: "gitlab",
  description: "GitLab Code Quality",
  *parts(run, context) {
    const fingerprints = new Fingerprints();
    const firstFile = run.conversations.at(0)?.path ?? "";
    let separator = "[";
    for (const finding of run.findings) {
      const issue = issueOf(finding, fingerprints.of(finding), firstFile, context);
      yield `${separator}\n  ${safeJson(issue)}`;
      separator = ",";
    }
    for (const [index, problem] of run.problems.entries()) {
      yield `${separator}\n  ${safeJson(unreadOf(problem, index))}`;
      separator = ",";
    }
    yield separator === "[" ? "[]\n" : "\n]\n";
  },
});

function issueOf(finding: Finding, fingerprint: string, firstFile: string, context: ReportContext): object {
  const { place, ruleId, severity } = finding;
  const { line = 1, endLine = 1 } = place?.region ?? {};
  return {
    description: tellFinding(finding, context).message,
    check_name: ruleId,
    fingerprint,
    severity: severities[severity],
    location: { path: fileOf(place?.path ?? firstFile), lines: { begin: line, end: endLine } },
  };
}

function unreadOf({ path, line = 1, message, skipped }: Problem, index: number): object {
  return {
    description: `${message} (${skipped})`,
    check_name: "problem",
    fingerprint: `galateo-problem-${index + 1}`,
    severity: "blocker",
    location: { path: fileOf(path), lines: { begin: line, end: line } },
  };
}

/** A path as GitLab compares it with those of the repository: with slashes, and without a leading "./". */
function fileOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
}
