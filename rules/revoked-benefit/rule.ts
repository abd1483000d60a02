import { defineRule, placeOf, type Span, type UnderstoodMessage } from "../../src/lint/api.js";

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
    if (revocation)
      return { place: placeOf(message, revocation.start, revocation.end), confidence: revocation.confidence };
    const taken = takenBack(message);
    return taken && { place: placeOf(message, taken.start, taken.end), confidence: spreadConfidence };
  },
});

/** How often a revocation is one whose parts stand in several sentences. */
const spreadConfidence = 0.7;

/** The error in one sentence, what was granted and its taking back in others. */
function takenBack(message: UnderstoodMessage): Span | undefined {
  const names = ["announced-problem", "benefit", "takes-back"];
  const [error, benefit, taken] = names.map((name) => message.phrases(name)[0]);
  return error && benefit ? taken : undefined;
}
