import type { Finding } from "../lint/finding.js";
import type { LintedConversation } from "../lint/result.js";
import type { List } from "../spill/list.js";
import { FindingsByConversation } from "./findings-by-conversation.js";
import { penaltiesOf, scoreAfter } from "./penalties.js";
import type { Scoring } from "./scored.js";

/** The contract's weights. */
export const defaultScoring: Scoring = { weights: { error: 15, warning: 7, info: 2 }, rules: {}, repeat: 0.5 };

/**
 * The score of each conversation: 100, less what its findings take off (see penaltiesOf), down to 0.
 * @returns scores in the order of the conversations
 */
export function scoresOf(
  conversations: List<LintedConversation>,
  findings: List<Finding>,
  scoring: Scoring = defaultScoring,
): number[] {
  const grouped = new FindingsByConversation(conversations, findings);
  return Array.from({ length: conversations.length }, (_, index) =>
    scoreAfter(penaltiesOf(grouped.headsOf(index), scoring)),
  );
}
