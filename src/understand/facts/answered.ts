import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import type { Span } from "../understood.js";
import { numberAt } from "../values/number-words.js";
import { readDates } from "../values/read-dates.js";
import { readValues } from "../values/read-values.js";
import type { StatedValue } from "../values/value.js";
import { agesIn } from "./ages.js";
import type { Answer, Statement } from "./answer.js";
import { askedTerms } from "./asked-terms.js";
import { askedHours, asksPrice } from "./asked-unit.js";
import { cue, cuesIn, cuesOf } from "./cues.js";
import { isEcho } from "./echo.js";
import { moved, onTheWay } from "./event-day.js";
import type { Fact } from "./fact.js";
import { isOfOneMoment, isPast } from "./gone-by.js";
import { grantingsOf } from "./granting.js";
import { severalOf } from "./several.js";
import { sharesIn } from "./shares.js";
import { ofMenu, stanceOf } from "./stance.js";
import { termsOf } from "./terms.js";
import { isWaived } from "./waived.js";

/** A message with more figures is a list or a bill. */
const mostValues = 8;
/** A longer sentence tells a story. */
const mostTokens = 70;
const mostSentences = 14;

/**
 * What an answer says, whatever it is about: each figure, day and time of its sentences, its yes or no, and what else was read of it.
 * What kind of value it is stands in `slot`, the terms of the sentence in `words`, those of the question in `question`.
 * @param read what was read of it precisely
 */
export function answeredIn(answer: Answer, sentences: readonly Sentence[], read: readonly Fact[]): Fact[] {
  const { message } = answer;
  if (message.sentences.length > mostSentences) return [];
  let known: readonly string[] | undefined;
  const asked = () => {
    known ??= askedTerms(message);
    return known;
  };
  const terms = new Map<Sentence, string[]>();
  const termsIn = (sentence: Sentence) => {
    let own = terms.get(sentence);
    if (!own) {
      own = termsOf(message.tokens, sentence.firstToken, sentence.endToken, message.language);
      terms.set(sentence, own);
    }
    return own;
  };
  const concedes = conceded.test(message.text);
  const facts: Fact[] = [];
  const add = (said: Statement, sentence: Sentence, start: number, end: number) => {
    const own = termsIn(sentence);
    const fact = answer.fact(said, sentence, { start, end });
    const correction = fact.correction || concedes;
    facts.push({ ...fact, words: own, own: own.length, question: asked(), loose: true, correction });
  };
  for (const sentence of sentences) {
    if (sentence.endToken - sentence.firstToken > mostTokens) continue;
    for (const { said, start, end } of valuesOf(answer, sentence)) add(said, sentence, start, end);
  }
  if (facts.length > mostValues) facts.length = 0;
  for (const { said, sentence } of stanceOf(answer, sentences)) add(said, sentence, sentence.start, sentence.end);
  for (const { grants, sentence } of grantingsOf(answer, sentences, read)) {
    const low = grants ? 1 : 0;
    add({ kind: "answered", low, high: low, slot: "granting" }, sentence, sentence.start, sentence.end);
  }
  for (const fact of read) {
    if (!asRead.has(fact.kind)) continue;
    const sentence = sentences.find(({ start, end }) => start <= fact.start && fact.start < end);
    if (!sentence || (fact.kind === "needed" && isRequest.test(message.text.slice(sentence.start, sentence.end))))
      continue;
    const own = termsIn(sentence);
    facts.push({
      ...fact,
      kind: "answered",
      aspect: "",
      slot: fact.kind,
      unit: fact.slot,
      words: own,
      own: own.length,
      question: asked(),
      loose: true,
      correction: fact.correction || concedes,
    });
  }
  return facts;
}

