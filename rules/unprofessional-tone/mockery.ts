import { hasQuestionMark, isFarewell, type Span, type UnderstoodMessage, wordCount } from "../../src/lint/api.js";

/** From which likelihood on the customer has told of trouble. */
const troubleTold = 0.5;

/** Who writes no more than this to somebody in trouble and does nothing about it is curt. */
const longestCurt = 20;

/** From which likelihood on an answer comforts, or does something about it. */
const someWarmth = 0.4;

/** What an answer to trouble may hold, and is then no mockery. Blame has fewer: who refuses, asks or does not know may well blame. */
const warm = [
  "apology",
  "empathy",
  "alternative",
  "promise",
  "hand-over",
  "channel-redirection",
  "refusal",
  "informal-refusal",
  "ask-information",
  "dontknow",
];

/** From which likelihood on laughter may mock: "haha no worries" does not. */
const mayMock = 0.15;

/** How many messages back trouble still is what is talked about. */
const near = 4;

/**
 * Where a curt answer to somebody in trouble praises or laughs: praise ("Bravo.", "Complimenti.") and laughter are
 * kind to whom things went well, and mock whom they did not.
 */
export function mockery(message: UnderstoodMessage): Span | undefined {
  const laughter = message.likelihood("rude") >= mayMock ? message.phrases("unprofessional-tone/laughs")[0] : undefined;
  const sign = message.phrases("unprofessional-tone/praises")[0] ?? laughter;
  return sign && isCurtInTrouble(message) ? sign : undefined;
}

/** Whether the customer is in trouble, and the answer is short and does nothing about it. */
export function isCurtInTrouble(message: UnderstoodMessage): boolean {
  const asked = message.previousOther;
  if (asked?.role !== "customer" || wordCount(message) > longestCurt || isFarewell(message) || hasQuestionMark(message))
    return false;
  if (customerCalm.some((act) => asked.has(act)) || asked.phrases("unprofessional-tone/laughs").length > 0)
    return false;
  return isTroubled(message) && warm.every((act) => message.likelihood(act) < someWarmth);
}

/** Who thanks, or says that it works now, is no longer in trouble. */
const customerCalm = ["thanks", "resolved", "closing"];

function isTroubled(message: UnderstoodMessage): boolean {
  return message.conversation.messages
    .slice(Math.max(0, message.index - near), message.index)
    .some((one) => one.role === "customer" && ["problem", "feeling"].some((act) => one.likelihood(act) >= troubleTold));
}
