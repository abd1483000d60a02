import {
  hasQuestionMark,
  items,
  replyTo,
  sameIdentifier,
  shareWords,
  subjectWords,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";
import { codesOf } from "./codes.js";

/** A longer answer tells more than what was asked for, and may name an old number beside it. */
const longestAnswer = { written: 15, spoken: 30 };

/** Who asks for one thing on the phone says no more. */
const shortQuestion = 15;

/** A bot's question that asks for something has so many words. */
const questionWords = 6;

/** How much of two bot messages' words is the same where the bot asks the same thing again. */
const sameQuestion = 0.8;

/** With so many messages before it each is compared: all of them, in a conversation that people hold. */
const lookedBack = 100;

/**
 * The message in which the customer had given what this one asks for, told by the answer: a number or a code given before,
 * or a reminder ("I sent it already"); or by the bot's own question, put again after an answer.
 */
export function givenBefore(message: UnderstoodMessage): UnderstoodMessage | undefined {
  if (!asks(message) || hasNotHeard(message) || asksOther(message)) return undefined;
  const before = toldBefore(message);
  if (before.length === 0) return undefined;
  const answer = replyTo(message);
  if (answer) {
    const sameCode = codeGivenBefore(message, answer, before);
    if (sameCode) return sameCode;
    if (isReminder(answer)) return before.at(-1);
    const echoed = echoedBy(message, answer, before);
    if (echoed) return echoed;
  }
  return message.role === "bot" && !asksWhetherTried(message) && (asksForSomething(message) || asksAtLength(message))
    ? answerToTheSame(message)
    : undefined;
}

/** Whether a remedy has been tried is advice rather than a question: given again, it is a loop. */
function asksWhetherTried({ text }: UnderstoodMessage): boolean {
  return /^\W*(?:have you tried|did you try|hai provato|ha provato|avete provato)(?!\p{L})/iu.test(text);
}

/** What the customer wrote before, as far back as is looked. */
export function toldBefore(message: UnderstoodMessage): UnderstoodMessage[] {
  return message.conversation.messages
    .slice(Math.max(0, message.index - lookedBack), message.index)
    .filter(({ role }) => role === "customer");
}

/** Who has not heard or understood asks for the same words, or for others. */
function hasNotHeard(message: UnderstoodMessage): boolean {
  return (
    message.phrases("repeat-information/not-heard").length > 0 &&
    items.every((item) => item === "problem" || message.phrases(`repeat-information/asks-${item}`).length === 0)
  );
}

/** "Another number?": not the one that was given. */
export function asksOther(message: UnderstoodMessage): boolean {
  return message.phrases("repeat-information/asks-other").length > 0;
}

/** Whether an answer recalls that it was given before. */
export function isReminder(answer: UnderstoodMessage): boolean {
  if (answer.phrases("repeat-information/already-given").length > 0) return true;
  return wordCount(answer) <= echoWords.most && answer.phrases("repeat-information/recalls").length > 0;
}

/** What is asked; on the phone, where no mark tells, whatever is short and does not pick up a call that was passed on. */
function asks(message: UnderstoodMessage): boolean {
  if (asksForSomething(message) || hasQuestionMark(message)) return true;
  if (message.conversation.messages[message.index - 1]?.role === "system") return false;
  return message.conversation.isSpoken && wordCount(message) <= shortQuestion;
}

/** A question of some words: "Anything else?" and "No network?" ask for nothing. */
function asksAtLength(message: UnderstoodMessage): boolean {
  return (
    message.phrases("extra-offer").length === 0 &&
    message.sentences.some(({ mark, firstToken, endToken }) => mark === "?" && endToken - firstToken >= questionWords)
  );
}

function asksForSomething(message: UnderstoodMessage): boolean {
  return (
    message.phrases("ask-information").length > 0 ||
    message.phrases("repeat-information/asks-something").length > 0 ||
    items.some((item) => message.phrases(`repeat-information/asks-${item}`).length > 0)
  );
}

/** Of how many words an answer may be that only says again what was said, and from how many on it tells a thing. */
const echoWords = { most: 14, least: 2 };

/** How much of it must have been said before in one message, beside words of protest. */
const echoShare = 0.7;

/**
 * The customer's earlier message that holds what the answer to an open question says ("carlyle mansions flat eleven"), and
 * the question does not read back.
 */
function echoedBy(
  question: UnderstoodMessage,
  answer: UnderstoodMessage,
  before: readonly UnderstoodMessage[],
): UnderstoodMessage | undefined {
  if (question.phrases("repeat-information/asks-open").length === 0 || wordCount(answer) > echoWords.most)
    return undefined;
  if (hasQuestionMark(answer)) return undefined;
  const asked = new Set(contentOf(question));
  const protest = new Set((answer.text.match(protests) ?? []).flatMap((words) => words.toLowerCase().split(/\s+/u)));
  const said = [...new Set(contentOf(answer))].filter((word) => !asked.has(word) && !protest.has(word));
  if (said.length < echoWords.least) return undefined;
  return before.find((message) => {
    const held = new Set(contentOf(message));
    const known = said.filter((word) => held.has(word)).length;
    return known >= echoWords.least && known >= said.length * echoShare;
  });
}

/** How often it had to be said is no part of what is said. */
const protests =
  /(?:the|la|una)\s+(?:first|second|third|fourth|umpteenth|seconda|terza|quarta|ennesima)\s+(?:time|volta)/giu;

/** Words that mean something, and figures. */
function contentOf(message: UnderstoodMessage): string[] {
  return [...subjectWords(message), ...message.tokens.filter(({ kind }) => kind === "number").map(({ form }) => form)];
}

/** Asks which of several is meant. */
const asksWhich = /\b(?:which|quale|quali)(?!\p{L})/iu;

/** The customer's earlier message with a code that the answer holds again, and that the question does not name. */
function codeGivenBefore(
  question: UnderstoodMessage,
  answer: UnderstoodMessage,
  before: readonly UnderstoodMessage[],
): UnderstoodMessage | undefined {
  if (wordCount(answer) > (answer.conversation.isSpoken ? longestAnswer.spoken : longestAnswer.written))
    return undefined;
  const given = codesOf(answer);
  if (given.length === 0) return undefined;
  const named = codesOf(question);
  const chooses = asksWhich.test(question.text);
  const codes = given.filter((code) => !named.some((other) => sameIdentifier(code, other)));
  return before.find((message) => {
    const held = codesOf(message);
    if (chooses && new Set(held).size > 1) return false;
    return codes.some((code) => held.some((other) => sameIdentifier(code, other)));
  });
}

/** What the customer answered when the bot asked the same before. */
function answerToTheSame(message: UnderstoodMessage): UnderstoodMessage | undefined {
  const { messages } = message.conversation;
  for (let index = Math.max(0, message.index - lookedBack); index < message.index - 1; index += 1) {
    const earlier = messages[index] as UnderstoodMessage;
    const answer = messages[index + 1] as UnderstoodMessage;
    if (
      earlier.role === "bot" &&
      answer.role === "customer" &&
      answers(answer) &&
      shareWords(earlier, message, sameQuestion)
    )
      return answer;
  }
  return undefined;
}

/** Neither a question of their own, nor the wish for a person alone, nor that it cannot be told. */
function answers(message: UnderstoodMessage): boolean {
  return (
    !hasQuestionMark(message) &&
    (message.phrases("human-request").length === 0 || message.tokens[0]?.kind === "number") &&
    message.phrases("repeat-information/cannot-tell").length === 0
  );
}
