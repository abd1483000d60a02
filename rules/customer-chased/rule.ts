import { confidenceOption, defineRule, placeOf, type UnderstoodMessage } from "../../src/lint/api.js";

export default defineRule({
  category: "responsiveness",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S5"],
  options: confidenceOption(0.8),
  opportunity: (conversation) => conversation.byRole("customer").length > 0,
  checkMessage(message, options) {
    if (message.role !== "customer") return undefined;
    const chase = message.act("chase");
    const least = (options.confidence as number) + (isFirst(message) ? extraAtFirst : 0);
    if (!chase || chase.confidence < least) return undefined;
    return { place: placeOf(message, chase.start, chase.end), confidence: chase.confidence };
  },
});

/** How much surer a chase must be where it opens the contact, for there a first question looks the same. */
const extraAtFirst = 0.05;

function isFirst(message: UnderstoodMessage): boolean {
  return !message.conversation.messages.slice(0, message.index).some((earlier) => earlier.role === "customer");
}
