import { beginsIn } from "../text/in-order.js";
import type { Span, UnderstoodMessage } from "../understood.js";
import { asksSomething } from "./expects-answer.js";
import { hasQuestionMark } from "./marks.js";
import { saysAny } from "./says-any.js";

/** A company problem that a customer reports, with how sure the reading is. */
export interface ReportedProblem extends Span {
  readonly confidence: number;
}

/** How often words that report a problem whatever the message reads like are right. */
const plainProblem = 0.85;

/** From which likelihood on a message is a report where something else in it speaks for a problem, too. */
const supportedProblem = 0.3;

/** From which likelihood on a chase or a feeling supports a problem. */
const supports = 0.85;

/** How sure a feeling must be for a lesser likelihood to do, and which; who was told otherwise needs none. */
const veryUpset = 0.95;
const upsetAbout = 0.2;

/** From which likelihood on a message is a report where phrases of trouble stand in it. */
const spokenFor = 0.45;

/** How sure a problem must be where the customer owns an error. */
const sureInSpiteOfOwnError = 0.97;

/** Phrases of trouble: what was awaited has not come, or somebody is angry. */
const speakForProblem = ["not-come", "feeling"];

/** How sure a message must be that asks, and one that does nothing else or also tells of something settled: no report. */
const sureQuestion = { some: 0.82, settled: 0.85, all: 0.93, long: 0.98, told: 0.68 };

/** In longer messages a reading that no phrase supports says little. */
const longest = 90;

/**
 * The company problem that a customer's message reports: something the company answers for, not a question, a change of
 * mind, or an error that the customer owns.
 */
export function reportedProblem(message: UnderstoodMessage, enough = 0): ReportedProblem | undefined {
  if (message.role !== "customer") return undefined;
  const plain = message.phrases("plain-problem")[0];
  if (plain && !onlyTellsCrime(message))
    return { start: plain.start, end: plain.end, confidence: Math.max(plainProblem, enough) };
  const problem = message.leaning("problem");
  const likelihood = message.likelihood("problem");
  const named = message.phrases("problem").length > 0 || message.phrases("announced-problem").length > 0;
  if (message.phrases("customer-own-error").length > 0 && likelihood < sureInSpiteOfOwnError) return undefined;
  if (onlyTellsCrime(message)) return undefined;
  if (likelihood < sureQuestion.all && reportsNothing(message, named)) return undefined;
  if (problem && problem.confidence >= enough) {
    if (!named && problem.confidence < leastOf(message)) return undefined;
    return { start: problem.start, end: problem.end, confidence: problem.confidence };
  }
  const feeling = message.act("feeling")?.confidence ?? 0;
  const upset = feeling >= veryUpset;
  const supported =
    named ||
    (likelihood >= spokenFor && !asksSomething(message) && saysAny(message, speakForProblem)) ||
    (message.likelihood("chase") >= supports && hasWaited(message)) ||
    feeling >= supports;
  const toldOtherwise = upset && message.phrases("told-before").length > 0;
  if (!supported || (likelihood < (upset && !asksSomething(message) ? upsetAbout : supportedProblem) && !toldOtherwise))
    return undefined;
  return {
    start: problem?.start ?? 0,
    end: problem?.end ?? message.text.length,
    confidence: Math.max(likelihood, enough),
  };
}

/** Who writes for the first time chases nothing, unless words tell of an earlier time. */
function hasWaited(message: UnderstoodMessage): boolean {
  return message.previousOther !== undefined || saysAny(message, telling);
}

/** Tells what a thief did, or what the customer lost, and not that the company was told or is waited for. */
function onlyTellsCrime(message: UnderstoodMessage): boolean {
  return message.phrases("others-crime").length > 0 && !saysAny(message, faultsOfCompany);
}

const faultsOfCompany = ["not-come", "chase", "waits-for-answer", "told-before"];

/** Is pleased with what it tells of, only seeks something, or tells that it is solved: no report, whatever it reads like. */
function reportsNothing(message: UnderstoodMessage, named: boolean): boolean {
  return (
    (!named && message.phrases("praise").length > 0) || onlySeeks(message) || message.phrases("resolved").length > 0
  );
}

/** Asks how or where something is done, or for something new, and no phrase of trouble stands in any other sentence. */
function onlySeeks(message: UnderstoodMessage): boolean {
  const seeks = message.phrases("how-to");
  if (seeks.length === 0 || tellsBeside(message, seeks)) return false;
  return message.phrases("problem").every((trouble) => {
    const sentence = message.sentenceAt(trouble.start);
    return sentence !== undefined && seeks.some(({ start }) => sentence.start <= start && start < sentence.end);
  });
}

/** Tells of trouble in words that are no part of what is sought: "the option does not appear" awaits nothing. */
function tellsBeside(message: UnderstoodMessage, seeks: readonly Span[]): boolean {
  return telling.some((name) =>
    message.phrases(name).some((told) => !seeks.some(({ start, end }) => start <= told.start && told.end <= end)),
  );
}

