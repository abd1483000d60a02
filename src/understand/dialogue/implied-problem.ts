import type { UnderstoodMessage } from "../understood.js";
import type { ReportedProblem } from "./apologies.js";

/** From which likelihood on a message may report a problem, where the conversation goes on as it does after one. */
const mayReport = 0.3;

/** And where it is chased, or what was told before is held against it: what is open is known. */
const hintsAt = 0.15;

/** From which likelihood on a later message is a customer's anger, distress or disappointment. */
const upset = 0.85;

/** From which likelihood on a customer chases beyond doubt. */
const surelyChases = 0.9;

/** From which likelihood on an agent takes back, refuses, or blames. */
const takesBack = 0.6;
const contests = 0.5;

/** How often a problem that the rest of the conversation bears out is one. */
const bornOut = 0.8;

/** How many messages on an upset may still be about what is reported. */
const reach = 20;

/** Who writes more tells of more than one matter, and what follows need not be about this. */
const longest = 90;

/** What shows that nothing went wrong through the company, or that it is settled. */
const excuses = ["customer-own-error", "others-crime", "how-to"];
const settled = ["resolved", "has-come", "closing"];

/** An agent's acts that contest what a customer says. */
const contesting = ["refusal", "blame", "rude", "informal-refusal", "policy-shield"];

/**
 * A company problem that a message alone does not surely tell, and the conversation around it bears out: the customer recalls
 * what the company said and is refused or blamed for it, is upset by the answer, protests against what the company takes back,
 * or asks again for what has not come.
 */
export function impliedProblem(message: UnderstoodMessage): ReportedProblem | undefined {
  if (message.role !== "customer" || message.tokens.length > longest) return undefined;
  if (holds(message, excuses)) return undefined;
  const open = !holds(message, settled) && (isUpsetLater(message) || asksForMissing(message));
  const implied = open || isToldOtherwise(message) || protestsAtRevocation(message);
  return implied ? { start: 0, end: message.text.length, confidence: bornOut } : undefined;
}

function holds(message: UnderstoodMessage, names: readonly string[]): boolean {
  return names.some((name) => message.phrases(name).length > 0);
}

/** Recalls, in answer to an agent, what the company said before; and is refused or blamed, before it or for it. */
function isToldOtherwise(message: UnderstoodMessage): boolean {
  const before = message.previousOther;
  if (before?.role !== "agent" || !recalls(message)) return false;
  return isContested(nextAgent(message)) || (isContested(before) && message.likelihood("problem") >= hintsAt);
}

function isContested(answer: UnderstoodMessage | undefined): boolean {
  return answer !== undefined && contesting.some((act) => answer.likelihood(act) >= contests);
}

/** May tell of a problem, and after an agent's answer the customer is upset. */
function isUpsetLater(message: UnderstoodMessage): boolean {
  if (message.likelihood("problem") < mayReport) return false;
  const answer = nextAgent(message);
  if (!answer) return false;
  const later = message.conversation.messages.slice(answer.index + 1, answer.index + 1 + reach);
  return later.some((other) => other.role === "customer" && other.likelihood("feeling") >= upset);
}

/** What an agent has just taken back is not taken in silence. */
function protestsAtRevocation(message: UnderstoodMessage): boolean {
  const before = message.previousOther;
  if (before?.role !== "agent" || before.likelihood("revocation") < takesBack) return false;
  return message.likelihood("problem") >= mayReport || message.likelihood("feeling") >= upset || recalls(message);
}

/** Says what the company said, wrote or printed before. */
function recalls(message: UnderstoodMessage): boolean {
  return holds(message, ["told-before", "company-said"]);
}

/** Chases what the words say has not come. */
function asksForMissing(message: UnderstoodMessage): boolean {
  return (
    message.likelihood("chase") >= surelyChases &&
    message.likelihood("problem") >= hintsAt &&
    message.phrases("not-come").length > 0
  );
}

function nextAgent(message: UnderstoodMessage): UnderstoodMessage | undefined {
  const next = message.conversation.messages.slice(message.index + 1, message.index + 1 + reach);
  return next.find(({ role }) => role === "agent");
}
