import type { Act } from "../acts/act.js";
import type { UnderstoodMessage } from "../understood.js";
import { deniesBurden } from "./denies-burden.js";
import { deniesLeave } from "./denies-leave.js";
import { asksSomething, expectsAnswer } from "./expects-answer.js";
import { isFarewell } from "./farewell.js";
import { hasLink } from "./marks.js";
import { wordCount } from "./similarity.js";

/** From which likelihood on a message that wears a plain mark of informality is taken to refuse. */
const refusingEnough = 0.6;

/** How sure a reading must be that the message is an informal refusal, by what else speaks for it. */
const enough = {
  alone: 0.7,
  beside: 0.9,
  refusing: 0.5,
  marked: 0.45,
  markedRefusing: 0.3,
  surelyRefusing: 0.2,
  lacking: 0.08,
  named: 0.35,
};

/** From which likelihood on a refusal is as good as certain: a mark of informality then settles it. */
const surelyRefusing = 0.75;

/** And from which on nothing else need speak for it. */
const plainlyRefusing = 0.85;

/** From which confidence on a mark is informal whatever is said. */
const plainMark = 0.7;

/** A refusal in overly informal words, where it stands and what shows it. */
export interface InformalRefusal {
  readonly start: number;
  readonly end: number;
  readonly marker?: Act;
  readonly confidence: number;
}

/**
 * The informal refusal in an agent's message; undefined where there is none. It takes a refusal and a mark of informality,
 * or words that are both.
 *
 * @param least how sure it must be at least, from 0 to 1
 */
export function informalRefusal(message: UnderstoodMessage, least = 0.5): InformalRefusal | undefined {
  if (message.role !== "agent" || isGoodNews(message) || isFarewell(message) || isRegret(message)) return undefined;
  const marker = markerOf(message);
  const confidence = informalityOf(message, marker);
  if (!isInformalRefusal(message, confidence, marker, least)) return undefined;
  const { start, end } = message.act("informal-refusal") ?? marker ?? { start: 0, end: message.text.length };
  return { start, end, ...(marker ? { marker } : {}), confidence: Math.max(confidence, least) };
}

/** Whether reading, refusal and mark together make an informal refusal. */
function isInformalRefusal(
  message: UnderstoodMessage,
  informal: number,
  marker: Act | undefined,
  least: number,
): boolean {
  const refuses = message.likelihood("refusal");
  if (!marker && informal < enough.beside && offersInstead(message)) return false;
  if (blamesUnasked(message)) return false;
  if (informal < enough.beside && answersWhen(message) && givesTime(message)) return false;
  if (informal >= Math.max(least, marker ? enough.alone : unmarkedEnough(message))) return true;
  if (informal >= Math.max(least, enough.refusing) && (marker || informal > unmarkedEnough(message) - 0.05))
    return true;
  if (!marker) return false;
  if (informal >= enough.lacking && lacksAsked(message)) return true;
  if (marker.confidence >= plainMark && wordCount(message) <= longestPlain && deniesLeave(message)) return true;
  if (isMarkElsewhere(message, marker)) return false;
  if (refuses >= refusingEnough && informal >= enough.markedRefusing) return true;
  if (marker.confidence < plainMark) return false;
  if (informal >= (refuses < 0.2 ? enough.refusing : enough.marked)) return true;
  if (informal >= enough.named && message.phrases("informal-refusal").length > 0) return true;
  if (refuses >= plainlyRefusing && offersNothing(message)) return true;
  return refuses >= surelyRefusing && informal >= enough.surelyRefusing;
}

/** Without a mark, words of regret ("we can't, I'm afraid") are rather courteous. */
function unmarkedEnough(message: UnderstoodMessage): number {
  const isSlang = message.phrases("informal-refusal").length > 0;
  return !isSlang && message.phrases("informal-refusal/courteous").length > 0 ? enough.beside : enough.alone;
}

/** Whether it refuses one thing and plainly offers another: what is worded without a mark is then seldom slang. */
function offersInstead(message: UnderstoodMessage): boolean {
  return message.likelihood("alternative") >= plainlyOffered && message.phrases("informal-refusal").length === 0;
}

/** From which likelihood on another thing is plainly offered. */
const plainlyOffered = 0.8;

/** Whether a short answer to a question or request says that the thing is gone, shut or only so: a no, beside a mark. */
function lacksAsked(message: UnderstoodMessage): boolean {
  const asked = message.previousOther;
  return (
    asked?.role === "customer" &&
    wordCount(message) <= longestLack &&
    message.phrases("informal-refusal/lacks").length > 0 &&
    !answersWhen(message) &&
    message.phrases("alternative").length === 0 &&
    (asked.text.includes("?") || asked.phrases("question-or-request").length > 0)
  );
}

/** From which likelihood on a message surely blames. */
const surelyBlames = 0.9;

/** And up to which it refuses nothing. */
const hardlyRefuses = 0.5;

/** A reproach in familiar words to who told of something and asked for nothing: there is nothing to refuse. */
function blamesUnasked(message: UnderstoodMessage): boolean {
  const before = message.previousOther;
  return (
    before?.role === "customer" &&
    message.likelihood("blame") >= surelyBlames &&
    message.likelihood("refusal") < hardlyRefuses &&
    message.phrases("informal-refusal").length === 0 &&
    !asksSomething(before)
  );
}

