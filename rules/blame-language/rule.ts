import { confidenceOption, defineRule, placeOf, wordCount } from "../../src/lint/api.js";

/** Shorter messages are courtesies: there is nothing to read in them. */
const fewestWords = 3;

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: confidenceOption(0.7),
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message, options) {
    if (message.role !== "agent" || wordCount(message) < fewestWords) return undefined;
    const blame = message.act("blame");
    if (!blame || blame.confidence < (options.confidence as number)) return undefined;
    return { place: placeOf(message, blame.start, blame.end), confidence: blame.confidence };
  },
});
