import {
  type CaseEntry,
  contradict,
  contradictsByWords,
  type Fact,
  generalTopics,
  isByWords,
  isSpecific,
  type List,
  type Report,
  sameQuestion,
  weightOfTerm,
} from "../../src/lint/api.js";
import { type KeptStatement, kept, reportOf, restored, type Statement } from "./statement.js";

/** An answer that a company gives, however often and in whatever words: where it was given first, and to whom. */
export interface Answer {
  readonly statement: Statement;
  readonly company: string;
  readonly order: string;
  /** Two of the customers who got it: enough to know whether others than one did. */
  readonly customers: readonly string[];
  readonly count: number;
}

/** So many different values of one topic are no rule told differently, but a topic with many objects. */
export const mostValues = 8;

const figures = new Set(["money", "threshold", "duration", "from", "until", "percent", "date"]);
const yesOrNo = new Set(["possible", "needed", "open", "quantity", "payer"]);

/** Topics on which a yes or no depends on the customer's own machine, account or trouble. */
const personalTopics =
  /^(?:app|device|user-account|account|password|email|website|two-factor|software-update|domain|hosting|notification|storage-space|import-data|export-data|restore-data|backup|data-retention|integration|permissions|outage|router|weather|backup|theft|battery|compatibility|photo|phone|message|electronics|customer-service|document|form|technician-visit|order|stock|size|colour)$/;

/** Whether a statement may be the rule for everybody: it answers a question, or says itself that it holds for all. */
export function speaksForAll({ fact }: Statement): boolean {
  if (isByWords(fact)) return tellsByMatter(fact);
  if (
    fact.loose ||
    fact.kind === "claim" ||
    !fact.general ||
    (fact.status && !fact.forAll) ||
    fact.change ||
    fact.correction ||
    fact.exception
  )
    return false;
  const counts = fact.kind === "quantity" && countsByWords(fact);
  if (!counts && !isSpecific(fact) && !tellsByWords(fact)) return false;
  if (figures.has(fact.kind)) return fact.answers || fact.forAll;
  if (fact.kind === "quantity" && /^(?:gb|gig|mb|mega)/.test(fact.unit)) return false;
  // "We're closed Saturdays" holds for everybody, whatever was asked.
  if (fact.kind === "open" && /^[0-7]$/.test(fact.named[0] ?? "") && fact.objects.length === 0)
    return !fact.conditional;
  if (!yesOrNo.has(fact.kind) || !fact.answers) return false;
  if (counts) return !fact.conditional;
  if (fact.kind === "payer") return !fact.conditional;
  if (tellsByQuestion(fact)) return !fact.conditional || fact.low === 1;
  if (fact.conditional) return false;
  return fact.topics.some((topic) => fact.asked.includes(topic) && !personalTopics.test(topic));
}

/** Whether an answer may be compared with those to other customers by its matter: what was asked tells something. */
function tellsByMatter(fact: Fact): boolean {
  return (
    fact.general &&
    !fact.status &&
    !fact.change &&
    !fact.correction &&
    !fact.exception &&
    fact.slot !== "plain" &&
    fact.slot !== "happened" &&
    rareTerms([...new Set([...fact.question, ...fact.words])]).length >= 2
  );
}

/** What the question says tells two answers apart where they say little themselves: "No, mi spiace", "just your card". */
function tellsByQuestion(fact: Fact): boolean {
  if (fact.question.length === 0 || fact.question.length > mostQuestionWords) return false;
  return fact.kind === "open" || (fact.bare && fact.question.length >= 2);
}

/** A price or a time whose topic no list knows: what is asked and what is answered name it in the same words. */
function tellsByWords(fact: Fact): boolean {
  return (
    (fact.kind === "money" || (fact.kind === "duration" && (fact.aspect === "limit" || fact.aspect === "lasting"))) &&
    fact.answers &&
    fact.question.length >= 2 &&
    fact.question.length <= mostQuestionWords &&
    fact.question.filter((stem) => fact.words.includes(stem) && !fact.asked.includes(stem)).length >= 2
  );
}

/** How many, up to what age or how far, where question and answer name what is counted or limited in the same words. */
function countsByWords(fact: Fact): boolean {
  return (
    fact.unit !== "" &&
    fact.own > 0 &&
    fact.question.length > 0 &&
    fact.question.length <= mostQuestionWords &&
    (fact.question.includes(fact.unit) || fact.words.slice(0, fact.own).some((stem) => fact.question.includes(stem)))
  );
}

/** A longer question is one customer's story. */
const mostQuestionWords = 8;

/** An answer as a run keeps it. */
export interface KeptAnswer extends Omit<Answer, "statement"> {
  readonly statement: KeptStatement;
}

export function keptAnswer(answer: Answer): KeptAnswer {
  return { ...answer, statement: kept(answer.statement) };
}

