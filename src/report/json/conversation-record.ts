import { roundScore } from "../../score/round.js";
import type { ScoredConversation } from "../../score/scored.js";

/** A conversation as JSON reports show it. */
export function conversationRecord(conversation: ScoredConversation) {
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
  };
}
