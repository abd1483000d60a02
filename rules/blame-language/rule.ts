import {
  confidenceOption,
  defineRule,
  isInstruction,
  placeOf,
  type Span,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";

/** Shorter messages are courtesies: there is nothing to read in them. */
const fewestWords = 3;

/** In longer messages a reading that no phrase supports says little. */
const longest = 60;

/** From which likelihood on words of blame blame: fewer are quoted, or are about somebody else. */
const namedEnough = 0.2;

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
    const named = message.phrases("blame");
    const confidence = message.likelihood("blame");
    const place = named[0] ?? message.act("blame");
    const least = options.confidence as number;
    if (!place || confidence < (named.length > 0 ? namedEnough : Math.min(1, least + strictness(message))))
      return undefined;
    if (named.length === 0 && (wordCount(message) > longest || blamesNobody(message, place))) return undefined;
    return { place: placeOf(message, place.start, place.end), confidence };
  },
});

/** From how many words on a message explains: what reads like blame is then often how a thing works. */
const explains = 30;

/** How much surer a reading that no phrase supports must be of who explains, and of a template, whose addressee did nothing yet. */
function strictness(message: UnderstoodMessage): number {
  return message.conversation.isTemplate || wordCount(message) > explains ? 0.08 : 0;
}

/** A step to take, and a question about the company, blame nobody. */
function blamesNobody(message: UnderstoodMessage, place: Span): boolean {
  return isInstruction(message, place) || asksForFeedback(message, place);
}

/** "What made you pick that number?" is a question about the company. */
function asksForFeedback(message: UnderstoodMessage, place: Span): boolean {
  const sentence = message.sentenceAt(place.start);
  const questions = message.phrases("survey-question");
  return questions.length > 0 && (sentence === undefined || sentence.mark === "?");
}
