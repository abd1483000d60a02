import type { List } from "../spill/list.js";
import { sortedOrder } from "../spill/sorted-order.js";
import type { FindingsByConversation } from "./findings-by-conversation.js";
import type { ScoredConversation } from "./scored.js";

/**
 * Conversations from the worst on: the lowest score first, then the most findings, then as they were read.
 * @returns their places in the list
 */
export function worstConversations(conversations: List<ScoredConversation>, grouped: FindingsByConversation): number[] {
  const scores = new Float64Array(conversations.length);
  conversations.forEach(({ score }, index) => {
    scores[index] = score;
  });
  const scoreOf = (index: number) => scores[index] as number;
  const order = sortedOrder(
    scores.length,
    (a, b) => scoreOf(a) - scoreOf(b) || grouped.countOf(b) - grouped.countOf(a),
  );
  return Array.from(order);
}
