import { within } from "../text/in-order.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Span } from "../understood.js";
import { alwaysOpen } from "./always-open.js";
import type { Answer } from "./answer.js";
import { clauseAround } from "./clauses.js";
import { overlaps } from "./concepts.js";
import { daysIn, monthsIn } from "./days.js";
import type { Fact } from "./fact.js";
import { type FactReader, readByEach } from "./fact-reader.js";
import { generalTopics } from "./general-topics.js";
import { mayMatch } from "./may-match.js";
import { otherDays } from "./other-days.js";
import { partOfDay } from "./part-of-day.js";
import { tells } from "./recalled.js";
import { servedDays } from "./served-days.js";
import { thingsNeeded } from "./things-needed.js";
import { whoDoes } from "./who-does.js";

/** Yes and no in a sentence: possible, needed, open, happened. */
export function statementsOf(answer: Answer, sentence: Sentence): Fact[] {
  return readByEach(readers, answer, sentence);
}

const readers: readonly FactReader[] = [possible, needed, open, happened, stage, payer, whoDoes, alwaysOpen];

function possible(answer: Answer, sentence: Sentence): Fact[] {
  const { concepts } = answer;
  const adjective = adjectiveOf(answer, sentence);
  const isRefunded = concepts.has("refund-promised", sentence);
  const isNotRefunded = concepts.has("refund-denied", sentence);
  const topics = isRefunded || isNotRefunded ? { topics: refundTopics(answer, sentence) } : {};
  const denied =
    isNotRefunded ||
    isImpossible(answer, sentence) ||
    concepts.has("belongs-not", sentence) ||
    adjective === "no" ||
    refuses(answer, sentence);
  if (denied) {
    const isOne = concepts.has("this-time", sentence);
    const fact = answer.fact(
      { kind: "possible", low: 0, high: 0, ...topics, ...(isOne ? { conditional: true } : {}) },
      sentence,
      sentence,
    );
    return fact.topics.length + fact.subject.length > 0 || isFirst(answer, sentence) ? [fact] : [];
  }
  const included = concepts
    .of("attribute-free", sentence)
    .some((one) => /inclu|compres|standard/i.test(answer.message.text.slice(one.start, one.end)));
  const belongs = isRefunded || concepts.has("belongs", sentence);
  if (belongs || concepts.has("possible", sentence) || included || adjective === "yes" || grants(answer, sentence)) {
    const condition = concepts.of("condition", sentence)[0];
    const named = condition ? answer.stemsBehind(sentence, condition) : [];
    const fact = answer.fact({ kind: "possible", low: 1, high: 1, ...topics, named }, sentence, sentence);
    return fact.topics.length + fact.subject.length > 0 || isFirst(answer, sentence) ? [fact] : [];
  }
  return [];
}

/** "No signora, …" to what the customer says he was told denies only that it was told. */
function isImpossible({ concepts, question }: Answer, sentence: Sentence): boolean {
  const cues = concepts.of("impossible", sentence);
  if (cues.length === 0 || !question || !tells(question)) return cues.length > 0;
  return cues.some((cue) => cue.start > sentence.start + 2);
}

/** What money is given back for; the card that it goes to is none of it. */
function refundTopics(answer: Answer, sentence: Sentence): string[] {
  const named = answer.concepts
    .names("topic-", sentence)
    .filter((topic) => topic !== "return-goods" && !generalTopics.has(topic));
  return [...new Set([...named, "refund"])].sort();
}

/** "The postage is on us" against "at the customer's expense". */
function payer(answer: Answer, sentence: Sentence): Fact[] {
  const { concepts } = answer;
  const facts: Fact[] = [];
  for (const [low, name] of [
    [0, "payer-company"],
    [1, "payer-customer"],
  ] as const) {
    for (const cue of concepts.of(name, sentence)) {
      facts.push(
        answer.fact(
          {
            kind: "payer",
            low,
            high: low,
            named: answer.thingsAround(sentence, sentence).filter((one) => !ofPaying.test(one)),
          },
          sentence,
          cue,
          sentence,
        ),
      );
    }
  }
  return facts;
}

/** Words and topics of every sentence on who pays: they do not tell what is paid. */
const ofPaying =
  /^(?:fee|charg|cost|expens|bill|pai|pay|cover|put|back|own|respons|custom|client|buyer|compani|extra|spes|costi|caric|pag|paga|paghiam|azienda|aziend|topic-(?:charge|customer-service|user-account|price))$/;

const notOfRules =
  /^(?:disponibil|responsabil|possibil|impossibil|sensibil|flessibil|visibil|raggiungibil|reperibil|contattabil|comprensibil|spiacevol|stabil|abil|terribil|incredibil|probabil|improbabil|consultabil|cliccabil|selezionabil|configurabil|variabil|mobil|immobil|scaricabil|available|unavailable|responsible|possible|impossible|able|unable|liable|visible|terrible|incredible|reasonable|comfortable|reachable|stable|suitable|understandable|unacceptable|acceptable|reliable|probable|variable|sustainable|viable|capable|table|cable)/;

