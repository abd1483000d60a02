import type { FindingsByConversation } from "../../score/findings-by-conversation.js";
import { roundScore } from "../../score/round.js";
import type { ScoredConversation } from "../../score/scored.js";
import type { List } from "../../spill/list.js";
import type { CsvTable } from "./csv-table.js";

/** A row per conversation or template. */
export function conversationsTable(
  conversations: List<ScoredConversation>,
  grouped: FindingsByConversation,
): CsvTable<readonly [index: number, conversation: ScoredConversation]> {
  return {
    rows: conversations.entries(),
    columns: {
      conversation: ([, { id }]) => id,
      kind: ([, { kind }]) => kind,
      score: ([, { score }]) => roundScore(score),
      findings: ([index]) => grouped.countOf(index),
      channel: ([, { channel }]) => channel,
      language: ([, { language }]) => language,
      agents: ([, { agents }]) => agents.join("; "),
      start: ([, { start }]) => start,
      messages: ([, { messages }]) => messages,
      customer: ([, { customerId }]) => customerId,
      case: ([, { caseId }]) => caseId,
      path: ([, { path }]) => path,
      line: ([, { line }]) => line,
    },
  };
}
