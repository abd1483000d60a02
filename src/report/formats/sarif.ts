import { severities } from "../../lint/api.js";
import type { Finding } from "../../lint/finding.js";
import type { ScoredRun } from "../../score/scored.js";
import { ByteWriter } from "../byte-writer.js";
import { Fingerprints } from "../fingerprints.js";
import type { ReportContext, ReportFormat } from "../report.js";
import { sarifResult } from "../sarif/result.js";
import { sarifRule } from "../sarif/rule.js";
import { uriOf } from "../sarif/uri.js";

/** Code scanning takes no more results of one run; errors are kept before warnings, warnings before infos. */
const mostResults = 25_000;

/** SARIF 2.1.0, for code scanning. */
export const format: ReportFormat = {
  name: "sarif",
  description: "SARIF 2.1.0, for code scanning",
  render(run: ScoredRun, context: ReportContext): Uint8Array {
    const ids = [...new Set([...run.rules, ...run.findings.map(({ ruleId }) => ruleId)])].sort();
    const indexes = new Map(ids.map((id, index) => [id, index]));
    const severityOf = new Map([...run.findings].reverse().map(({ ruleId, severity }) => [ruleId, severity]));
    const rules = ids.map((id) => sarifRule(id, context.texts.get(id), severityOf.get(id)));
    const fallback = run.conversations[0]?.path ?? run.problems[0]?.path ?? "-";
    const fingerprints = new Fingerprints();
    const tool = {
      driver: { name: "galateo", semanticVersion: context.version, language: context.locale, rules },
    };
    const writer = new ByteWriter();
    writer.write('{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{');
    writer.write(`"tool":${JSON.stringify(tool)},\n"columnKind":"utf16CodeUnits",\n`);
    writer.write(`"invocations":${JSON.stringify([invocationOf(run)])},\n"results":[`);
    keptFindings(run.findings).forEach((finding, index) => {
      const ruleIndex = indexes.get(finding.ruleId) as number;
      const result = sarifResult(finding, ruleIndex, fingerprints.of(finding), fallback, context);
      writer.write(`${index === 0 ? "\n" : ",\n"}${JSON.stringify(result)}`);
    });
    writer.write("\n]}]}\n");
    return writer.finish();
  },
};

function keptFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostResults) return findings;
  return severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, mostResults);
}

/** How the run went: what could not be read, and how many results are left out. */
function invocationOf(run: ScoredRun): object {
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