/** "È rateizzabile", "non-transferable": what may be done, by its adjective. */
function adjectiveOf(answer: Answer, sentence: Sentence): "yes" | "no" | undefined {
  const { tokens, language } = answer.message;
  const endings = language === "it" ? ["bile", "bili"] : ["able", "ible"];
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    const form = tokens[index]?.form ?? "";
    if (
      form.length < 7 ||
      !(form.endsWith(endings[0] as string) || form.endsWith(endings[1] as string)) ||
      notOfRules.test(form)
    )
      continue;
    const before = tokens.slice(Math.max(sentence.firstToken, index - 5), index).map((token) => token.form);
    if (!before.some((word) => copulas.test(word))) continue;
    return before.some((word) => denials.test(word)) ? "no" : "yes";
  }
  return undefined;
}

const copulas = /^(?:e|sono|sara|saranno|era|risulta|is|are|its|theyre|isnt|arent|be|not|non|fully)$/;
const denials = /^(?:non|not|isnt|arent|never|mai|wont|no)$/;

const yes = /^(?:si|certo|certamente|assolutamente|ovviamente|yes|yep|yeah|sure|certainly|absolutely|definitely)$/;
const no = /^(?:no|nope|nah|purtroppo|unfortunately)$/;
/** Questions whether something may be done; "is it free?" and "do I have to?" turn the answer round. */
const mayI =
  /\b(?:posso|possiamo|si puo|si possono|puo|e possibile|sarebbe possibile|accettate|prendete|consegnate|spedite|fate|ammettete|ammessi|ammesso|ammessa|consentit[oi]|permess[oi]|rimborsabile|can (?:i|we|my|he|she|they|you|it)|could (?:i|we|you)|may (?:i|we)|am i allowed|are we allowed|is it possible|(?:is|are) .{1,40}(?:allowed|possible|refundable|accepted|covered|included|welcome|ok)|do (?:you|they) (?:accept|deliver|ship|take|offer|allow|sell|cover|repair|do|let))\b/;

/** What names no topic of its own is an answer only at the beginning, to a question of yes or no. */
function isFirst(answer: Answer, sentence: Sentence): boolean {
  return answer.message.sentences.slice(0, 2).includes(sentence) && asksYesOrNo(answer);
}

/** A bare "sì, certo" to a question of yes or no. */
function grants(answer: Answer, sentence: Sentence): boolean {
  return isBare(answer, sentence, yes) && asksYesOrNo(answer);
}

/** A bare "no, mi spiace" to a question of yes or no; elsewhere a refusal tells nothing of what it is about. */
function refuses(answer: Answer, sentence: Sentence): boolean {
  return isBare(answer, sentence, no) && asksYesOrNo(answer);
}

function isBare(answer: Answer, sentence: Sentence, opener: RegExp): boolean {
  const { message } = answer;
  const words = message.tokens.slice(sentence.firstToken, sentence.endToken).filter((token) => token.kind === "word");
  const [first, second] = [words[0]?.form ?? "", words[1]?.form ?? ""];
  if (!message.sentences.slice(0, 2).includes(sentence) || /^(?:problem|problema|worries|preoccup\w*)$/.test(second))
    return false;
  return (
    (opener.test(first) && words.length <= 6) ||
    (opener === yes && /^(?:we|you) (?:do|can|will)$/.test(`${first} ${second}`))
  );
}

function asksYesOrNo(answer: Answer): boolean {
  const { question } = answer;
  if (!question) return false;
  return question.sentences.some((sentence) =>
    mayI.test(
      question.tokens
        .slice(sentence.firstToken, sentence.endToken)
        .map((token) => token.form)
        .join(" "),
    ),
  );
}

