import type { UnderstoodMessage } from "../understood.js";
import type { ReportedProblem } from "./apologies.js";
import { asksSomething } from "./expects-answer.js";
import { saysAny } from "./says-any.js";

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

/** From which likelihood on a message may report a problem where what follows speaks for it as surely as can be. */
const mentionedAt = 0.2;

/** And where it asks as well: what is asked has more often gone well. */
const mentionedInQuestion = 0.5;

/** From which likelihood on an agent surely blames or is rude: nobody is blamed who reported nothing. */
const surelyBlames = 0.85;

/** And where the message may well report a problem itself. */
const mayBlame = 0.5;
const likelyReport = 0.45;

/** From which likelihood on an agent may take something back. */
const mayTakeBack = 0.5;

/** From which likelihood on a message that chases beyond doubt may tell what is waited for. */
const awaited = 0.12;

/** From which likelihood on the second of two messages may report it as well. */
const mentionedAgain = 0.25;

/** How likely one of two messages must be a report, where each may be one. */
const together = 0.6;

/** How often a problem that the rest of the conversation bears out is one. */
const bornOut = 0.8;

/** How many messages on an upset may still be about what is reported. */
const reach = 20;

/** Who writes more tells of more than one matter: what follows need not be about this, nor does an answer settle it. */
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
  if (saysAny(message, excuses)) return undefined;
  const isOpen = !isSettled(message) && (isUpsetLater(message) || asksForMissing(message) || isBorneOut(message));
  const implied = isOpen || isToldOtherwise(message) || protestsAtRevocation(message);
  return implied ? { start: 0, end: message.text.length, confidence: bornOut } : undefined;
}

function isSettled(message: UnderstoodMessage): boolean {
  return saysAny(message, settled);
}

/** Whether answers to it, or what the customer says besides, leave little doubt that it reports something. */
function isBorneOut(message: UnderstoodMessage): boolean {
  const likelihood = message.likelihood("problem");
  if (likelihood < awaited || saysAny(message, ["as-new"])) return false;
  if (message.likelihood("chase") >= surelyAwaits && hasWaited(message)) return true;
  if (likelihood < mentionedAt) return false;
  if (isTakenBack(message)) return true;
  if (likelihood < mentionedInQuestion && asksSomething(message)) return false;
  return isReproached(message) || isToldTwice(message);
}

/** From which likelihood on a chase is one, whatever else is said. */
const surelyAwaits = 0.95;

/** Who asks for the first time, in the first message, need not have waited. */
function hasWaited(message: UnderstoodMessage): boolean {
  return message.previousOther !== undefined || saysAny(message, ["not-come", "waits-for-answer", "told-before"]);
}

/** The next answer surely blames or is rude, and is not rather a joke about what was asked for. */
function isReproached(message: UnderstoodMessage): boolean {
  const answer = nextAgent(message);
  if (!answer) return false;
  const reproach = Math.max(...["blame", "rude"].map((act) => likelihoodOf(answer, act)));
  const least = message.likelihood("problem") >= likelyReport ? mayBlame : surelyBlames;
  return reproach >= least && reproach >= answer.likelihood("informal-refusal");
}

/** How likely an answer does what hardly anybody does who only explains. */
function likelihoodOf(answer: UnderstoodMessage, act: string): number {
  return answer.explains && answer.phrases(act).length === 0 ? 0 : answer.likelihood(act);
}

/** The next answer takes something back that the customer writes about. */
function isTakenBack(message: UnderstoodMessage): boolean {
  const answer = nextAgent(message);
  return answer !== undefined && answer.tokens.length <= longest && answer.likelihood("revocation") >= mayTakeBack;
}

/** The customer's later words may report it, too, after an answer; what an agent asked for is told for that. */
function isToldTwice(message: UnderstoodMessage): boolean {
  const answer = nextAgent(message);
  if (!answer) return false;
  const likelihood = message.likelihood("problem");
  const later = message.conversation.messages.slice(answer.index + 1, answer.index + 1 + reach);
  return later.some((other) => {
    if (other.role !== "customer" || isSettled(other) || asksSomething(other) || isAsked(other)) return false;
    const again = other.likelihood("problem");
    return again >= mentionedAgain && 1 - (1 - likelihood) * (1 - again) >= together;
  });
}

function isAsked(message: UnderstoodMessage): boolean {
  return message.previousOther !== undefined && asksSomething(message.previousOther);
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
  return saysAny(message, ["told-before", "company-said"]);
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
