import { confidenceOption, defineRule, placeOf, type UnderstoodMessage } from "../../src/lint/api.js";

export default defineRule({
  category: "effort",
  severity: "info",
  templates: false,
  languages: ["it", "en"],
  sources: ["S2", "S3"],
  options: confidenceOption(0.6),
  opportunity: (conversation) =>
    conversation.messages.some((message) => message.role === "customer" && message.has("suggestion")),
  checkConversation(conversation, options) {
    for (const message of conversation.messages) {
      const suggestion = message.role === "customer" ? message.act("suggestion") : undefined;
      if (!suggestion || suggestion.confidence < (options.confidence as number)) continue;
      const answers = conversation.byRole("agent").filter((answer) => answer.index > message.index);
      const first = answers[0];
      if (!first || answers.some(acknowledges)) continue;
      const related = [placeOf(message, suggestion.start, suggestion.end)];
      return { place: placeOf(first), related, confidence: suggestion.confidence };
    }
    return undefined;
  },
});

function acknowledges(message: UnderstoodMessage): boolean {
  return message.phrases("feedback-acknowledgement").length > 0 || message.phrases("thanks").length > 0;
}