/** What is compared as it was read, whatever it is about. */
const asRead: ReadonlySet<Fact["kind"]> = new Set(["needed", "named", "payer", "open"]);
/** "Mi servirebbe il numero del contratto": what the speaker needs for the answer is no rule. */
const isRequest =
  /\b(?:mi (?:serv|occorr|d[aài])\p{L}*|i(?:['’]?(?:ll|d))? (?:just )?need|(?:can|could|may) i (?:have|take|get)|could you|can you|posso avere)\b/iu;
/** The customer is right, the company was wrong. */
const conceded = latin(
  /(?<!\p{L})(?:(?:ha|hai|avete|aveva) (?:\p{L}+ ){0,2}ragion[ei]|era corrett[oa]|errore (?:nostro|mio|è (?:nostro|mio|di))|(?:l['’])?errore è|(?:ho|abbiamo) sbagliato|you(?:['’]re| are) (?:\p{L}+ )?right|they(?:['’]re| are) right|(?:our|my) (?:slip|mistake|error|fault)|mix[- ]?up|got that wrong)(?!\p{L})/iu,
);
/** What happens once: it is put off and brought forward without anybody having been wrong. */
const ofOnce =
  /(?<!\p{L})(?:tonight|today|tomorrow|this (?:morning|afternoon|evening)|stasera|stamattina|oggi|domani|domattina|on (?:my|his|her|their|its|the) way|break ?down|delay\p{L}*|running late|stuck|guast\p{L}*|ritard\p{L}*|traffico|coda)(?!\p{L})/iu;

interface Said {
  readonly said: Statement;
  readonly start: number;
  readonly end: number;
}

function valuesOf(answer: Answer, sentence: Sentence): Said[] {
  const { message } = answer;
  const { tokens, text, language } = message;
  const cues = cuesIn(cuesOf(message), sentence);
  const said: Said[] = [];
  const parts = sharesIn(answer, sentence);
  if (parts.length === 0 && (cues & (cue.date | cue.value | cue.number)) === 0) return said;
  const whole = text.slice(sentence.start, sentence.end);
  if (ofMenu.test(whole)) return said;
  const isMoved =
    moved.test(whole) ||
    ofOnce.test(whole) ||
    moved.test(answer.question?.text ?? "") ||
    answer.concepts.names("topic-", sentence).some((topic) => onTheWay.test(topic) && topic !== "pickup");
  const dates = (cues & cue.date) === 0 ? [] : readDates(tokens, sentence.firstToken, sentence.endToken, language);
  for (const { month, day, start, end } of dates) {
    if (
      isMoved ||
      comes.test(whole) ||
      wasDone.test(text.slice(Math.max(sentence.start, start - 40), start)) ||
      month === 0 ||
      month > 12 ||
      /\//.test(text.slice(start, end))
    )
      continue;
    const low = month * 100 + day;
    const side = endOf(text.slice(Math.max(sentence.start, start - 60), start));
    said.push({ said: { kind: "answered", low, high: low, slot: "date", named: side }, start, end });
  }
  const values =
    (cues & cue.value) === 0 ? [] : readValues(text, tokens, sentence.firstToken, sentence.endToken, language);
  const covered = [...dates, ...values.filter((value) => !isBareCount(value))];
  const isCovered = ({ firstToken, endToken }: Pick<StatedValue, "firstToken" | "endToken">) =>
    covered.some((one) => one.firstToken < endToken && firstToken < one.endToken);
  const ages = agesIn(answer, sentence);
  for (const { years, side, start, end } of ages)
    said.push({
      said: { kind: "answered", low: years, high: years, slot: "count", unit: "age", named: [side] },
      start,
      end,
    });
  const isOfPart = (span: Span) =>
    parts.some((part) => part.start < span.end && span.start < part.end) ||
    ages.some((age) => age.start < span.end && span.start < age.end);
  for (const { low, high, start, end } of parts)
    said.push({ said: { kind: "answered", low, high, slot: "percent" }, start, end });
  for (const value of values) {
    if (isBareCount(value) || (value.kind !== "duration" && isOfPart(value))) continue;
    if (dates.some((date) => date.firstToken < value.endToken && value.firstToken < date.endToken)) continue;
    if (isMoved && value.kind === "clock") continue;
    const { before, behind } = around(text, sentence, value);
    if (value.kind === "duration" && (isPast(before, behind) || isOfOneMoment(before, behind))) continue;
    if (value.kind === "count" && isEcho(answer, value.low)) continue;
    if (value.kind === "money" && isWaived(text, sentence, value)) continue;
    const one = saidBy(value, before, behind);
    const count = value.kind === "money" ? severalOf(message, sentence, value) : 0;
    said.push({
      said: count === 0 ? one : { ...one, low: one.low / count, named: [`of-${count}`] },
      start: value.start,
      end: value.end,
    });
  }
  if ((cues & cue.number) !== 0) {
    for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
      const number = numberAt(tokens, index, sentence.endToken, language);
      if (!number) continue;
      const span = { start: (tokens[index] as Token).start, end: (tokens[number.endToken - 1] as Token).end };
      const isOne = number.value < 2 || number.value >= 2000;
      if (
        !isOne &&
        !isOfPart(span) &&
        !isCovered({ firstToken: index, endToken: number.endToken }) &&
        standsAlone(text, span)
      ) {
        const { before, behind } = around(text, sentence, span);
        const { question } = answer;
        const hours = question && answer.answersQuestion(sentence) ? askedHours(question) : 0;
        const isPrice =
          question !== undefined && hours === 0 && answer.answersQuestion(sentence) && asksPrice(question);
        const isMoney = isPrice || priceBehind.test(text.slice(span.end, Math.min(sentence.end, span.end + 14)));
        const kind = hours > 0 ? ("duration" as const) : isMoney ? ("money" as const) : ("count" as const);
        const size = number.value * (hours || 1);
        const one = { low: size, high: size, unit: "", kind };
        if (!ofTime.test(before) && !isEcho(answer, number.value))
          said.push({ said: saidBy(one, before, behind), ...span });
      }
      index = Math.max(index, number.endToken - 1);
    }
  }
  return said;
}

/** Whether something begins or ends on a day. */
function endOf(before: string): string[] {
  if (ends.test(before)) return ["ends"];
  return begins.test(before) ? ["begins"] : [];
}

const ends = /\b(?:chiud|scad|entro|fino|finis|termin|ultim|clos|end|by\b|until|till|last|deadline|expire|due)/iu;
const begins = /\b(?:apr[eio]|inizi|comincia|dal\b|part[eoi]|open|start|begin|from)/iu;
/** What was done on a day. */
const wasDone =
  /\b(?:stat[oaie]|acquisit\p{L}*|ricevut\p{L}*|arrivat\p{L}*|pervenut\p{L}*|was|were|been|received|sent|posted)\b[^.;]{0,24}$/iu;
/** What is brought to one customer comes on the day that suits him. */
const comes = /\b(?:comes?|coming|arriv\p{L}*|deliver\p{L}*|vien[ei]|consegn\p{L}*|with you)\b/iu;

/** The figure's word is no unit of its own: "fourteen of", "eight then". */
function isBareCount({ kind, unit }: StatedValue): boolean {
  return kind === "count" && (!/^\p{L}{2,}$/u.test(unit) || emptyUnit.test(unit));
}

function saidBy(value: Pick<StatedValue, "kind" | "low" | "high" | "unit">, before: string, behind: string): Statement {
  const { kind, low, high } = value;
  const named = [sideOf(before, behind)].filter((side) => side !== "");
  return { kind: "answered", low, high, unit: kind === "count" ? unitOf(value.unit) : value.unit, slot: kind, named };
}

function unitOf(unit: string): string {
  if (/^(?:kgs?|chil[oi]|kilos?|(?:ch|k)ilogram\p{L}*)$/u.test(unit)) return "kg";
  return unit.slice(0, 5);
}

function around(text: string, sentence: Sentence, { start, end }: { start: number; end: number }) {
  return {
    before: text.slice(Math.max(sentence.start, start - 28), start),
    behind: text.slice(end, Math.min(sentence.end, end + 24)),
  };
}

/** No part of a number, a code, a size or an address. */
function standsAlone(text: string, { start, end }: { start: number; end: number }): boolean {
  return (
    !/[\p{L}\d#/:.,'’°×-]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    !/^(?:[/:×-]|[.,]?\d|\s?x\s?\d|(?:st|nd|rd|th)\b)/u.test(text.slice(end, end + 4))
  );
}

/** "Trenta in più", "sixty on top", "60 l'uno": no word for money, but a price. */
const priceBehind = /^ (?:in più|on top|a testa|l['’]un[oa]|cadaun[oa]|a head)(?=[\s.,;!]|$)/iu;

function sideOf(before: string, behind: string): string {
  if (most.test(before) || mostBehind.test(behind)) return "most";
  if (noMore.test(before) && /^[^.;]{0,20}\bnon\b/iu.test(behind)) return "most";
  if (least.test(before)) return "least";
  return perBehind.exec(behind)?.[1]?.toLowerCase() ?? "";
}

const emptyUnit =
  /^(?:di|de|at|it|to|if|as|is|are|on|in|or|and|an|a|of|then|so|but|for|poi|e|o|che|va|vanno|quindi|purtroppo|signor\p{L}*|uguali|ma|per|con|al|alla|alle|non|se|però|th|st|rd|nd|leg\p{L}*|post|each|altogether|tops|love|mate|please|grazie|posti?|insieme|together|euro|ye|yes|no|si|sì|now|adesso|ora)$/u;
const ofTime =
  /(?:\b(?:at|by|till|until|alle|entro le|fino alle|dalle|le|page|flat|room|camera|interno|gate|platform|binario|stanza|sala|number|numero|line|linea|van|furgone|piano|floor|zone|zona|article|articolo|art\.|year|anno|since|dal|nel|in)\s*(?:the\s*|il\s*)?)$/iu;
const least =
  /(?:\b(?:almeno|minimo(?: di)?|non meno di|oltre(?: i| gli| le)?|sopra(?: i| gli)?|più di|dai|dagli|at least|minimum(?: of)?|no fewer than|over|more than|above|from)\s*[€£$]?)$/iu;
const most =
  /(?:\b(?:fino a(?:i|gli|lle|l|d)?|entro(?: i| le| gli)?|al massimo|massimo(?: di)?|non (?:più di|oltre)(?: i| gli)?|sotto(?: i| gli)?|up to|at most|maximum(?: of)?|no more than|within|under|below|max|limit is|limite è)\s*[€£$]?)$/iu;
const mostBehind =
  /^\s*(?:\p{L}+ )?(?:al massimo|massimo|at (?:the )?most|max|maximum|tops|is the (?:most|maximum|limit)|are the most|è il (?:massimo|limite)|sono il massimo)(?!\p{L})/iu;
/** "Più di venticinque non ne prendiamo". */
const noMore = /(?<!\p{L})(?:più di|oltre)\s*$/iu;
const perBehind =
  /^\s*(?:euro|€|pounds?|quid)?\s*(?:\/|per |an? |al(?:la|l['’])? ?|each |every |ogni |all['’])\s?(day|night|week|month|year|hour|giorno|notte|settimana|mese|anno|ora)\b/iu;
