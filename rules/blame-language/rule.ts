import { defineRule, placeOf } from "../../src/lint/api.js";

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message) {
    if (message.role !== "agent") return undefined;
    const blame = message.act("blame");
    return blame && { place: placeOf(message, blame.start, blame.end), confidence: blame.confidence };
  },
});
