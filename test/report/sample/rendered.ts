import type { ReportContext, ReportFormat } from "../../../src/report/report.js";
import type { ScoredRun } from "../../../src/score/scored.js";

/** A report as text. */
export function rendered(format: ReportFormat, run: ScoredRun, context: ReportContext): string {
  const report = format.render(run, context);
  return typeof report === "string" ? report : Buffer.from(report).toString("utf8");
}