/** The answer that was kept. */
export function restoredAnswer(answer: KeptAnswer): Answer {
  return { ...answer, statement: restored(answer.statement) };
}

/** What an answer says of what, in one company: the same for the same answer in whatever words. */
export function keyOfAnswer({ company, statement }: Answer): string {
  return JSON.stringify([company, answerKey(statement)]);
}

/** An answer that was given once. */
export function answerOf(entry: CaseEntry<Statement>): Answer {
  return {
    statement: entry.data,
    company: entry.company ?? "",
    order: orderOf(entry),
    customers: [entry.customer ?? `${entry.path} ${entry.conversationId}`],
    count: 1,
  };
}

/** Counts an answer that was given several times; in whatever order they come, the first in time stands for the rest. */
export function mergeAnswers<One extends Answer | KeptAnswer>(one: One, other: One): One {
  const first = other.order < one.order ? other : one;
  return {
    ...first,
    customers: [...new Set([...one.customers, ...other.customers])].sort().slice(0, 2),
    count: one.count + other.count,
  };
}

function orderOf({ start, path, line, conversationId, data }: CaseEntry<Statement>): string {
  const number = (value: number) => String(value).padStart(16, "0");
  return `${number(start ?? 0)} ${path} ${number(line)} ${conversationId} ${number(data.message)} ${number(data.fact.start)}`;
}

/**
 * Judges the answers that share a topic: the minority's against the majority's, each pair once, on the one that was given
 * later. Answers of one value cannot contradict each other, and of each value only the most frequent stand against the
 * others: a topic with fifty thousand answers is walked through twice, not compared each with each.
 */
export function judgeTopic(answers: List<Answer>, told: Set<string>): Report[] {
  if (answers.length > mostByMatter && isOfWords(answers.at(0))) return [];
  const heads = headsByValue(answers);
  if (heads.size < 2 || heads.size > mostValues) return [];
  const majors = [...heads.values()].flat().sort(byRank);
  const found = new Map<string, Found>();
  for (const minor of answers) {
    const own = saidValue(minor);
    const major = majors.find((one) => saidValue(one) !== own && byRank(one, minor) < 0 && areRivals(one, minor));
    if (!major) continue;
    const pair = pairOf(major, minor);
    const other = found.get(pair);
    if (!told.has(pair) && (!other || byRank(minor, other.minor) < 0)) found.set(pair, { major, minor });
  }
  const ranked = [...found].sort(([, a], [, b]) => byRank(a.minor, b.minor));
  for (const [pair] of ranked) told.add(pair);
  return ranked.flatMap(([, { major, minor }]) => {
    const [earlier, later] = inTime(major, minor);
    return isToldAlready(later, told) ? [] : [policyReport(later, earlier)];
  });
}

/** Whether an answer is looked up by single words: a word that very many answers have tells nothing. */
function isOfWords(answer: Answer | undefined): boolean {
  return answer !== undefined && isByWords(answer.statement.fact);
}

/** Whether a message was reported already, by what was read of it precisely or by its matter: the two tell of one contradiction. */
function isToldAlready({ statement: { fact, place } }: Answer, told: Set<string>): boolean {
  const at = JSON.stringify([place.conversationId, place.messageId]);
  const isLoose = isByWords(fact);
  if (told.has(`matter ${at}`) || (isLoose && told.has(`precise ${at}`))) return true;
  told.add(`${isLoose ? "matter" : "precise"} ${at}`);
  return false;
}

interface Found {
  readonly major: Answer;
  readonly minor: Answer;
}

/** So many answers of each value stand against those of the others: the most frequent. */
const mostHeads = 32;

/** The most frequent answers of each value; one value more than a rule may have, where there are more. */
function headsByValue(answers: Iterable<Answer>): Map<string, Answer[]> {
  const heads = new Map<string, Answer[]>();
  for (const answer of answers) {
    const value = saidValue(answer);
    const ranked = heads.get(value);
    if (ranked === undefined) heads.set(value, [answer]);
    else {
      ranked.push(answer);
      if (ranked.length >= 2 * mostHeads) ranked.sort(byRank).splice(mostHeads);
    }
    if (heads.size > mostValues) break;
  }
  for (const ranked of heads.values()) ranked.sort(byRank).splice(mostHeads);
  return heads;
}

/** What an answer says: those of one value cannot contradict each other. */
export function saidValue({ statement: { fact } }: Answer): string {
  // Which day, place or person is told by names: their figures are the same.
  const names = fact.kind === "answered" && fact.slot === "named" ? fact.named.join() : "";
  return `${fact.low} ${fact.high} ${names}`;
}

/** The kinds of values that can exclude each other, whatever they are about. */
function matterOf({ slot }: Fact): string {
  if (slot === "cost" || slot === "money") return "money";
  return slot === "stance" || slot === "need" ? "yes" : slot;
}

/** A word that so many answers of a company were asked with tells nothing. */
const mostByMatter = 400;

