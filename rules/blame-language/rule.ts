import {
  confidenceOption,
  defineRule,
  hasLink,
  isInstruction,
  placeOf,
  replyTo,
  type Span,
  saysAny,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";
import { englishGrammar } from "./english-reproach.js";
import { insistence } from "./insistence.js";
import { italianGrammar } from "./italian-reproach.js";
import { excusesWhoDid, tellsOfOthers } from "./of-others.js";
import { type ReproachGrammar, reproachIn } from "./reproach.js";

/** Shorter messages are courtesies: there is nothing to read in them. */
const fewestWords = 3;

/** In longer messages a reading that no phrase supports says little. */
const longest = 40;

/** From which likelihood on words of blame blame: fewer are quoted, or are about somebody else. */
const namedEnough = 0.2;

/** And where the message explains: it often tells what somebody did, and reproaches nobody. */
const namedAtLength = 0.6;

/** From how many words on much is said. */
const muchSaid = 45;

/** And where it offers something, or asks what must be known: the words are seldom a reproach. */
const namedBesideHelp = 0.6;

/** How often the grammar of reproach is right whatever the message reads like. */
const plainEnough = 0.9;

/** From which likelihood on a message blames that points at what the customer did, in answer to the customer. */
const pointedEnough = 0.6;

/** How much less will do for each sign around a curt one: a fault told before it, a protest behind it. */
const aroundIt = 0.15;

/** From which likelihood on the customer has told of a fault. */
const faultTold = 0.5;

/** And where what the answer says is a reproach to whoever told of one. */
const faultHinted = 0.3;

/** From which likelihood on a customer is upset, which is as good as a fault. */
const surelyUpset = 0.9;

/** From which likelihood on a cold answer to a fault blames, whatever it points at: unless it rather refuses, little else is so cold. */
const coldEnough = 0.55;
const coldNoRefusal = 0.38;

/** And where nothing in it is about the company, or what is to come: it is about the customer, named or not. */
const coldAndBare = 0.2;

/** Who writes no more is curt. */
const longestCurt = 25;

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: confidenceOption(0.82),
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message, options) {
    if (message.role !== "agent" || wordCount(message) < fewestWords) return undefined;
    const plain = message.phrases("plain-blame")[0];
    if (plain && !tellsOfOthers(message, plain))
      return { place: placeOf(message, plain.start, plain.end), confidence: plainEnough };
    const named = message.phrases("blame");
    const confidence = message.likelihood("blame");
    const maxim = named.length > 0 ? undefined : maximIn(message);
    const place = named[0] ?? message.leaning("blame") ?? maxim ?? bareSentence(message);
    const least = named.length > 0 ? leastOfNamed(message) : leastOf(message, maxim, options.confidence as number);
    if (!place || confidence < least) return undefined;
    if (named[0] === place && tellsOfOthers(message, place)) return undefined;
    if (confidence < sure && (isAbsolved(message) || asksForFeedback(message, place))) return undefined;
    if (named.length === 0 && (wordCount(message) > longest || blamesNobody(message, place, maxim, confidence)))
      return undefined;
    return { place: placeOf(message, place.start, place.end), confidence };
  },
});

/** From which likelihood on a message blames although it comforts as well. */
const sure = 0.95;

function isAbsolved(message: UnderstoodMessage): boolean {
  return message.phrases("blame-language/comforts").length > 0;
}

/** How likely blame must be, by what else speaks for it. */
function leastOf(message: UnderstoodMessage, maxim: Span | undefined, least: number): number {
  if (maxim && isColdToTrouble(message)) return 0;
  const cold = isCold(message) ? leastOfCold(message) : least;
  if (pointsAtCustomer(message)) return Math.min(least, cold, pointedEnough - aroundIt * signsAround(message));
  if (cold < least) return cold;
  return Math.min(1, least + strictness(message));
}

function leastOfNamed(message: UnderstoodMessage): number {
  if (wordCount(message) > muchSaid) return namedAtLength;
  return message.has("alternative") || hasLink(message) ? namedBesideHelp : namedEnough;
}

function leastOfCold(message: UnderstoodMessage): number {
  if (isBare(message)) return coldAndBare;
  const refuses = message.likelihood("refusal") >= message.likelihood("blame") / 2;
  return refuses ? coldEnough : coldNoRefusal;
}

/** The first sentence of a cold answer in which nothing but the customer is left to be blamed: the model need not lean that way. */
function bareSentence(message: UnderstoodMessage): Span | undefined {
  return isCold(message) && isBare(message) ? message.sentences[0] : undefined;
}

/**
 * Whether an answer neither refuses nor tells of the company, what it does, or what is to come. In English only: an Italian verb
 * tells of the company without any word (`own-part`) that could be looked for.
 */
function isBare(message: UnderstoodMessage): boolean {
  return (
    message.language === "en" &&
    !message.conversation.isTemplate &&
    !saysAny(message, ["blame-language/own-part", "site-word", "question-or-request", "closing"]) &&
    message.likelihood("refusal") <= message.likelihood("blame")
  );
}

/** Whether a fault that the customer told of gets a cold answer. */
function isCold(message: UnderstoodMessage): boolean {
  return isFaultTold(message) && isColdAnswer(message);
}

function isFaultTold({ previousOther }: UnderstoodMessage): boolean {
  return (previousOther?.likelihood("problem") ?? 0) >= faultTold;
}

