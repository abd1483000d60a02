import { type Severity, severities } from "../../lint/api.js";
import { safeLine } from "../safe-text.js";
import { streamed } from "../streamed.js";
import { tellFinding } from "../told-finding.js";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Workflow commands that GitHub Actions shows beside the lines. It shows only the first ten of a step: errors go first. */
export const format = streamed({
  name: "github",
  description: "annotations for GitHub Actions",
  *parts(run, context) {
    for (const { path, line, message, skipped } of run.problems) {
      yield command("error", { file: path, ...(line === undefined ? {} : { line }) }, `${message} (${skipped})`);
    }
    for (const severity of severities) {
      for (const finding of run.findings) {
        if (finding.severity !== severity) continue;
        const told = tellFinding(finding, context);
        const region = finding.place?.region;
        const properties = {
          ...(finding.place ? { file: finding.place.path } : {}),
          ...(region ? { line: region.line, col: region.column } : {}),
          ...(region ? { endLine: region.endLine, endColumn: region.endColumn } : {}),
          title: `${told.title} (${finding.ruleId})`,
        };
        const text = told.suggestion === null ? told.message : `${told.message} ${told.suggestion}`;
        yield command(levels[severity], properties, text);
      }
    }
  },
});

function command(level: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(safeLine(String(value)))}`);
  return `::${level} ${list.join(",")}::${escapeData(safeLine(message))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
