import type { Finding } from "../../lint/finding.js";
import { FindingsByConversation } from "../../score/findings-by-conversation.js";
import { roundScore } from "../../score/round.js";
import type { ScoredConversation } from "../../score/scored.js";
import { ByteWriter } from "../byte-writer.js";
import type { ReportContext, ReportFormat } from "../report.js";
import { cellText } from "../spreadsheet/cell-text.js";
import { tellFinding } from "../told-finding.js";

const columns = [
  "severity",
  "rule",
  "category",
  "conversation",
  "score",
  "message_id",
  "agent",
  "channel",
  "language",
  "at",
  "path",
  "line",
  "column",
  "finding",
  "suggestion",
  "excerpt",
  "confidence",
] as const;

/** Spreadsheets take text without this mark for the machine's old encoding. */
const byteOrderMark = "\ufeff";

/** A row per finding, with commas, for spreadsheets. Its column names stay the same in every language. */
export const format: ReportFormat = {
  name: "csv",
  description: "a row per finding, for spreadsheets",
  render(run, context): Uint8Array {
    const writer = new ByteWriter();
    const grouped = new FindingsByConversation(run.conversations, run.findings);
    writer.write(`${byteOrderMark}${columns.join(",")}\r\n`);
    run.conversations.forEach((conversation, index) => {
      for (const finding of grouped.of(index)) writer.write(rowOf(finding, conversation, context));
    });
    for (const finding of grouped.elsewhere) writer.write(rowOf(finding, undefined, context));
    return writer.finish();
  },
};

function rowOf(finding: Finding, conversation: ScoredConversation | undefined, context: ReportContext): string {
  const told = tellFinding(finding, context);
  const { place } = finding;
  const cells: Readonly<Record<(typeof columns)[number], string | number | null | undefined>> = {
    severity: finding.severity,
    rule: finding.ruleId,
    category: finding.category,
    conversation: place?.conversationId,
    score: conversation && roundScore(conversation.score),
    message_id: place?.messageId,
    agent: place?.agent,
    channel: place?.channel,
    language: place?.language,
    at: place?.at,
    path: place?.path,
    line: place?.region.line,
    column: place?.region.column,
    finding: told.message,
    suggestion: told.suggestion,
    excerpt: place?.excerpt,
    confidence: Math.round(finding.confidence * 1000) / 1000,
  };
  return `${columns.map((name) => cell(cells[name])).join(",")}\r\n`;
}

/** A cell. Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = cellText(value);
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
