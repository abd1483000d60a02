import { defineRule, placeOf } from "../../src/lint/api.js";

export default defineRule({
  category: "responsiveness",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S5"],
  opportunity: (conversation) => conversation.byRole("customer").length > 0,
  checkMessage(message) {
    if (message.role !== "customer") return undefined;
    const chase = message.act("chase");
    return chase && { place: placeOf(message, chase.start, chase.end), confidence: chase.confidence };
  },
});
