import { defineRule, placeOf } from "../../src/lint/api.js";

export default defineRule({
  category: "effort",
  severity: "info",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: {
    most: {
      default: 2,
      description: "How many feedback questions a conversation may hold.",
      source: "S3: more than two feedback questions are too many.",
    },
  },
  opportunity: (conversation) =>
    conversation.messages.some(
      (message) => message.role !== "customer" && message.phrases("survey-question").length > 0,
    ),
  checkConversation(conversation, options) {
    const most = options.most as number;
    let count = 0;
    for (const message of conversation.messages) {
      if (message.role === "customer") continue;
      for (const sentence of message.sentences) {
        const asked = message
          .phrases("survey-question")
          .some((span) => span.start >= sentence.start && span.start < sentence.end);
        if (!asked) continue;
        count += 1;
        if (count > most) return { place: placeOf(message, sentence.start, sentence.end), values: { count, most } };
      }
    }
    return undefined;
  },
});
