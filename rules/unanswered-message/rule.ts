import {
  asksSomething,
  defineRule,
  expectsAnswer,
  placeOf,
  type UnderstoodConversation,
  type UnderstoodMessage,
} from "../../src/lint/api.js";

export default defineRule({
  category: "responsiveness",
  severity: "error",
  templates: false,
  languages: ["it", "en"],
  sources: ["S4"],
  opportunity: (conversation) => conversation.byRole("customer").length > 0,
  checkConversation(conversation) {
    const run = unansweredRun(conversation);
    const first = run[0];
    return first && run.some((message) => expectsAnswer(message) && !isSolved(message))
      ? { place: placeOf(first) }
      : undefined;
  },
});

/** The customer's messages after the company's last; in a conversation without an agent, a bot's answer counts. */
function unansweredRun(conversation: UnderstoodConversation): UnderstoodMessage[] {
  const answering = conversation.byRole("agent").length > 0 ? "agent" : "bot";
  const last = conversation.messages.findLastIndex((message) => message.role === answering);
  return conversation.messages.slice(last + 1).filter((message) => message.role === "customer");
}

/** "Solved, here is how" waits for no answer. */
function isSolved(message: UnderstoodMessage): boolean {
  return message.phrases("unanswered-message/solved").length > 0 && !asksSomething(message);
}
