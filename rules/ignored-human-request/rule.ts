import {
  confidenceOption,
  defineRule,
  placeOf,
  type UnderstoodConversation,
  type UnderstoodMessage,
} from "../../src/lint/api.js";

/** From which likelihood on a bot's message hands over, in words that no phrase knows. */
const handedOver = 0.8;

export default defineRule({
  category: "effort",
  severity: "error",
  templates: false,
  languages: ["it", "en"],
  sources: ["S1"],
  options: confidenceOption(0.55),
  opportunity: (conversation) => conversation.byRole("bot").length > 0,
  checkConversation(conversation, options) {
    return conversation.messages.flatMap((message) => {
      const request = message.role === "customer" ? message.act("human-request") : undefined;
      if (!request || request.confidence < leastOf(message, options.confidence as number)) return [];
      const next = nextSpoken(conversation, message.index + 1);
      if (
        next?.role !== "bot" ||
        next.phrases("human-handover").length > 0 ||
        next.phrases("hand-over").length > 0 ||
        next.likelihood("hand-over") >= handedOver
      )
        return [];
      const related = [placeOf(message, request.start, request.end)];
      return [{ place: placeOf(next), related, confidence: request.confidence }];
    });
  },
});

/** How likely a request for a human must be that no phrase names: "a form", "a nurse" may be asked for as well. */
const unnamedEnough = 0.75;

function leastOf(message: UnderstoodMessage, least: number): number {
  return message.phrases("human-request").length > 0 ? least : Math.max(least, unnamedEnough);
}

/** The first message from a place on that somebody wrote. */
function nextSpoken({ messages }: UnderstoodConversation, from: number): UnderstoodMessage | undefined {
  for (let place = from; place < messages.length; place += 1)
    if (messages[place]?.role !== "system") return messages[place];
  return undefined;
}