/** "Serve il passaporto" and "non serve": what is needed is among the topics and words of the clause. */
function needed(answer: Answer, sentence: Sentence): Fact[] {
  const { concepts } = answer;
  const facts: Fact[] = [];
  const add = (low: number, cue: Span, slot = "") => {
    const clause = clauseAround(answer.message.text, sentence, cue);
    const isRelative = /^\s*(?:che|which|that|it['’]?s|its)\b/i.test(
      answer.message.text.slice(clause.start, clause.end),
    );
    const own = [
      ...answer.thingsAround(sentence, cue),
      ...(isRelative ? answer.thingsAround(sentence, { start: sentence.start, end: cue.end }) : []),
    ].filter((name) => !ofNeed.test(name));
    const { question } = answer;
    const named =
      own.length === 0 && question && answer.answersQuestion(sentence) ? thingsNeeded(answer, question) : own;
    if (named.length === 0 || adjective.test(answer.message.text.slice(clause.start, cue.start))) return;
    facts.push(answer.fact({ kind: "needed", low, high: low, slot, named: [...new Set(named)] }, sentence, cue));
  };
  const not = concepts.of("attribute-not-needed", sentence);
  const only = concepts.of("only-needed", sentence);
  for (const cue of not) add(crossed.test(answer.message.text.slice(cue.start, cue.end)) ? 1 : 0, cue);
  for (const cue of only) add(0, cue, "only");
  for (const cue of concepts.of("attribute-needed", sentence)) {
    if (![...not, ...only].some((other) => overlaps(other, cue))) add(1, cue);
  }
  return facts;
}

/** "The form isn't valid: we need both signatures": the no stands in another clause. */
const crossed = /[:;]/;

/** Words that say that something is needed, not what. */
const ofNeed =
  /^(?:necessar|obbligator|indispens|serv|occorr|need|essenti|compulsori|mandatori|requir|must|bast|sufficient|vogl|vuol|richied|richiest|alcun|nessun|bisogn|null|nient|dett|enough|neither|good)$/;

/** "Good enough" says nothing of what is needed. */
const adjective = /\b(?:good|long|big|fast|fair|bad|near|kind|well|soon|quick)\s*$/i;

/** "Il sabato siamo chiusi" against "siamo aperti". */
function open(answer: Answer, sentence: Sentence): Fact[] {
  const { concepts, message } = answer;
  const facts: Fact[] = [];
  const add = (low: number, cue: Span) => {
    const named = openOn(answer, sentence, cue);
    if (named.length > 0)
      facts.push(
        answer.fact({ kind: "open", low, high: low, named, topics: openTopics(answer, sentence) }, sentence, cue),
      );
  };
  if (mayMatch(nobodyIn, message, sentence)) {
    for (const match of message.text.slice(sentence.start, sentence.end).matchAll(nobodyIn)) {
      const start = sentence.start + match.index;
      add(0, { start, end: start + match[0].length });
    }
  }
  for (const fact of partOfDay(answer, sentence, openTopics)) facts.push(fact);
  for (const fact of otherDays(answer, sentence, openTopics(answer, sentence))) facts.push(fact);
  for (const cue of concepts.of("is-closed", sentence)) add(0, cue);
  for (const cue of concepts.of("is-open", sentence)) add(1, cue);
  if (facts.length === 0) facts.push(...servedDays(answer, sentence));
  return facts;
}

/** Of which days or months a cue tells: those of its clause, or else those that were asked about. */
function openOn(answer: Answer, sentence: Sentence, cue: Span): readonly string[] {
  const { text, tokens } = answer.message;
  const dated = datedDay.exec(text.slice(sentence.start, sentence.end))?.[1];
  if (dated) return [`day ${dated}`];
  const clause = clauseAround(text, sentence, cue);
  if (onceDay.test(text.slice(clause.start, clause.end))) return ["day once"];
  const around = within(tokens, clause);
  const days = daysIn(around, 0, around.length);
  if (days.length > 0) return days.map(String);
  const months = monthsIn(around);
  if (months.length > 0) return months;
  const { question } = answer;
  return question && answer.answersQuestion(sentence)
    ? daysIn(question.tokens, 0, question.tokens.length).map(String)
    : [];
}

/** "Saturday 26th": that one day only. */
const datedDay =
  /(?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\d.:])(?! ?[ap]m)/iu;

/** "This Saturday we're closed": that one only, and no rule. */
const onceDay =
  /(?:\b(?:this|next|quest[oa]|prossim[oa]) (?:luned|marted|mercoled|gioved|venerd|sabato|domenica|mon|tues|wednes|thurs|fri|satur|sun)|(?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica) prossim[oa])/iu;

const nobodyIn = sifted(
  /\b(?:there(?:['’]s| is) (?:nobody|no one) (?:in|here)|we rest|riposiamo|facciamo riposo|non c['’]è nessuno|(?:nobody|no one|none) (?:gets? (?:in|on)|enters|allowed in|can (?:get|come) in)|non (?:entra|si entra|accede|può entrare)(?: nessuno)?)\b/giu,
);

function openTopics(answer: Answer, sentence: Sentence): string[] {
  return [...new Set([...answer.concepts.names("topic-", sentence), "opening-hours"])].sort();
}

function happened(answer: Answer, sentence: Sentence): Fact[] {
  const { concepts } = answer;
  if (concepts.has("unassigned", sentence))
    return [answer.fact({ kind: "happened", low: 0, high: 0 }, sentence, sentence)];
  if (concepts.has("assigned", sentence))
    return [answer.fact({ kind: "happened", low: 1, high: 1 }, sentence, sentence)];
  if (concepts.has("not-happened", sentence)) {
    return [answer.fact({ kind: "happened", low: 0, high: 0 }, sentence, sentence)];
  }
  if (
    concepts.has("happened", sentence) &&
    !["condition", "time-condition", "role-company-time"].some((name) => concepts.has(name, sentence))
  ) {
    return [answer.fact({ kind: "happened", low: 1, high: 1 }, sentence, sentence)];
  }
  return [];
}

/** How far a shipment has come. */
function stage(answer: Answer, sentence: Sentence): Fact[] {
  const { concepts } = answer;
  for (const reached of [0, 4, 3, 2, 1]) {
    if (concepts.has(`stage-${reached}`, sentence)) {
      return [answer.fact({ kind: "stage", low: reached, high: reached }, sentence, sentence)];
    }
  }
  return [];
}
