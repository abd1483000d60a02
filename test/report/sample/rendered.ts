import type { ReportContext, ReportFormat } from "../../../src/report/report.js";
import type { ScoredRun } from "../../../src/score/scored.js";

/** A report as text. */
export function rendered(format: ReportFormat, run: ScoredRun, context: ReportContext): string {
  const report = format.render(run, context);
  if (report instanceof Promise) throw new Error(`${format.name} is rendered in its own time`);
  return typeof report === "string" ? report : Buffer.from(report).toString("utf8");
}
