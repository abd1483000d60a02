import type { UnderstoodMessage } from "../understood.js";
import { hasQuestionMark } from "./marks.js";

/** Whether a customer's message only takes leave, thanks or agrees: nothing is asked, nobody need answer. */
export function isClosingCourtesy(message: UnderstoodMessage): boolean {
  if (message.role !== "customer" || asksSomething(message)) return false;
  const closing = message.likelihood("closing");
  if (closing >= 0.5) return message.likelihood("problem") < 0.8 && message.likelihood("chase") < 0.8;
  return message.has("thanks") && wordCount(message) <= 8 && message.likelihood("problem") < 0.5;
}

/** Whether a customer's message waits for an answer: a question, a request, a problem, a chase. */
export function expectsAnswer(message: UnderstoodMessage): boolean {
  if (message.role !== "customer") return false;
  if (asksSomething(message)) return true;
  if (message.phrases("resolved").length > 0) return false;
  if (message.has("chase") || message.has("human-request")) return true;
  if (message.likelihood("closing") >= 0.4) return message.likelihood("problem") >= 0.85;
  return message.leaning("problem") !== undefined;
}

/** Whether a message asks: a question mark outside a courtesy, or a request in other words. */
export function asksSomething(message: UnderstoodMessage): boolean {
  return hasQuestionMark(message) || message.phrases("question-or-request").length > 0;
}

function wordCount(message: UnderstoodMessage): number {
  let count = 0;
  for (const token of message.tokens) if (token.kind === "word") count += 1;
  return count;
}
