import { asksSomething } from "../dialogue/expects-answer.js";
import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { UnderstoodMessage } from "../understood.js";
import { readValues } from "../values/read-values.js";
import { Answer } from "./answer.js";
import { askedTerms } from "./asked-terms.js";
import { conceptsOf } from "./concepts.js";
import { type Fact, nothingKnown } from "./fact.js";
import { generalTopics } from "./general-topics.js";
import { contentStems, stemsOf } from "./nouns.js";
import { contested, recalls } from "./recalled.js";
import { isSalutation } from "./salutation.js";
import { ofAnyAnswer } from "./shared-words.js";
import { weightOfTerm } from "./term-weights.js";
import { termsOf } from "./terms.js";

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
  // What stands in the mail, told to an agent who asks for it, contradicts nobody.
  if (asksSomething(message) && (message.sentences.length === 1 || affirms.test(protest.text))) return [];
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
  const asked = askedTerms(message);
  const slot = admits(protest) ? "admitted" : named.length <= 1 || tellsOtherValue(protest, message) ? "contrary" : "";
  const { tokens, language } = message;
  // What is said and asked in terms stands in `case`: compared with answers that are known by their matter only.
  const terms = termsOf(tokens, 0, Math.min(tokens.length, mostRead), language);
  return message.sentences
    .filter((sentence) => mayClaim(sentence) && !ofPast.test(message.text.slice(sentence.start, sentence.end)))
    .map((sentence) => answer.fact({ kind: "claim", low: 1, high: 1, slot, named }, sentence, sentence))
    .filter((fact) => fact.own >= leastWords)
    .map((fact, place) => ({ ...fact, case: place === 0 ? [...new Set([...terms, ...asked])] : [] }));
}

/** "Sì, c'è scritto F.E.": what was asked for is found. */
const affirms = /^\s*(?:s[iì]|yes|yep|yeah|yup|esatto|certo|correct)(?!\p{L})(?!\s*,? (?:ma|però|but))/iu;

/** Whether the company's next answer owns that two answers differ, or puts it down to a misunderstanding. */
function admits(protest: UnderstoodMessage): boolean {
  const next = protest.conversation.messages[protest.index + 1];
  return next !== undefined && next.role !== "customer" && owned.test(next.text);
}

/** "300?? Your colleague wrote 100": another amount, share or number than the answer's. */
function tellsOtherValue(protest: UnderstoodMessage, answer: UnderstoodMessage): boolean {
  const said = figuresOf(answer);
  return said.size > 0 && [...figuresOf(protest)].some((figure) => !said.has(figure));
}

function figuresOf({ tokens, text, language }: UnderstoodMessage): Set<number> {
  const figures = new Set<number>();
  for (const { kind, low, high } of readValues(text, tokens, 0, Math.min(tokens.length, mostRead), language))
    if ((kind === "money" || kind === "percent" || kind === "count") && low === high) figures.add(low);
  return figures;
}

const mostRead = 80;

/**
 * What an answer says of which nothing else was read: it may be what the customer holds against a later one. Its words are all
 * that is kept of it: such answers are many, and few are ever held against another.
 */
