import { defineRule, placeOf, shieldedRefusal } from "../../src/lint/api.js";

export default defineRule({
  category: "empathy",
  severity: "warning",
  templates: true,
  languages: ["it", "en"],
  sources: ["S2"],
  opportunity: (conversation) => conversation.byRole("agent").some((message) => message.has("refusal")),
  checkMessage(message) {
    const shield = shieldedRefusal(message);
    return shield && { place: placeOf(message, shield.start, shield.end), confidence: shield.confidence };
  },
});