/** Who was told a time, waits or is upset tells of trouble, whatever is asked. */
const telling = ["not-come", "feeling", "chase", "waits-for-answer", "told-before"];

/** No reading is so sure: who sends back what is as new has changed his mind, unless a phrase names a trouble. */
const certain = 1;

/** A greeting, thanks or a name are no longer. */
const courtesyWords = 4;

/** How sure a problem must be that no phrase names. */
function leastOf(message: UnderstoodMessage): number {
  if (message.phrases("as-new").length > 0) return certain;
  if (onlyAsks(message) || answersBot(message)) return sureQuestion.all;
  if (message.tokens.length > longest || asksWhetherIncluded(message)) return sureQuestion.long;
  const asks = hasQuestionMark(message) || asksFirst(message);
  if (!asks) return 0;
  if (saysAny(message, holdsAgainst)) return sureQuestion.told;
  return message.phrases("has-come").length > 0 ? sureQuestion.settled : sureQuestion.some;
}

/** A short "but the van wasn't included": it is asked, though nothing marks it. */
function asksWhetherIncluded(message: UnderstoodMessage): boolean {
  return message.tokens.length <= shortQuestion && message.phrases("asks-whether-included").length > 0;
}

/** Recalls what the company said otherwise: what is asked is then rather held against it. */
const holdsAgainst = ["told-before", "company-said"];

/** "whens it coming": asked for the first time, without a question mark. */
function asksFirst(message: UnderstoodMessage): boolean {
  return (
    message.phrases("first-inquiry").length > 0 &&
    message.tokens.length <= shortQuestion &&
    message.likelihood("chase") < chases
  );
}

/** Who writes more tells what happened, too. */
const shortQuestion = 20;

/** From which likelihood on a customer rather chases than asks. */
const chases = 0.3;

/** Whether all that a message says, beside greeting and thanking, is asked. */
function onlyAsks(message: UnderstoodMessage): boolean {
  if (!asksSomething(message)) return false;
  return message.sentences.every(
    (sentence) =>
      sentence.mark === "?" ||
      sentence.endToken - sentence.firstToken <= courtesyWords ||
      message.phrases("question-or-request").some((span) => beginsIn(span, sentence)),
  );
}

/** A few words to a bot are a choice from its menu, or its refusal. */
function answersBot(message: UnderstoodMessage): boolean {
  return message.previousOther?.role === "bot" && message.tokens.length <= 6;
}

/** From which likelihood on a message is taken to say sorry: where it may well do, no apology is missing. */
const apologyEnough = 0.25;

/** And where its only words of regret look like no apology. */
const sureApology = 0.8;

/** And where no word of regret stands in it: people find new words, but admitting a mistake is not yet being sorry. */
const withoutWord = 0.95;

/**
 * Whether an agent's message says sorry and owns it: not a request to repeat, not a softened refusal, not "if you felt".
 * @param problem the customer's message that reports the problem: where it is no wait, to be sorry for the wait for an
 *   answer alone owns nothing
 */
export function ownedApology(message: UnderstoodMessage, problem?: UnderstoodMessage): boolean {
  if (message.role !== "agent") return false;
  const regrets = message.phrases("regret-word");
  if (regrets.length === 0) return message.likelihood("apology") >= withoutWord;
  const likelihood = message.likelihood("apology");
  const waits = message.phrases("wait-apology");
  const others = message.phrases("nonapology");
  if (regrets.every((regret) => waits.some((wait) => overlap(wait, regret))) && problem && !isWait(problem))
    return false;
  if (regrets.every((regret) => asksToRepeat(message, regret))) return false;
  if (regrets.every((regret) => others.some((other) => overlap(other, regret))) && likelihood < sureApology)
    return false;
  if (likelihood >= apologyEnough) return true;
  if (others.length > 0) return false;
  return message.phrases("apology").length > 0 || (message.phrases("plain-regret").length > 0 && !refuses(message));
}

/** Regret beside a refusal softens it. */
function refuses(message: UnderstoodMessage): boolean {
  return message.likelihood("refusal") >= softens || message.likelihood("informal-refusal") >= softens;
}

const softens = 0.5;

/** "Sorry?": a question that is nothing else. */
function asksToRepeat(message: UnderstoodMessage, regret: Span): boolean {
  const sentence = message.sentenceAt(regret.start);
  return sentence?.mark === "?" && sentence.endToken - sentence.firstToken <= courtesyWords;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the problem that a customer reports is that nobody answers or comes, or how long it took. */
function isWait(problem: UnderstoodMessage): boolean {
  return saysAny(problem, ["chase", "waits-for-answer"]) || isOnlyLongWait(problem);
}

/** Tells of a queue or of a long time on hold, and of no trouble in any other sentence. */
function isOnlyLongWait(problem: UnderstoodMessage): boolean {
  const waits = problem.phrases("long-wait");
  if (waits.length === 0) return false;
  return [...problem.phrases("problem"), ...problem.phrases("plain-problem")].every((trouble) => {
    const sentence = problem.sentenceAt(trouble.start);
    return sentence !== undefined && waits.some((wait) => beginsIn(wait, sentence));
  });
}
