import { safeJson } from "../../safe-json.js";
import { conversationRecord, rulePlaces } from "../json/conversation-record.js";
import { findingRecord } from "../json/finding-record.js";
import { summaryRecord } from "../json/summary-record.js";
import { streamed } from "../streamed.js";

/** The JSON report's records one on a line, each with its type, for streams and data bases. */
export const format = streamed({
  name: "jsonl",
  description: "a JSON object per line: conversations, findings, problems, then the summary",
  *parts(run, context) {
    const told = (type: string, record: object) => `${safeJson({ type, ...record })}\n`;
    const { idle = [], ...setAside } = run.setAside ?? { suppressed: 0, ignored: 0, baseline: 0 };
    yield told("run", {
      version: 1,
      tool: { name: "galateo", version: context.version },
      scoring: run.scoring,
      rules: run.rules,
      leftOut: run.leftOut ?? {},
      setAside,
      idleSuppressions: idle,
    });
    const places = rulePlaces(run.rules);
    const withTranscript = context.transcripts === true;
    for (const conversation of run.conversations) {
      yield told("conversation", conversationRecord(conversation, places, withTranscript));
    }
    for (const finding of run.findings) yield told("finding", findingRecord(finding, context));
    for (const { path, line = null, message, skipped } of run.problems) {
      yield told("problem", { path, line, message, skipped });
    }
    for (const text of run.assumptions) yield told("assumption", { text });
    yield told("summary", { tool: { name: "galateo", version: context.version }, ...summaryRecord(run) });
  },
});
