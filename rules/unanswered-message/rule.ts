import {
  asksSomething,
  defineRule,
  expectsAnswer,
  hasQuestionMark,
  isClosingCourtesy,
  placeOf,
  saysAny,
  type UnderstoodConversation,
  type UnderstoodMessage,
  wordCount,
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
    const solved = run.findLastIndex(isSolved);
    const open = run.slice(solved + 1).filter((message) => !solvesLater(message, run));
    const [first] = open;
    return first && open.some(solved < 0 ? waits : asksSomething) ? { place: placeOf(first) } : undefined;
  },
});

/** The customer's messages after the company's last; in a conversation without an agent, a bot's answer counts. */
function unansweredRun(conversation: UnderstoodConversation): UnderstoodMessage[] {
  const answering = conversation.byRole("agent").length > 0 ? "agent" : "bot";
  const last = conversation.messages.findLastIndex((message) => message.role === answering);
  return conversation.messages.slice(last + 1).filter((message) => message.role === "customer");
}

function waits(message: UnderstoodMessage): boolean {
  if (isOthers(message)) return asksSomething(message) && !tellsSolved(message);
  if (onlyThanks(message)) return false;
  return expectsAnswer(message) || stillThere(message) || misses(message) || givesWhatWasAsked(message);
}

/** From which likelihood on who thanks reports trouble as well. */
const troubled = 0.7;

/** Who thanks and asks nothing has what was needed, whatever else is told. */
function onlyThanks(message: UnderstoodMessage): boolean {
  return (
    message.phrases("thanks").length > 0 &&
    !hasQuestionMark(message) &&
    message.likelihood("problem") < troubled &&
    !message.has("human-request") &&
    !saysAny(message, ["plain-chase", "unanswered-message/persists"]) &&
    !requests(message)
  );
}

/** "Attendo notizie" behind thanks is a courtesy; other requests are requests. */
function requests(message: UnderstoodMessage): boolean {
  return message.phrases("question-or-request").some(({ start }) => {
    const waiting = message.phrases("waits-for-answer").concat(message.phrases("stay-offer"));
    return !waiting.some((span) => span.start <= start && start < span.end);
  });
}

/** "Solved, here is how" waits for no answer; what follows does where it asks. */
function isSolved(message: UnderstoodMessage): boolean {
  return !isOthers(message) && tellsSolved(message);
}

/** Whoever asked and then tells how it was solved waits no longer, whosever matter it is. */
function solvesLater(message: UnderstoodMessage, run: readonly UnderstoodMessage[]): boolean {
  return run.some((later) => later.index > message.index && later.author === message.author && tellsSolved(later));
}

function tellsSolved(message: UnderstoodMessage): boolean {
  const solved = message.phrases("unanswered-message/solved").length + message.phrases("resolved").length > 0;
  return solved && !hasQuestionMark(message);
}

/** Somebody else than the customer whose matter it is: tells of the same trouble, or how it went away. */
function isOthers(message: UnderstoodMessage): boolean {
  const [first] = message.conversation.byRole("customer");
  return first?.author !== undefined && message.author !== undefined && first.author !== message.author;
}

/** What the company had said would come has not: whoever tells it wants to know where it is. */
function misses(message: UnderstoodMessage): boolean {
  if (!saysAny(message, ["missed-deadline/not-happened"]) || saysAny(message, ["has-come"])) return false;
  const { messages } = message.conversation;
  return messages.slice(0, message.index).some((one) => one.role === "agent" && one.likelihood("promise") >= promised);
}

/** From which likelihood on an agent has said that something would come. */
const promised = 0.5;

/** "Still the same": what was advised has not helped. */
function stillThere(message: UnderstoodMessage): boolean {
  return message.phrases("unanswered-message/persists").length > 0 && !isClosingCourtesy(message);
}

/** Up to how many words an answer that holds no figure only agrees. */
const onlyAgrees = 4;

/** From which likelihood on a message takes leave. */
const leaves = 0.4;

/** The customer gives what the agent has just asked for: the matter is open. */
function givesWhatWasAsked(message: UnderstoodMessage): boolean {
  const before = message.conversation.messages[message.index - 1];
  if (before?.role !== "agent" || before.phrases("ask-information").length === 0) return false;
  if (saysAny(before, ["survey-question", "extra-offer", "security-formula"])) return false;
  if (isClosingCourtesy(message) || message.likelihood("closing") >= leaves) return false;
  if (message.phrases("thanks").length > 0) return false;
  return wordCount(message) > onlyAgrees || message.tokens.some(({ kind }) => kind === "number" || kind === "email");
}
