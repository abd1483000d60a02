import { defineRule, placeOf, shareWords, wordCount } from "../../src/lint/api.js";

/** With so many messages before it each is compared: all of them, in a conversation that people hold. */
const lookedBack = 100;

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
      const spoke = message.previousOther?.index ?? -1;
      const earlier = bots.slice(Math.max(0, place - lookedBack), place).find((other) => {
        const answered = spoke > other.index;
        return answered && wordCount(message) > 2 && shareWords(other, message, options.share as number);
      });
      if (earlier) return { place: placeOf(message), related: [placeOf(earlier)] };
    }
    return undefined;
  },
});
