import {
  type CaseEntry,
  contradict,
  type Fact,
  generalTopics,
  isSpecific,
  type Report,
  sameQuestion,
} from "../../src/lint/api.js";
import { reportOf, type Statement } from "./statement.js";

/** An answer that a company gives, however often and in whatever words: where it was given first, and to whom. */
interface Answer {
  readonly statement: Statement;
  readonly order: string;
  /** The first two customers who got it: enough to know whether others than one did. */
  readonly customers: Set<string>;
  count: number;
}

/** The different answers of a run that hold for everybody, by company and by what they say. */
export type Policies = Map<string, Map<string, Answer>>;

/** So many different values of one topic are no rule told differently, but a topic with many objects. */
const mostValues = 8;

const figures = new Set(["money", "threshold", "duration", "from", "until", "percent", "date"]);
const yesOrNo = new Set(["possible", "needed", "open", "quantity", "payer"]);

/** Topics on which a yes or no depends on the customer's own machine, account or trouble. */
const personalTopics =
  /^(?:app|device|user-account|account|password|email|website|two-factor|software-update|domain|hosting|notification|storage-space|import-data|export-data|restore-data|backup|data-retention|integration|permissions|outage|router|weather|backup|theft|battery|compatibility|photo|phone|message|electronics|customer-service|document|form|technician-visit|order|stock|size|colour)$/;

/** Whether a statement may be the rule for everybody: it answers a question, or says itself that it holds for all. */
export function speaksForAll({ fact }: Statement): boolean {
  if (!fact.general || (fact.status && !fact.forAll) || fact.change || fact.correction || fact.exception) return false;
  if (!isSpecific(fact)) return false;
  if (figures.has(fact.kind)) return fact.answers || fact.forAll;
  if (fact.kind === "quantity" && /^(?:gb|gig|mb|mega)/.test(fact.unit)) return false;
  if (!yesOrNo.has(fact.kind) || !fact.answers) return false;
  if (fact.kind === "payer") return !fact.conditional;
  if (tellsByQuestion(fact)) return !fact.conditional || fact.low === 1;
  if (fact.conditional) return false;
  return fact.topics.some((topic) => fact.asked.includes(topic) && !personalTopics.test(topic));
}

/** What the question says tells two answers apart where they say little themselves: "No, mi spiace", "just your card". */
function tellsByQuestion(fact: Fact): boolean {
  if (fact.question.length === 0 || fact.question.length > mostQuestionWords) return false;
  return fact.kind === "open" || (fact.bare && fact.question.length >= 2);
}

/** A longer question is one customer's story. */
const mostQuestionWords = 8;

export function noPolicies(): Policies {
  return new Map();
}

/** Adds what a conversation states to the company's answers; in whatever order, the first in time stands for the rest. */
export function addAnswers(policies: Policies, entry: CaseEntry<Statement[]>): Policies {
  const answers = policies.get(entry.company ?? "") ?? new Map<string, Answer>();
  policies.set(entry.company ?? "", answers);
  const customer = entry.customer ?? `${entry.path} ${entry.conversationId}`;
  for (const statement of entry.data) {
    const key = answerKey(statement);
    const answer = answers.get(key) ?? { statement, order: orderOf(entry), customers: new Set<string>(), count: 0 };
    answers.set(key, answer);
    answer.count += 1;
    if (answer.customers.size < 2) answer.customers.add(customer);
  }
  return policies;
}

function orderOf(entry: CaseEntry<unknown>): string {
  return `${String(entry.start ?? 0).padStart(16, "0")} ${entry.path} ${String(entry.line).padStart(9, "0")}`;
}

/** The minority's answers to each question against the majority's, each pair once, on the one that was given later. */
export function judgePolicies(policies: Policies): Report[] {
  const reports: Report[] = [];
  for (const [, answers] of [...policies].sort(byName)) {
    const told = new Set<string>();
    for (const rivals of byTopic(answers)) {
      if (new Set(rivals.map(({ statement: { fact } }) => `${fact.low} ${fact.high}`)).size > mostValues) continue;
      const ranked = [...rivals].sort((a, b) => b.count - a.count || compare(a.order, b.order));
      for (const [place, minor] of ranked.entries()) {
        const major = ranked.slice(0, place).find((one) => areRivals(one, minor));
        if (!major) continue;
        const [earlier, later] = major.order <= minor.order ? [major, minor] : [minor, major];
        const pair = `${saidBy(earlier)} | ${saidBy(later)} | ${sharedBy(earlier, later)}`;
        if (told.has(pair)) continue;
        told.add(pair);
        reports.push(policyReport(later, earlier));
      }
    }
  }
  return reports;
}

function areRivals(one: Answer, other: Answer): boolean {
  const [earlier, later] = one.order <= other.order ? [one, other] : [other, one];
  return toDifferentCustomers(earlier, later) && contradict(earlier.statement.fact, later.statement.fact, sameQuestion);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return compare(a[0], b[0]);
}

/** Answers that may be rivals: of one kind, with a specific topic in common. */
function byTopic(answers: ReadonlyMap<string, Answer>): Iterable<Answer[]> {
  const groups = new Map<string, Answer[]>();
  const add = (key: string, answer: Answer) => {
    const group = groups.get(key);
    if (group) group.push(answer);
    else groups.set(key, [answer]);
  };
  for (const [, answer] of [...answers].sort(byName)) {
    const { fact } = answer.statement;
    const kind = groupOf(fact.kind);
    const topics = fact.topics.some(isTelling) ? fact.topics : new Set([...fact.topics, ...fact.asked]);
    for (const topic of topics) {
      add(`${kind} ${topic}`, answer);
    }
    if (tellsByQuestion(fact) || kind === "hours") for (const stem of fact.question) add(`${kind} ?${stem}`, answer);
  }
  return groups.values();
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
