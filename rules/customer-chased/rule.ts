import { defineRule, placeOf, type UnderstoodMessage } from "../../src/lint/api.js";

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
    const least = isFirst(message) ? sureOfFirst : sure;
    if (!chase || chase.confidence < least) return undefined;
    return { place: placeOf(message, chase.start, chase.end), confidence: chase.confidence };
  },
});

/** How sure a chase must be; surer where it opens the contact, for there a first question looks the same. */
const sure = 0.6;
const sureOfFirst = 0.8;

function isFirst(message: UnderstoodMessage): boolean {
  return !message.conversation.messages.slice(0, message.index).some((earlier) => earlier.role === "customer");
}