export function plainClaims(message: UnderstoodMessage): Fact[] {
  const { previousOther, sentences, tokens, language } = message;
  const { customerId } = message.conversation.conversation;
  if (!previousOther || customerId === undefined || sentences.length > 6) return [];
  const spoken = sentences.filter(({ start, end }) => !isSalutation(message.text.slice(start, end)));
  const sentence =
    spoken.find((one) => mayClaim(one) && !courtesy.test(message.text.slice(one.start, one.end))) ??
    (previousOther.text.includes("?") ? spoken.find(({ mark }) => mark !== "?") : undefined);
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
  if (later.kind !== "claim" || later.low !== 1 || later.language !== earlier.language) return false;
  if (earlier.kind === "answered") return sharesMatter(later, earlier);
  if (!comparable.has(earlier.kind) && !(later.slot !== "" && comparableWhereSure.has(earlier.kind))) return false;
  if (later.correction || later.exception || later.status || repeats(later, earlier)) return false;
  if (earlier.loose && (later.slot === "" || earlier.kind !== "possible")) return false;
  const about = (words: readonly string[]) => words.filter((word) => !ofAnyAnswer.has(word));
  const topics = [...earlier.topics, ...earlier.asked].filter((topic) => !generalTopics.has(topic));
  const known = new Set([...about(earlier.words), ...earlier.named, ...topics.map((topic) => `topic-${topic}`)]);
  const protested = later.named.filter((word) => known.has(word)).length;
  const shared = [
    ...about(later.words),
    ...later.topics.filter((topic) => !generalTopics.has(topic)).map((topic) => `topic-${topic}`),
  ].filter((word) => known.has(word)).length;
  const isContrary = later.slot !== "" || later.recalled.includes(">contrary");
  if (earlier.loose && protested === 0) return false;
  if (recalls(later, earlier)) return shared >= 1;
  return protested + shared >= 2 && (protested >= 1 || isContrary) && shared >= 1;
}

/** Whether answer and question have so much in common with those before that a protest that is sure means them. */
function sharesMatter(later: Fact, earlier: Fact): boolean {
  if (later.correction || later.exception || later.status || later.case.length === 0) return false;
  const sure = later.recalled.includes(">contrary")
    ? leastWhereContrary
    : later.slot !== ""
      ? leastWhereSure
      : undefined;
  if (sure === undefined) return false;
  const known = new Set([...earlier.words, ...earlier.question]);
  let weight = 0;
  for (const term of later.case) if (known.has(term)) weight += weightOfTerm(term);
  return weight >= sure;
}

const leastWhereContrary = 0.9;
const leastWhereSure = 1.6;

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
const comparableWhereSure: ReadonlySet<string> = new Set("duration from until open clock date happened".split(" "));
const ofProtests =
  /^(?:dett|dic|scritt|assicur|contrar|colleg|operat|told|said|wrot|write|colleagu|ladi|opposit|differ|phone|telefon|chat|mail|email)$/;
const owned = latin(
  /(?<!\p{L})(?:(?:avrà|avranno|avrete|ha|hai|hanno|avete|si è|si sarà|s['’]è|si saranno) (?:\p{L}+ )?(?:capito male|confus\p{L}|sbagliat\p{L}|frainteso|equivocat\p{L})|mi correggo|errore (?:mio|nostro|suo|del|della)|colpa (?:mia|nostra|sua)|(?:ho|abbiamo) sbagliato|dett[oa] male|scritto male|informazione (?:sbagliata|errata|vecchia)|non (?:doveva|dovevano|avrebbe dovuto)|(?:è|era) nuov[ao]|non (?:è|era) (?:proprio )?possibile che|(?:was|were|am|is|are) (?:\p{L}+ )?(?:wrong|mistaken|misinformed|incorrect|outdated)|got (?:it|that|you) wrong|(?:his|her|their|my|our) (?:mistake|error|fault|bad)|(?:she|he|they)(?:['’]s|['’]re| is| are| was)? new|shouldn['’]?t have (?:said|told|been)|should never have|misunderst\p{L}+|misspoke|misheard|crossed wires|old (?:text|wording|page|price)|mix[- ]?up)(?!\p{L})/iu,
);
/** A short courtesy and nothing behind it; those of `answer.ts` open a sentence that may say more. */
const courtesy =
  /^\s*(?:dear|hello|hi|hiya|hey|good (?:morning|afternoon|evening)|morning|thanks|thank you|sorry|gentile|gent\.|egregi|spett|buon|salve|ciao|grazie|la ringrazi|mi dispiace|mi spiace|ci dispiace|perfect|perfetto|great)\b[^.]{0,40}[,.!]?\s*$/i;
