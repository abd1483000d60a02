import { defineRule, placeOf } from "../../src/lint/api.js";

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message) {
    if (message.role !== "agent" || message.phrases("benefit-kept").length > 0) return undefined;
    const revocation = message.act("revocation");
    return (
      revocation && { place: placeOf(message, revocation.start, revocation.end), confidence: revocation.confidence }
    );
  },
});
