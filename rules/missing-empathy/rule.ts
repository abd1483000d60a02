import { confidenceOption, defineRule, placeOf, type UnderstoodMessage, wordCount } from "../../src/lint/api.js";

/** How many agent messages may pass before the feeling is acknowledged. */
const patience = 2;

/** Acts and phrases that acknowledge a feeling or the inconvenience behind it. */
const acknowledging = ["empathy", "apology", "wait-acknowledgement", "reassurance"];

export default defineRule({
  category: "empathy",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S3"],
  options: confidenceOption(0.72),
  opportunity: (conversation) =>
    conversation.messages.some((message) => message.role === "customer" && message.has("feeling")),
  checkConversation(conversation, options) {
    const agents = conversation.byRole("agent");
    let next = 0;
    for (const message of conversation.messages) {
      while (next < agents.length && (agents[next] as UnderstoodMessage).index < message.index) next += 1;
      const feeling = message.role === "customer" ? message.act("feeling") : undefined;
      if (!feeling || feeling.confidence < leastOf(message, options.confidence as number)) continue;
      const answers = agents.slice(next, next + patience);
      const first = answers[0];
      if (!first || answers.some(acknowledges)) continue;
      return {
        place: placeOf(first),
        related: [placeOf(message, feeling.start, feeling.end)],
        confidence: feeling.confidence,
      };
    }
    return undefined;
  },
});

/** How sure a feeling must be that no phrase names, and how long its message may be: who reports at length tells, and does not cry out. */
const unnamed = { least: 0.9, longest: 60 };

function leastOf(message: UnderstoodMessage, least: number): number {
  if (message.phrases("feeling").length > 0) return least;
  return wordCount(message) > unnamed.longest ? never : Math.max(least, unnamed.least);
}

const never = 1.1;

function acknowledges(message: UnderstoodMessage): boolean {
  return acknowledging.some((name) => message.has(name)) || message.phrases("missing-empathy/acknowledges").length > 0;
}
