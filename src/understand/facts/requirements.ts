import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";
import { askingOf } from "./question-kind.js";

/**
 * What an answer to "what do I need?" lists without a verb ("una fototessera e la tessera sanitaria"), or says is all ("just
 * your card", "solo il libretto").
 */
export function requirements(answer: Answer, sentence: Sentence): Fact[] {
  const { message, question, concepts } = answer;
  const said = message.text.slice(sentence.start, sentence.end);
  const isAsked = question !== undefined && askingOf(question).whatNeeded && answer.answersQuestion(sentence);
  const all = mayMatch(allThatIs, message, sentence) && allThatIs.test(said);
  if (!isAsked && !all) return [];
  if (["attribute-not-needed", "only-needed"].some((name) => concepts.has(name, sentence)) && !all) return [];
  if (!all && concepts.has("attribute-needed", sentence)) return isAsked ? listOf(answer, sentence) : [];
  if (/\?\s*$/.test(said)) return [];
  const named = answer
    .thingsAround(sentence, sentence)
    .concat(answer.thingsAround(sentence, { start: sentence.start, end: sentence.end }));
  const things = [...new Set(named)].filter((name) => !ofNeeding.test(name));
  if (things.length === 0) return [];
  const statement = { kind: "needed" as const, low: 0, high: 0, slot: "only", named: things };
  const span = { start: sentence.start, end: sentence.end };
  return [isAsked ? answer.askedFact(statement, sentence, span) : answer.fact(statement, sentence, span)];
}

/** "We need a passport, a utility bill and your bank card": all that is asked for, against an answer by which one of them is enough. */
function listOf(answer: Answer, sentence: Sentence): Fact[] {
  const said = answer.message.text.slice(sentence.start, sentence.end);
  const items = said.split(/,|;| (?:and|plus|e|più|oltre a) /iu).filter((item) => item.trim() !== "");
  if (items.length < 2 || items.length > mostItems || alternatives.test(said)) return [];
  const named = answer
    .thingsAround(sentence, sentence)
    .concat(answer.stemsBehind(sentence, { start: sentence.start, end: sentence.start }))
    .concat(items.flatMap((item) => stemsOfItem(answer, sentence, item)));
  const things = [...new Set(named)].filter((name) => !ofNeeding.test(name));
  const span = { start: sentence.start, end: sentence.end };
  return [answer.fact({ kind: "needed", low: 1, high: 1, slot: "list", named: things }, sentence, span)];
}

/** The stems and topics of one item of a list. */
function stemsOfItem(answer: Answer, sentence: Sentence, item: string): string[] {
  const start = answer.message.text.indexOf(item, sentence.start);
  return answer.thingsAround(sentence, { start, end: start + item.length });
}

const mostItems = 8;
/** "A passport or a licence": one of them is enough. */
const alternatives = /(?<!\p{L})(?:or|either|o|oppure|if|se|unless|not|non)(?!\p{L})/iu;

const allThatIs = sifted(
  /\b(?:all (?:i|we|you|they) (?:need|want|require|have to bring)|(?:only|just) need(?:s|ed)?|need(?:s)? (?:only|just|nothing but)|(?:serve|servono|basta|bastano) (?:solo|soltanto|solamente)|nient['’]altro|nothing else|that['’]?s all (?:we|i|you) need|no other (?:papers|documents|paperwork))\b/i,
);
const ofNeeding = /^(?:need|requir|bring|just|only|sol|bast|serv|occorr|port|nient|altr|els|thing)$/;
