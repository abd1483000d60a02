import {
  type Act,
  confidenceOption,
  defineRule,
  placeOf,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";

export default defineRule({
  category: "effort",
  severity: "info",
  templates: false,
  languages: ["it", "en"],
  sources: ["S2", "S3"],
  options: confidenceOption(0.6),
  opportunity: (conversation) =>
    conversation.messages.some((message) => message.role === "customer" && message.has("suggestion")),
  checkConversation(conversation, options) {
    const agents = conversation.byRole("agent");
    let next = 0;
    let last: number | undefined;
    for (const message of conversation.messages) {
      while (next < agents.length && (agents[next] as UnderstoodMessage).index < message.index) next += 1;
      const suggestion = message.role === "customer" ? suggestionOf(message) : undefined;
      if (!suggestion || suggestion.confidence < leastOf(message, options.confidence as number)) continue;
      const first = agents[next];
      last ??= agents.findLast(acknowledges)?.index ?? -1;
      if (!first || last > message.index) continue;
      const related = [placeOf(message, suggestion.start, suggestion.end)];
      return { place: placeOf(first), related, confidence: suggestion.confidence };
    }
    return undefined;
  },
});

/** What the customer suggests: as the model reads it, or in so many words. */
function suggestionOf(message: UnderstoodMessage): Pick<Act, "start" | "end" | "confidence"> | undefined {
  const read = message.act("suggestion");
  const plain = read ? undefined : message.phrases("ignored-feedback/plain")[0];
  return read ?? (plain && { start: plain.start, end: plain.end, confidence: plainConfidence });
}

/** How often a suggestion in so many words is one for the company. */
const plainConfidence = 0.8;

/** How sure a suggestion must be that no phrase names, and how long its message may be. */
const unnamed = { least: 0.9, longest: 35, shortest: 10 };

/** Who writes at length reports or asks: what sounds like advice to the company is in passing. */
const longest = 70;

function leastOf(message: UnderstoodMessage, least: number): number {
  if (message.phrases("ignored-feedback/plain").length > 0) return plainEnough;
  if (wordCount(message) > longest || message.phrases("how-to").length > 0) return never;
  if (message.phrases("suggestion").length > 0) return least;
  const words = wordCount(message);
  if (words < unnamed.shortest || message.phrases("question-or-request").length > 0) return never;
  return words > unnamed.longest ? never : Math.max(least, unnamed.least);
}

/** "May I suggest …" suggests, whatever else the message is about. */
const plainEnough = 0.1;

const never = 1.1;

function acknowledges(message: UnderstoodMessage): boolean {
  return message.phrases("feedback-acknowledgement").length > 0 || thanksForMore(message);
}

/** "Thank you for contacting us" thanks for nothing that was suggested. */
function thanksForMore(message: UnderstoodMessage): boolean {
  const courtesies = message.phrases("contact-thanks");
  return message
    .phrases("thanks")
    .some((thanks) => !courtesies.some((courtesy) => courtesy.start <= thanks.start && thanks.start < courtesy.end));
}
