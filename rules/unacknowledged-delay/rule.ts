import { defineRule, lateGaps, placeOf, type UnderstoodMessage, waitOptions } from "../../src/lint/api.js";

export default defineRule({
  category: "responsiveness",
  severity: "warning",
  templates: false,
  languages: ["it", "en"],
  sources: ["S3"],
  options: waitOptions,
  opportunity: (conversation, options) => lateGaps(conversation, options).length > 0,
  checkConversation(conversation, options) {
    return lateGaps(conversation, options)
      .filter(({ gap }) => !turnOf(gap.answered).some(acknowledgesWait))
      .map(({ gap }) => ({ place: placeOf(gap.answered), values: { gap: gap.wait } }));
  },
});

/** The message and what the agents add before the customer speaks again. */
function turnOf(message: UnderstoodMessage): UnderstoodMessage[] {
  const turn: UnderstoodMessage[] = [];
  const { messages } = message.conversation;
  for (let place = message.index; place < messages.length; place += 1) {
    const next = messages[place] as UnderstoodMessage;
    if (next.role === "customer") break;
    if (next.role === "agent") turn.push(next);
  }
  return turn;
}

function acknowledgesWait(message: UnderstoodMessage): boolean {
  return message.phrases("wait-acknowledgement").length > 0 || message.phrases("wait-apology").length > 0;
}
