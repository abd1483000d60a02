import type { Finding } from "../lint/finding.js";
import type { LintedConversation } from "../lint/result.js";
import type { Scoring } from "./scored.js";

/** The contract's weights. */
export const defaultScoring: Scoring = { weights: { error: 15, warning: 7, info: 2 }, rules: {}, repeat: 0.5 };

/**
 * The score of each conversation: 100, less the weight of each finding; a repeat of the same rule in the same conversation
 * takes off the repeat's share; down to 0.
 * @returns scores in the order of the conversations
 */
export function scoresOf(
  conversations: readonly LintedConversation[],
  findings: readonly Finding[],
  scoring: Scoring = defaultScoring,
): number[] {
  const places = new Map<string, number>();
  conversations.forEach((conversation, place) => {
    const key = keyOf(conversation.path, conversation.id);
    if (!places.has(key)) places.set(key, place);
  });
  const scores = conversations.map(() => 100);
  const seen = new Map<number, Set<string>>();
  for (const finding of findings) {
    if (!finding.place) continue;
    const place = places.get(keyOf(finding.place.path, finding.place.conversationId));
    if (place === undefined) continue;
    const rules = seen.get(place) ?? new Set();
    const weight = scoring.rules[finding.ruleId] ?? scoring.weights[finding.severity];
    const loss = rules.has(finding.ruleId) ? weight * scoring.repeat : weight;
    rules.add(finding.ruleId);
    seen.set(place, rules);
    scores[place] = Math.max(0, (scores[place] as number) - loss);
  }
  return scores;
}

function keyOf(path: string, id: string): string {
  return `${path}\u0000${id}`;
}
