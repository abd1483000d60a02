import type { Finding } from "../../lint/finding.js";
import type { FindingsByConversation } from "../../score/findings-by-conversation.js";
import { roundScore } from "../../score/round.js";
import type { ScoredConversation } from "../../score/scored.js";
import type { List } from "../../spill/list.js";
import type { ReportContext } from "../report.js";
import { type ToldFinding, tellFinding } from "../told-finding.js";
import type { CsvTable } from "./csv-table.js";
import { roundShare } from "./round-share.js";

interface Row {
  readonly finding: Finding;
  readonly told: ToldFinding;
  readonly conversation?: ScoredConversation;
}

/** A row per finding, in the order of the conversations; those about the run as a whole come last. */
export function findingsTable(
  conversations: List<ScoredConversation>,
  grouped: FindingsByConversation,
  context: ReportContext,
): CsvTable<Row> {
  return {
    rows: rowsOf(conversations, grouped, context),
    columns: {
      severity: ({ finding }) => finding.severity,
      rule: ({ finding }) => finding.ruleId,
      category: ({ finding }) => finding.category,
      conversation: ({ finding }) => finding.place?.conversationId,
      score: ({ conversation }) => conversation && roundScore(conversation.score),
      message_id: ({ finding }) => finding.place?.messageId,
      agent: ({ finding }) => finding.place?.agent,
      channel: ({ finding }) => finding.place?.channel,
      language: ({ finding }) => finding.place?.language,
      at: ({ finding }) => finding.place?.at,
      path: ({ finding }) => finding.place?.path,
      line: ({ finding }) => finding.place?.region.line,
      column: ({ finding }) => finding.place?.region.column,
      finding: ({ told }) => told.message,
      suggestion: ({ told }) => told.suggestion,
      excerpt: ({ finding }) => finding.place?.excerpt,
      confidence: ({ finding }) => roundShare(finding.confidence),
    },
  };
}

function* rowsOf(
  conversations: List<ScoredConversation>,
  grouped: FindingsByConversation,
  context: ReportContext,
): Generator<Row> {
  for (const [index, conversation] of conversations.entries()) {
    for (const finding of grouped.of(index)) yield { finding, told: tellFinding(finding, context), conversation };
  }
  for (const finding of grouped.elsewhere) yield { finding, told: tellFinding(finding, context) };
}
