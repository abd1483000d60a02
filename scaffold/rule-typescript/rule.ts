import { defineRule, placeOf } from "galateo/rule";

/** Reports agent messages longer than an option says. Change it into what you need; then: galateo test-rules */
export default defineRule({
  category: "effort",
  severity: "warning",
  templates: true,
  languages: ["it", "en"],
  options: {
    most: { default: 120, description: "How many words a message may have." },
  },
  checkMessage(message, options) {
    if (message.role !== "agent") return undefined;
    const words = message.tokens.filter((token) => token.kind === "word").length;
    if (words <= (options.most as number)) return undefined;
    return { place: placeOf(message), values: { words } };
  },
});
