import type { Finding } from "../../lint/finding.js";
import { escapeXml } from "../escape-xml.js";
import type { ReportContext } from "../report.js";
import { streamed } from "../streamed.js";
import { tellFinding } from "../told-finding.js";

/** The version that ESLint's and others' reports name: every reader knows it. */
const version = "4.3";

/** Checkstyle's XML, which most continuous integration servers read. A finding about the run is put at its first file. */
export const format = streamed({
  name: "checkstyle",
  description: "Checkstyle XML, for continuous integration servers",
  *parts(run, context) {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="${version}">\n`;
    let open: string | undefined;
    for (const finding of run.findings) {
      const path = finding.place?.path ?? run.conversations.at(0)?.path ?? "";
      if (open !== path) yield `${open === undefined ? "" : "  </file>\n"}  <file name="${escapeXml(path)}">\n`;
      open = path;
      yield errorOf(finding, context);
    }
    if (open !== undefined) yield "  </file>\n";
    for (const { path, line = 1, message, skipped } of run.problems) {
      const text = escapeXml(`${message} (${skipped})`);
      yield `  <file name="${escapeXml(path)}">\n`;
      yield `    <error line="${line}" severity="error" message="${text}" source="galateo.problem"/>\n  </file>\n`;
    }
    yield "</checkstyle>\n";
  },
});

function errorOf(finding: Finding, context: ReportContext): string {
  const { line = 1, column = 1 } = finding.place?.region ?? {};
  const message = escapeXml(tellFinding(finding, context).message);
  const source = escapeXml(`galateo.${finding.ruleId}`);
  return `    <error line="${line}" column="${column}" severity="${finding.severity}" message="${message}" source="${source}"/>\n`;
}
