import type { Severity } from "../../lint/api.js";
import { ByteWriter } from "../byte-writer.js";
import { Fingerprints } from "../fingerprints.js";
import type { ReportFormat } from "../report.js";
import { tellFinding } from "../told-finding.js";

const severities: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/** GitLab's Code Quality report. It knows places in files only: a finding about the run is put at its first file. */
export const format: ReportFormat = {
  name: "gitlab",
  description: "GitLab Code Quality",
  render(run, context): Uint8Array {
    const writer = new ByteWriter();
    const fingerprints = new Fingerprints();
    writer.write("[");
    run.findings.forEach((finding, index) => {
      const record = {
        description: tellFinding(finding, context).message,
        check_name: finding.ruleId,
        fingerprint: fingerprints.of(finding),
        severity: severities[finding.severity],
        location: {
          path: (finding.place?.path ?? run.conversations[0]?.path ?? "").replaceAll("\\", "/"),
          lines: { begin: finding.place?.region.line ?? 1, end: finding.place?.region.endLine ?? 1 },
        },
      };
      writer.write(`${index === 0 ? "" : ","}\n  ${JSON.stringify(record)}`);
    });
    writer.write("\n]\n");
    return writer.finish();
  },
};
