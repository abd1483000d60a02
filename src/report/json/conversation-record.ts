import { roundScore } from "../../score/round.js";
import type { ScoredConversation } from "../../score/scored.js";

/**
 * A conversation as JSON reports show it.
 * @param places where each rule stands in the report's list of rules: opportunities are told by it, as there are many
 * @param withTranscript whether its messages are shown, where they were kept
 */
export function conversationRecord(
  conversation: ScoredConversation,
  places: ReadonlyMap<string, number>,
  withTranscript: boolean,
) {
  return {
    id: conversation.id,
    path: conversation.path,
    line: conversation.line,
    channel: conversation.channel,
    language: conversation.language,
    customerId: conversation.customerId ?? null,
    agents: conversation.agents,
    messages: conversation.messages,
    score: roundScore(conversation.score),
    kind: conversation.kind,
    caseId: conversation.caseId ?? null,
    company: conversation.company ?? null,
    start: conversation.start ?? null,
    ...(conversation.sample === undefined ? {} : { sample: conversation.sample }),
    opportunities: conversation.opportunities.flatMap((ruleId) => places.get(ruleId) ?? []),
    ...(withTranscript && conversation.transcript ? { transcript: conversation.transcript } : {}),
  };
}

/** Where each rule that ran stands in the list of rules. */
export function rulePlaces(rules: readonly string[]): Map<string, number> {
  return new Map(rules.map((ruleId, index) => [ruleId, index]));
}