/**
 * Whether what reads like a refusal answers when or how long, or the mark stands where something else is offered: a friendly picture
 * behind the good news is none beside the no.
 */
function isMarkElsewhere(message: UnderstoodMessage, marker: Act): boolean {
  if (message.phrases("informal-refusal").length > 0) return false;
  if (answersWhen(message)) return true;
  const offer = message.act("alternative");
  if (!offer || offer.confidence < plainlyOffered || message.sentences.length === 1) return false;
  const sentence = message.sentenceAt(marker.start);
  return sentence !== undefined && sentence.start <= offer.start && offer.start < sentence.end;
}

/** Whether a day, an hour or a span of time stands in a message that no slang refuses in. */
function givesTime(message: UnderstoodMessage): boolean {
  return message.phrases("informal-refusal").length === 0 && timeWord.test(message.text);
}

const timeWord =
  /\d|(?<!\p{L})(?:settiman\p{L}|giorn[oi]|mes[ei]|or[ae]|domani|stasera|\p{L}+edì|sabato|domenica|(?:week|day|month|hour)s?|tomorrow|tonight|\p{L}+day)(?!\p{L})/iu;

function answersWhen({ previousOther }: UnderstoodMessage): boolean {
  return (previousOther?.phrases("informal-refusal/asks-when").length ?? 0) > 0;
}

/** Whether a short answer refuses and nothing else: no regret, no way on. */
function offersNothing(message: UnderstoodMessage): boolean {
  return (
    wordCount(message) <= longestPlain &&
    message.previousOther?.role === "customer" &&
    message.phrases("regret-word").length === 0 &&
    !message.has("alternative") &&
    !hasLink(message)
  );
}

/** Who says more explains, and a mark may belong to anything. */
const longestPlain = 28;

/** Who says more tells what there is. */
const longestLack = 18;

/** "Nope, nothing to pay", "macché, siamo aperti", "sure thing, buddy": a no that refuses nothing, or a yes. */
function isGoodNews(message: UnderstoodMessage): boolean {
  if (deniesBurden(message) || message.phrases("informal-refusal/reassures").length > 0) return true;
  const refuses = message.likelihood("refusal");
  if (message.phrases("customer-favour").length > 0 && refuses < 0.5) return true;
  if (message.phrases("informal-refusal").length > 0) return false;
  return (
    (message.phrases("informal-refusal/affirms").length > 0 && refuses < 0.6) ||
    (answersThanks(message) && refuses < 0.3)
  );
}

/** Whether the customer before it only thanked, praised or agreed: nothing was asked that could be refused. */
function answersThanks(message: UnderstoodMessage): boolean {
  const before = message.previousOther;
  return before?.role === "customer" && wordCount(before) <= longestThanks && !expectsAnswer(before);
}

/** Who says more may want something after all. */
const longestThanks = 8;

/** "Noooo, mi spiace!": the no is dismay, and nothing is refused. */
function isRegret(message: UnderstoodMessage): boolean {
  if (message.phrases("informal-refusal").length > 0) return false;
  if (message.likelihood("informal-refusal") >= 0.85) return false;
  return message.likelihood("apology") >= 0.7 && message.likelihood("refusal") < 0.3;
}

/** A joke takes words: "we can't do that" has none to spare, and without a mark or slang it is plain. */
const jokeWords = 7;

/** How likely a refusal must at least be where neither a mark nor slang shows one. */
const someRefusal = 0.1;

function informalityOf(message: UnderstoodMessage, marker: Act | undefined): number {
  const isPlain =
    !marker &&
    message.phrases("informal-refusal").length === 0 &&
    (wordCount(message) < jokeWords || message.likelihood("refusal") < someRefusal);
  return isPlain ? 0 : message.likelihood("informal-refusal");
}

/** The plainest mark of informality outside the greeting. */
function markerOf(message: UnderstoodMessage): Act | undefined {
  const greetings = message.phrases("greeting");
  let best: Act | undefined;
  for (const act of message.acts) {
    if (act.act !== "informality-marker" || (best && best.confidence >= act.confidence)) continue;
    if (!greetings.some((greeting) => greeting.start <= act.start && act.end <= greeting.end)) best = act;
  }
  return best ?? writtenMark(message);
}

/** Letters drawn out ("nooo"), and runs of marks: what a voice would do. */
function writtenMark(message: UnderstoodMessage): Act | undefined {
  const drawn = drawnOut.exec(message.text);
  const mark = drawn ?? runOfMarks.exec(message.text);
  if (!mark) return undefined;
  const confidence = drawn ? plainMark : plainMark - 0.1;
  return { act: "informality-marker", start: mark.index, end: mark.index + mark[0].length, confidence };
}

/** The bound is for words of a stranger's making: without it each would take the square of its length. */
const drawnOut = /\b(?!w{1,60}\b)[a-zà-ù]{0,60}([a-zà-ù])\1{2}[a-zà-ù]{0,60}/iu;
const runOfMarks = /!{2,}|\.{3,}|…/u;
