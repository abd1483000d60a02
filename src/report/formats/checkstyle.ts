import type { Finding } from "../../lint/finding.js";
import { ByteWriter } from "../byte-writer.js";
import { escapeXml } from "../escape-xml.js";
import type { ReportContext, ReportFormat } from "../report.js";
import { tellFinding } from "../told-finding.js";

/** The version that ESLint's and others' reports name: every reader knows it. */
const version = "4.3";

/** Checkstyle's XML, which most continuous integration servers read. A finding about the run is put at its first file. */
export const format: ReportFormat = {
  name: "checkstyle",
  description: "Checkstyle XML, for continuous integration servers",
  render(run, context): Uint8Array {
    const writer = new ByteWriter();
    writer.write(`<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="${version}">\n`);
    let open: string | undefined;
    for (const finding of run.findings) {
      const path = finding.place?.path ?? run.conversations.at(0)?.path ?? "";
      if (open !== path) writer.write(`${open === undefined ? "" : "  </file>\n"}  <file name="${escapeXml(path)}">\n`);
      open = path;
      writer.write(errorOf(finding, context));
    }
    if (open !== undefined) writer.write("  </file>\n");
    for (const { path, line = 1, message, skipped } of run.problems) {
      const text = escapeXml(`${message} (${skipped})`);
      writer.write(`  <file name="${escapeXml(path)}">\n`);
      writer.write(
        `    <error line="${line}" severity="error" message="${text}" source="galateo.problem"/>\n  </file>\n`,
      );
    }
    writer.write("</checkstyle>\n");
    return writer.finish();
  },
};

function errorOf(finding: Finding, context: ReportContext): string {
  const { line = 1, column = 1 } = finding.place?.region ?? {};
  const message = escapeXml(tellFinding(finding, context).message);
  const source = escapeXml(`galateo.${finding.ruleId}`);
  return `    <error line="${line}" column="${column}" severity="${finding.severity}" message="${message}" source="${source}"/>\n`;
}
