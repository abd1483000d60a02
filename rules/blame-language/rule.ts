import {
  confidenceOption,
  defineRule,
  hasLink,
  isInstruction,
  placeOf,
  type Span,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";

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

/** How often the grammar of reproach is right whatever the message reads like. */
const plainEnough = 0.9;

/** From which likelihood on a message blames that points at what the customer did, in answer to the customer. */
const pointedEnough = 0.6;

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
    if (plain) return { place: placeOf(message, plain.start, plain.end), confidence: plainEnough };
    const named = message.phrases("blame");
    const confidence = message.likelihood("blame");
    const place = named[0] ?? message.act("blame");
    if (!place || confidence < leastOf(message, named.length > 0, options.confidence as number)) return undefined;
    if (confidence < sure && (isAbsolved(message) || asksForFeedback(message, place))) return undefined;
    if (named.length === 0 && (wordCount(message) > longest || blamesNobody(message, place))) return undefined;
    return { place: placeOf(message, place.start, place.end), confidence };
  },
});

/** From which likelihood on a message blames although it comforts as well. */
const sure = 0.95;

function isAbsolved(message: UnderstoodMessage): boolean {
  return message.phrases("blame-language/comforts").length > 0;
}

/** How likely blame must be, by what else speaks for it. */
function leastOf(message: UnderstoodMessage, isNamed: boolean, least: number): number {
  if (isNamed) return wordCount(message) > muchSaid ? namedAtLength : namedEnough;
  if (pointsAtCustomer(message)) return Math.min(least, pointedEnough);
  return Math.min(1, least + strictness(message));
}

/** Whether an answer tells what the customer, or anybody in such a place, did or should have done. */
function pointsAtCustomer(message: UnderstoodMessage): boolean {
  return (
    message.previousOther?.role === "customer" &&
    wordCount(message) <= longestPointed &&
    message.phrases("blame-language/points").length > 0 &&
    message.phrases("regret-word").length === 0 &&
    neutral.every((name) => message.phrases(name).length === 0) &&
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

/** A step to take, comfort, a plain question and a page with the answer blame nobody. */
function blamesNobody(message: UnderstoodMessage, place: Span): boolean {
  return (
    neutral.some((name) => message.phrases(name).length > 0) ||
    asksForFeedback(message, place) ||
    message.sentenceAt(place.start)?.mark === "?" ||
    hasLink(message) ||
    // Grammar costs most.
    isInstruction(message, place)
  );
}

/** "What made you pick that number?" is a question about the company. */
function asksForFeedback(message: UnderstoodMessage, place: Span): boolean {
  const sentence = message.sentenceAt(place.start);
  const questions = message.phrases("survey-question");
  return questions.length > 0 && (sentence === undefined || sentence.mark === "?");
}
