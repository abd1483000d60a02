import { ByteWriter } from "../byte-writer.js";
import { conversationRecord, rulePlaces } from "../json/conversation-record.js";
import { findingRecord } from "../json/finding-record.js";
import { summaryRecord } from "../json/summary-record.js";
import type { ReportFormat } from "../report.js";

/** The JSON report's records one on a line, each with its type, for streams and data bases. */
export const format: ReportFormat = {
  name: "jsonl",
  description: "a JSON object per line: conversations, findings, problems, then the summary",
  render(run, context): Uint8Array {
    const writer = new ByteWriter();
    const write = (type: string, record: object) => writer.write(`${JSON.stringify({ type, ...record })}\n`);
    const { idle = [], ...setAside } = run.setAside ?? { suppressed: 0, ignored: 0, baseline: 0 };
    write("run", {
      version: 1,
      tool: { name: "galateo", version: context.version },
      scoring: run.scoring,
      rules: run.rules,
      setAside,
      idleSuppressions: idle,
    });
    const places = rulePlaces(run.rules);
    const withTranscript = context.transcripts === true;
    for (const conversation of run.conversations) {
      write("conversation", conversationRecord(conversation, places, withTranscript));
    }
    for (const finding of run.findings) write("finding", findingRecord(finding, context));
    for (const { path, line = null, message, skipped } of run.problems) {
      write("problem", { path, line, message, skipped });
    }
    for (const text of run.assumptions) write("assumption", { text });
    write("summary", { tool: { name: "galateo", version: context.version }, ...summaryRecord(run) });
    return writer.finish();
  },
};