/** The terms of a question that tell most: few, since every one of them is looked up. */
function rareTerms(terms: readonly string[]): string[] {
  return terms
    .filter((term) => weightOfTerm(term) >= leastWeight)
    .sort((a, b) => weightOfTerm(b) - weightOfTerm(a) || compare(a, b))
    .slice(0, mostTerms);
}

const leastWeight = 0.25;
const mostTerms = 10;

/** The more frequent first, then the earlier. */
function byRank(a: Answer, b: Answer): number {
  return b.count - a.count || compare(a.order, b.order);
}

function inTime(one: Answer, other: Answer): readonly [earlier: Answer, later: Answer] {
  return one.order <= other.order ? [one, other] : [other, one];
}

/** A contradiction by what is said of what: told once. */
function pairOf(one: Answer, other: Answer): string {
  const [earlier, later] = inTime(one, other);
  return JSON.stringify([earlier.company, saidBy(earlier), saidBy(later), sharedBy(earlier, later)]);
}

function areRivals(one: Answer, other: Answer): boolean {
  if (!toDifferentCustomers(one, other)) return false;
  const [first, last] = inTime(one, other);
  const [earlier, later] = [first.statement.fact, last.statement.fact];
  return isByWords(later)
    ? contradictsByWords(earlier, later, betweenCustomers)
    : contradict(earlier, later, sameQuestion);
}

const betweenCustomers = { customer: false, conversation: false };

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The topics that an answer may have rivals in: of its kind, and telling; with the names that it gives, where there are any. */
export function topicsOf({ statement, company }: Answer): string[] {
  const { fact } = statement;
  if (fact.kind === "pole")
    return rareTerms([...new Set([...fact.question, ...fact.named])]).map((term) =>
      JSON.stringify([company, `pole ${fact.slot}`, term]),
    );
  if (fact.kind === "answered")
    return rareTerms([...new Set([...fact.question, ...fact.words])]).map((term) =>
      JSON.stringify([company, `matter ${matterOf(fact)}`, term]),
    );
  const kind = groupOf(fact.kind);
  const topics = fact.topics.some(isTelling) ? fact.topics : [...new Set([...fact.topics, ...fact.asked])];
  const byWords =
    tellsByQuestion(fact) || kind === "hours" || (!isSpecific(fact) && tellsByWords(fact)) || fact.unit === "age";
  const stems = byWords ? fact.question.map((stem) => `?${stem}`) : [];
  const of = fact.objects.flatMap((object) => topics.map((topic) => `${topic} ${object}`));
  return [...topics, ...stems, ...of].map((topic) => JSON.stringify([company, kind, topic]));
}

/** Facts of these kinds can exclude each other. */
function groupOf(kind: Fact["kind"]): string {
  if (kind === "from" || kind === "until" || kind === "open") return "hours";
  return kind === "percent" || kind === "payer" ? "money" : kind;
}

/** Whether a topic tells a question from others. */
function isTelling(topic: string): boolean {
  return !generalTopics.has(topic);
}

/** Answers to one and the same customer are the case's matter. */
function toDifferentCustomers(a: Answer, b: Answer): boolean {
  return new Set([...a.customers, ...b.customers]).size > 1;
}

function policyReport(later: Answer, earlier: Answer): Report {
  const report = reportOf(later.statement, earlier.statement, false, "policy");
  return { ...report, values: { ...report.values, hereCount: later.count, thereCount: earlier.count } };
}

/** The answer that a fact gives, whatever its words. */
function answerKey({ fact }: Statement): string {
  if (isByWords(fact))
    return JSON.stringify([fact.slot, fact.low, fact.high, fact.unit, fact.named, fact.words, fact.question]);
  const topics = fact.topics.length > 0 ? fact.topics : fact.asked;
  const things =
    fact.kind === "needed" || fact.kind === "from" || fact.kind === "until" || fact.kind === "open" ? fact.named : [];
  const question = tellsByQuestion(fact) ? [...fact.question].sort() : [];
  return JSON.stringify([
    fact.kind,
    fact.slot,
    question,
    topics,
    fact.variants,
    fact.objects,
    fact.scope,
    fact.low,
    fact.high,
    fact.unit,
    fact.aspect,
    things,
  ]);
}

/** What two answers are about, so that two contradictions of yes and no are told as two. */
function sharedBy(a: Answer, b: Answer): string {
  const [left, right] = [a.statement.fact, b.statement.fact];
  const topics = [...left.topics, ...left.asked].filter(
    (one) => isTelling(one) && [...right.topics, ...right.asked].includes(one),
  );
  const stems = topics.length > 0 ? [] : left.question.filter((one) => right.question.includes(one));
  return [...topics, ...stems].sort()[0] ?? "";
}

function saidBy({ statement: { fact } }: Answer): string {
  return JSON.stringify([fact.kind, fact.low, fact.high, fact.unit]);
}
