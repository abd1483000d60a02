import { type Severity, severities } from "../../lint/api.js";
import type { Finding } from "../../lint/finding.js";
import { safeJson } from "../../safe-json.js";
import type { LargeRun } from "../../score/scored.js";
import { type List, pickList } from "../../spill/list.js";
import { Fingerprints } from "../fingerprints.js";
import { sarifResult } from "../sarif/result.js";
import { sarifRule } from "../sarif/rule.js";
import { uriOf } from "../sarif/uri.js";
import { streamed } from "../streamed.js";

/** Code scanning takes no more results of one run; errors are kept before warnings, warnings before infos. */
const mostResults = 25_000;

/** SARIF 2.1.0, for code scanning. */
export const format = streamed({
  name: "sarif",
  description: "SARIF 2.1.0, for code scanning",
  *parts(run, context) {
    // A rule's severity is that of its first finding.
    const severityOf = new Map<string, Severity>();
    for (const { ruleId, severity } of run.findings) if (!severityOf.has(ruleId)) severityOf.set(ruleId, severity);
    const ids = [...new Set([...run.rules, ...severityOf.keys()])].sort();
    const indexes = new Map(ids.map((id, index) => [id, index]));
    const rules = ids.map((id) => sarifRule(id, context.texts.get(id), severityOf.get(id)));
    const fallback = run.conversations.at(0)?.path ?? run.problems[0]?.path ?? "-";
    const fingerprints = new Fingerprints();
    const tool = {
      driver: { name: "galateo", semanticVersion: context.version, language: context.locale, rules },
    };
    yield '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{';
    yield `"tool":${safeJson(tool)},\n"columnKind":"utf16CodeUnits",\n`;
    yield `"invocations":${safeJson([invocationOf(run)])},\n"results":[`;
    let separator = "\n";
    for (const finding of keptFindings(run.findings)) {
      const ruleIndex = indexes.get(finding.ruleId) as number;
      const result = sarifResult(finding, ruleIndex, fingerprints.of(finding), fallback, context);
      yield `${separator}${safeJson(result)}`;
      separator = ",\n";
    }
    yield "\n]}]}\n";
  },
});

function keptFindings(findings: List<Finding>): List<Finding> {
  if (findings.length <= mostResults) return findings;
  const places = severities.map((): number[] => []);
  findings.forEach(({ severity }, index) => {
    const ofSeverity = places[severities.indexOf(severity)] as number[];
    if (ofSeverity.length < mostResults) ofSeverity.push(index);
  });
  return pickList(findings, places.flat().slice(0, mostResults));
}

/** How the run went: what could not be read, and how many results are left out. */
function invocationOf(run: LargeRun): object {
  const left = run.findings.length - mostResults;
  const notifications = run.problems.map(({ path, line, message, skipped }) => ({
    level: "error",
    message: { text: `${message} (${skipped})` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          ...(line === undefined ? {} : { region: { startLine: line } }),
        },
      },
    ],
  }));
  return {
    executionSuccessful: run.problems.length === 0,
    toolExecutionNotifications: [
      ...notifications,
      ...(left > 0 ? [{ level: "warning", message: { text: `${left} results are left out` } }] : []),
    ],
  };
}
