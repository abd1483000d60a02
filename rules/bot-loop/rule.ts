import { defineRule, placeOf, sharedWords, wordCount } from "../../src/lint/api.js";

export default defineRule({
  category: "effort",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S1"],
  options: {
    share: {
      default: 0.8,
      description: "How much of two bot messages' words must be the same.",
      source: "Four fifths: the wording varies, the message does not.",
    },
  },
  opportunity: (conversation) => conversation.byRole("bot").length > 1,
  checkConversation(conversation, options) {
    const bots = conversation.byRole("bot");
    for (const [place, message] of bots.entries()) {
      const earlier = bots.slice(0, place).find((other) => {
        const answered = conversation.messages
          .slice(other.index + 1, message.index)
          .some((between) => between.role === "customer");
        return answered && wordCount(message) > 2 && sharedWords(other, message) >= (options.share as number);
      });
      if (earlier) return { place: placeOf(message), related: [placeOf(earlier)] };
    }
    return undefined;
  },
});
