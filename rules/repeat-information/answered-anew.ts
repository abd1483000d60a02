import {
  type Item,
  replyTo,
  sameIdentifier,
  subjectWords,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";
import { asksOther, isReminder, toldBefore } from "./answered-again.js";
import { codesOf } from "./codes.js";

/** Items that are numbers: an answer that gives another number than before tells that another was meant. */
const numbers: readonly Item[] = ["code", "order-number", "phone"];

/** Who asks for the problem in a message as long as this explains, and asks for a detail. */
const longestQuestion = 45;

/** How many words, and how much of an answer, must be new where it tells more of a problem than the report did. */
const newWords = { least: 3, share: 0.5 };

/** The items asked for that the customer really had not told, as the answer shows. */
export function askedAgain(message: UnderstoodMessage, asked: readonly Item[]): Item[] {
  if (asksOther(message)) return [];
  return asked.filter((item) => {
    if (item === "problem") return !wantsMore(message);
    return !numbers.includes(item) || !answersWithAnother(message);
  });
}

/** Whether the answer gives a number where the customer had given others, but not this one. */
function answersWithAnother(message: UnderstoodMessage): boolean {
  const answer = replyTo(message);
  if (!answer || isReminder(answer)) return false;
  const codes = codesOf(answer);
  const before = toldBefore(message).flatMap(codesOf);
  return (
    codes.length > 0 &&
    before.length > 0 &&
    codes.every((code) => before.every((other) => !sameIdentifier(code, other)))
  );
}

/** Whether who asks for the problem wants a vague report made precise, rather than to hear it once more. */
function wantsMore(message: UnderstoodMessage): boolean {
  const answer = replyTo(message);
  if (answer && isReminder(answer)) return false;
  if (message.role === "agent" && wordCount(message) > longestQuestion) return true;
  if (!answer) return message.role === "agent" && isFirstReply(message);
  const before = new Set(toldBefore(message).flatMap(subjectWords));
  const words = [...new Set(subjectWords(answer))];
  const fresh = words.filter((word) => !before.has(word)).length;
  if (words.length > 0 && fresh === words.length) return true;
  return fresh >= newWords.least && fresh >= words.length * newWords.share;
}

/** Whether nobody of the company has spoken before: who reads a report first may ask for more of it. */
function isFirstReply(message: UnderstoodMessage): boolean {
  return message.conversation.messages.slice(0, message.index).every(({ role }) => role === "customer");
}
