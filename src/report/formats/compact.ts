import { safeLine } from "../safe-text.js";
import { streamed } from "../streamed.js";
import { tellFinding } from "../told-finding.js";

/** What stands for the place of a finding about the run as a whole. */
const nowhere = "-:0:0";

/** A line per finding and per problem, for editors and grep. */
export const format = streamed({
  name: "compact",
  description: "a line per finding: path:line:column severity rule message",
  *parts(run, context) {
    for (const finding of run.findings) {
      if (context.quiet && finding.severity !== "error") continue;
      const { place } = finding;
      const where = place ? `${safeLine(place.path)}:${place.region.line}:${place.region.column}` : nowhere;
      const message = safeLine(tellFinding(finding, context).message);
      yield `${where} ${finding.severity} ${finding.ruleId} ${message}\n`;
    }
    for (const { path, line, message, skipped } of run.problems) {
      yield `${safeLine(path)}:${line ?? 0}:0 problem - ${safeLine(`${message} (${skipped})`)}\n`;
    }
  },
});
