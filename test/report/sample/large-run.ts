import type { Channel } from "../../../src/conversation/conversation.js";
import type { Severity } from "../../../src/lint/api.js";
import { scoreRun } from "../../../src/score/score-run.js";
import type { ScoredRun } from "../../../src/score/scored.js";
import { conversation, finding, result } from "../../score/support.js";

const channels: readonly Channel[] = ["chat", "email", "phone", "social"];
const severities: readonly Severity[] = ["error", "warning", "info"];
const rules = ["blame-language", "late-response", "mixed-register", "inconsistent-answer"];
const agents = Array.from({ length: 40 }, (_, index) => `Agent ${index + 1}`);
const sentence =
  "The parcel left our warehouse on Monday, and the courier told us that it would be with you by Thursday. ";

/** A run of many conversations, each with four findings and a transcript of eight messages. */
export function largeRun(size: number): ScoredRun {
  const conversations = Array.from({ length: size }, (_, index) =>
    conversation({
      id: `c-${index}`,
      line: index + 1,
      channel: channels[index % 4] as Channel,
      language: index % 3 === 0 ? "it" : "en",
      agents: [agents[index % agents.length] as string],
      messages: 8,
      start: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(),
      opportunities: rules,
    }),
  );
  const findings = conversations.flatMap((one, index) =>
    rules.slice(0, 4).map((ruleId, place) => {
      const found = finding(ruleId, severities[(index + place) % 3] as Severity, one);
      const at = found.place;
      return at
        ? { ...found, place: { ...at, messageId: `m${place * 2 + 2}`, excerpt: "told us that it would be with you" } }
        : found;
    }),
  );
  const run = scoreRun(result(conversations, findings, { rules }));
  return {
    ...run,
    conversations: run.conversations.map((one, index) => ({
      ...one,
      transcript: Array.from({ length: 8 }, (_, message) => ({
        id: `m${message + 1}`,
        role: message % 2 === 0 ? ("customer" as const) : ("agent" as const),
        author: message % 2 === 0 ? `Customer ${index}` : (one.agents[0] as string),
        at: `2026-03-02T09:1${message}:00Z`,
        text: `${sentence.repeat(2)}Order ${index}-${message}.`,
      })),
    })),
  };
}