/** Whether the customer hinted at a fault, asks why something is so or tells what did not go well, or is upset. */
function isTroubled({ previousOther }: UnderstoodMessage): boolean {
  return (
    (previousOther?.likelihood("problem") ?? 0) >= faultHinted ||
    (previousOther?.likelihood("feeling") ?? 0) >= surelyUpset ||
    (previousOther?.phrases("blame-language/troubles").length ?? 0) > 0
  );
}

/** Whether what need not be more than a hint at a fault gets a cold answer. */
function isColdToTrouble(message: UnderstoodMessage): boolean {
  return isTroubled(message) && isColdAnswer(message);
}

/** Whether the customer gets a curt answer that neither comforts nor does anything about what was told. */
function isColdAnswer(message: UnderstoodMessage): boolean {
  return (
    message.previousOther?.role === "customer" &&
    wordCount(message) <= longestCurt &&
    !replyTo(message)?.has("closing") &&
    message.likelihood("site-redirection") < surelyRedirects &&
    message.phrases("blame-language/sets-right").length === 0 &&
    warm.every((act) => message.likelihood(act) < someWarmth)
  );
}

/** What is true of many a thing reproaches who told of a fault and is told nothing else. */
function maximIn(message: UnderstoodMessage): Span | undefined {
  const said = message.phrases("blame-language/maxims")[0] ?? insistence(message);
  // Most messages are no cold answers to a fault: the grammar costs most.
  if (said || wordCount(message) > longest) return said;
  if (message.leaning("blame") === undefined && !isColdToTrouble(message)) return undefined;
  const grammar = grammars[message.language];
  return grammar && reproachIn(message, grammar);
}

const grammars: Readonly<Record<string, ReproachGrammar>> = { it: italianGrammar, en: englishGrammar };

/** What an answer to a fault may do about it. */
const warm = ["apology", "empathy", "alternative", "promise", "hand-over", "channel-redirection", "informal-refusal"];

/** From which likelihood on it may do so. */
const someWarmth = 0.4;

/** A page that was not read is named in a reproach as well: only who surely sends there does something. */
const surelyRedirects = 0.7;

/** How many signs of a reproach stand around a curt answer. */
function signsAround(message: UnderstoodMessage): number {
  if (wordCount(message) > longestCurt) return 0;
  const isProtested = (replyTo(message)?.phrases("blame-language/protests").length ?? 0) > 0;
  return Number(isFaultTold(message)) + Number(isProtested);
}

/** Whether an answer tells what the customer, or anybody in such a place, did or should have done. */
function pointsAtCustomer(message: UnderstoodMessage): boolean {
  return (
    message.previousOther?.role === "customer" &&
    wordCount(message) <= longestPointed &&
    message.phrases("blame-language/points").length > 0 &&
    message.phrases("regret-word").length === 0 &&
    !replyTo(message)?.has("closing") &&
    message.likelihood("informal-refusal") <= message.likelihood("blame") &&
    !saysAny(message, neutral) &&
    !offers.some((act) => message.has(act)) &&
    !hasLink(message)
  );
}

/** Comfort, and words of what may be the case: no reproach, whatever a message reads like. */
const neutral = ["blame-language/absolves", "blame-language/supposes"];

/** Who does something about it, or takes a benefit back, tells what was done. */
const offers = ["revocation", "promise", "alternative"];

/** Who writes more explains. */
const longestPointed = 35;

/** From how many words on a message explains: what reads like blame is then often how a thing works. */
const explains = 30;

/** How much surer a reading that no phrase supports must be of who explains, and of a template, whose addressee did nothing yet. */
function strictness(message: UnderstoodMessage): number {
  return message.conversation.isTemplate || wordCount(message) > explains ? 0.08 : 0;
}

/** A step to take, comfort, a plain question, a page with the answer and what is rather rude blame nobody. */
function blamesNobody(message: UnderstoodMessage, place: Span, maxim: Span | undefined, confidence: number): boolean {
  return (
    // A maxim reads rude as often as it reads like blame.
    (!maxim && message.likelihood("rude") > confidence) ||
    saysAny(message, neutral) ||
    asksForFeedback(message, place) ||
    hasLink(message) ||
    excusesWhoDid(message, place) ||
    isPlainAnswer(message) ||
    // A maxim may be put as a question or as advice.
    (!maxim && isAskedOrAdvised(message, place))
  );
}

/** "Who pays for it?" – "Whoever buys": without trouble in sight a reading that no phrase supports is right less than half the time. */
function isPlainAnswer(message: UnderstoodMessage): boolean {
  const asked = message.previousOther;
  return (
    asked?.role === "customer" &&
    !isTroubled(message) &&
    asked.likelihood("feeling") < someFeeling &&
    asked.likelihood("chase") < someFeeling &&
    !pointsAtCustomer(message) &&
    message.phrases("blame-language/points").length === 0
  );
}

/** From which likelihood on whoever asks is not calm. */
const someFeeling = 0.5;

function isAskedOrAdvised(message: UnderstoodMessage, place: Span): boolean {
  // Grammar costs most.
  return message.sentenceAt(place.start)?.mark === "?" || isInstruction(message, place);
}

/** "What made you pick that number?" is a question about the company. */
function asksForFeedback(message: UnderstoodMessage, place: Span): boolean {
  const sentence = message.sentenceAt(place.start);
  const questions = message.phrases("survey-question");
  return questions.length > 0 && (sentence === undefined || sentence.mark === "?");
}
