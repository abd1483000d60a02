import type { FindingsByConversation } from "./findings-by-conversation.js";
import type { ScoredConversation } from "./scored.js";

/**
 * Conversations from the worst on: the lowest score first, then the most findings, then as they were read.
 * @returns their places in the list
 */
export function worstConversations(
  conversations: readonly ScoredConversation[],
  grouped: FindingsByConversation,
): number[] {
  const scoreOf = (index: number) => (conversations[index] as ScoredConversation).score;
  return conversations
    .map((_, index) => index)
    .sort((a, b) => scoreOf(a) - scoreOf(b) || grouped.countOf(b) - grouped.countOf(a) || a - b);
}
