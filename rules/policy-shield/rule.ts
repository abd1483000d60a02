import { confidenceOption, defineRule, placeOf, shieldedRefusal } from "../../src/lint/api.js";

export default defineRule({
  category: "empathy",
  severity: "warning",
  templates: true,
  languages: ["it", "en"],
  sources: ["S2"],
  options: confidenceOption(0.7),
  opportunity: (conversation) =>
    conversation.byRole("agent").some((message) => message.leaning("refusal") !== undefined),
  checkMessage(message, options) {
    const shield = shieldedRefusal(message);
    if (!shield || shield.confidence < (options.confidence as number)) return undefined;
    return { place: placeOf(message, shield.start, shield.end), confidence: shield.confidence };
  },
});
