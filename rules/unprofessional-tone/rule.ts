import {
  confidenceOption,
  defineRule,
  hasLink,
  placeOf,
  replyTo,
  type Sentence,
  type Span,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";
import { isCurtInTrouble, mockery } from "./mockery.js";

/** From which likelihood on rude words are rude: fewer are a joke, quoted, or about somebody else. */
const namedEnough = 0.3;

/** How often words that are rude whoever says them are right. */
const plainEnough = 0.9;

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: {
    ...confidenceOption(0.85),
    shoutedWords: {
      default: 4,
      description: "From how many words in capitals on a sentence is shouted.",
      source: "Shorter runs are names, codes and acronyms.",
    },
  },
  opportunity: (conversation) => conversation.byRole("agent").length > 0,
  checkMessage(message, options) {
    if (message.role !== "agent") return undefined;
    const shouted = message.sentences.find((sentence) => isShouted(message, sentence, options.shoutedWords as number));
    if (shouted) return { place: placeOf(message, shouted.start, shouted.end), message: "shouting" };
    const plain = message.phrases("plain-rudeness")[0];
    if (plain) return { place: placeOf(message, plain.start, plain.end), confidence: plainEnough };
    const mocked = mockery(message);
    if (mocked) return { place: placeOf(message, mocked.start, mocked.end), confidence: mocking };
    const named = message.phrases("rude");
    const confidence = message.likelihood("rude");
    const place = named[0] ?? message.leaning("rude");
    const least = options.confidence as number;
    if (!place || confidence < (named.length > 0 ? leastNamed(message) : leastUnnamed(message, least)))
      return undefined;
    if (named.length > 0 && isBanter(message)) return undefined;
    if (named.length === 0 && isPlainQuestion(message, place, confidence)) return undefined;
    if (named.length === 0 && (wordCount(message) < fewestWords || isOnlyBlame(message, confidence))) return undefined;
    return { place: placeOf(message, place.start, place.end), confidence };
  },
});

/** How often praise and laughter mock whom nothing good happened to. */
const mocking = 0.85;

/** From which likelihood on a curt answer that leaves somebody in trouble is rude. */
const coldEnough = 0.55;

/** Words that may be rude are seldom meant so in an answer that explains at length. */
function leastNamed(message: UnderstoodMessage): number {
  return wordCount(message) > longest ? namedAtLength : namedEnough;
}

const namedAtLength = 0.6;

/** How likely rudeness must be that no words of the lexicons speak for. */
function leastUnnamed(message: UnderstoodMessage, least: number): number {
  const isCold = wordCount(message) > fewestWords && (isCurtInTrouble(message) || isLeft(message));
  return isCold ? Math.min(least, coldEnough) : Math.min(1, least + strictness(message));
}

/** Whether the customer answers that this is no way to speak, or goes. */
function isLeft(message: UnderstoodMessage): boolean {
  return (replyTo(message)?.phrases("unprofessional-tone/leaves").length ?? 0) > 0;
}

/** A joke that answers a joke of the customer's is between them. */
function isBanter(message: UnderstoodMessage): boolean {
  const laughs = "unprofessional-tone/laughs";
  return message.phrases(laughs).length > 0 && (message.previousOther?.phrases(laughs).length ?? 0) > 0;
}

/** From how many words on there is something to read in a message that holds no rude words. */
const fewestWords = 3;

/** From how many words on a reading that no rude words support is hardly of rudeness: who explains at length is not curt. */
const longest = 30;

/** From which likelihood on a question that no rude words support is rude: most ask for what must be known. */
const rudelyAsked = 0.97;

/** A question, or an answer with a page to go to, that no rude words support. */
function isPlainQuestion(message: UnderstoodMessage, place: Span, confidence: number): boolean {
  if (confidence >= rudelyAsked) return false;
  return message.sentenceAt(place.start)?.mark === "?" || hasLink(message);
}

/** How much surer a reading must be of a message that answers nobody, or explains at length. */
function strictness(message: UnderstoodMessage): number {
  return message.previousOther?.role !== "customer" || wordCount(message) > longest ? 0.2 : 0;
}

/** Where the only fault is blame, it is blame-language alone. */
function isOnlyBlame(message: UnderstoodMessage, rude: number): boolean {
  return message.leaning("blame") !== undefined && message.likelihood("blame") > rude;
}

function isShouted(message: UnderstoodMessage, sentence: Sentence, least: number): boolean {
  const words = message.tokens.slice(sentence.firstToken, sentence.endToken).filter((token) => token.kind === "word");
  const long = words.filter((word) => word.end - word.start > 1 && !/\d/.test(word.form));
  if (long.length < least) return false;
  return long.every((word) => {
    const text = message.text.slice(word.start, word.end);
    return text === text.toUpperCase() && text !== text.toLowerCase();
  });
}
