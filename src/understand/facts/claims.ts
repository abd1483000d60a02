import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { UnderstoodMessage } from "../understood.js";
import { Answer } from "./answer.js";
import { conceptsOf } from "./concepts.js";
import { type Fact, nothingKnown } from "./fact.js";
import { generalTopics } from "./general-topics.js";
import { contentStems, stemsOf } from "./nouns.js";
import { contested, recalls } from "./recalled.js";
import { ofAnyAnswer } from "./shared-words.js";

/** A longer sentence is a story, and a shorter one says nothing to compare. */
const mostTokens = 45;
const leastTokens = 5;
const leastWords = 2;

/**
 * What a message says whose next message is the customer's "but your colleague wrote the opposite": its sentences, with the
 * words of that protest in `named`. Nothing needs to be understood of either answer: that they differ is what the customer says.
 */
export function contestedClaims(message: UnderstoodMessage): Fact[] {
  const protest = contested(message);
  // Who only picks up the phone has claimed nothing.
  if (!protest || !message.previousOther) return [];
  const answer = new Answer(message);
  const first = protest.sentences.slice(0, 3);
  const named = [
    ...new Set([
      ...first.flatMap((one) => contentStems(protest.tokens, one.firstToken, one.endToken, protest.language)),
      ...conceptsOf(protest)
        .everywhere("topic-")
        .filter((topic) => !generalTopics.has(topic))
        .map((topic) => `topic-${topic}`),
    ]),
  ].filter((word) => !ofAnyAnswer.has(word) && !ofProtests.test(word));
  return message.sentences
    .filter((sentence) => mayClaim(sentence) && !ofPast.test(message.text.slice(sentence.start, sentence.end)))
    .map((sentence) => answer.fact({ kind: "claim", low: 1, high: 1, named }, sentence, sentence))
    .filter((fact) => fact.own >= leastWords);
}

/**
 * What an answer says of which nothing else was read: it may be what the customer holds against a later one. Its words are all
 * that is kept of it: such answers are many, and few are ever held against another.
 */
export function plainClaims(message: UnderstoodMessage): Fact[] {
  const { previousOther, sentences, tokens, language } = message;
  const { customerId } = message.conversation.conversation;
  if (!previousOther || customerId === undefined || sentences.length > 6) return [];
  const sentence =
    sentences.find((one) => mayClaim(one) && !courtesy.test(message.text.slice(one.start, one.end))) ??
    (previousOther.text.includes("?") ? sentences.find((one) => one.mark !== "?") : undefined);
  if (!sentence) return [];
  const own = contentStems(tokens, sentence.firstToken, sentence.endToken, language);
  if (own.length < (mayClaim(sentence) ? leastWords : 1)) return [];
  const words = [...new Set([...own, ...stemsOf(previousOther)])];
  return [{ ...nothingKnown, words, own: own.length, language, start: sentence.start, end: sentence.end }];
}

/** Whether a sentence says something, and no more than can be compared. */
function mayClaim({ mark, firstToken, endToken }: Sentence): boolean {
  return mark !== "?" && endToken - firstToken >= leastTokens && endToken - firstToken <= mostTokens;
}

/** Whether the customer holds an earlier answer against a later one: his protest names what it is about, and so do both. */
export function isHeldAgainst(later: Fact, earlier: Fact): boolean {
  if (later.kind !== "claim" || later.low !== 1 || !comparable.has(earlier.kind) || later.language !== earlier.language)
    return false;
  if (later.correction || later.exception || later.status || earlier.loose || repeats(later, earlier)) return false;
  const about = (words: readonly string[]) => words.filter((word) => !ofAnyAnswer.has(word));
  const topics = [...earlier.topics, ...earlier.asked].filter((topic) => !generalTopics.has(topic));
  const known = new Set([...about(earlier.words), ...earlier.named, ...topics.map((topic) => `topic-${topic}`)]);
  const protested = later.named.filter((word) => known.has(word)).length;
  const shared = [
    ...about(later.words),
    ...later.topics.filter((topic) => !generalTopics.has(topic)).map((topic) => `topic-${topic}`),
  ].filter((word) => known.has(word)).length;
  const isContrary = later.recalled.includes(">contrary");
  if (recalls(later, earlier)) return shared >= 1;
  return protested + shared >= 2 && (protested >= 1 || isContrary) && shared >= 1;
}

/** The same sentence again. */
function repeats(later: Fact, earlier: Fact): boolean {
  const [left, right] = [later.words.slice(0, later.own), earlier.words.slice(0, earlier.own)];
  return left.filter((word) => right.includes(word)).length >= 0.75 * Math.max(left.length, right.length);
}

/** What was is no answer on what is. */
const ofPast = latin(
  /\b(?:(?:le|ti|vi|gli|l['’]) ?(?:è|era|erano|ha|aveva|abbiamo) |(?:era|erano|è|sono) stat[oaie]|(?:it|that|this|they|reversal|\p{L}+) (?:was|were)\b)/iu,
);
/** When something comes is promised, and broken, without any answer having been wrong. */
const comparable: ReadonlySet<string> = new Set(
  "claim named possible needed money payer quantity threshold percent".split(" "),
);
const ofProtests =
  /^(?:dett|dic|scritt|assicur|contrar|colleg|operat|told|said|wrot|write|colleagu|ladi|opposit|differ|phone|telefon|chat|mail|email)$/;
const courtesy =
  /^\s*(?:dear|hello|hi|hiya|hey|good (?:morning|afternoon|evening)|morning|thanks|thank you|sorry|gentile|gent\.|egregi|spett|buon|salve|ciao|grazie|la ringrazi|mi dispiace|mi spiace|ci dispiace|perfect|perfetto|great)\b[^.]{0,40}[,.!]?\s*$/i;
