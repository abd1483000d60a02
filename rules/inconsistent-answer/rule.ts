import {
  type CaseEntry,
  contradict,
  defineRule,
  type Fact,
  type Place,
  placeOf,
  type Report,
  readFacts,
  sameCase,
  sameQuestion,
  type UnderstoodConversation,
} from "../../src/lint/api.js";

/** A fact with where it was stated. */
interface Statement {
  readonly fact: Fact;
  readonly place: Place;
  /** Which message of the conversation, from 0. */
  readonly message: number;
}

/** An answer that a company gives, however often and in whatever words: where it was given first, and to whom. */
interface Answer {
  readonly statement: Statement;
  /** The first two customers who got it: enough to know whether others than one did. */
  readonly customers: Set<string>;
  count: number;
}

/** The different answers of a run that hold for everybody, by company and by what they say. */
type Policies = Map<string, Map<string, Answer>>;

export default defineRule({
  category: "consistency",
  severity: "error",
  templates: false,
  languages: ["it", "en"],
  sources: ["S4", "S2"],
  opportunity: (conversation) => statementsOf(conversation).length > 0,
  inCase: {
    collect: (conversation) => nonEmpty(statementsOf(conversation)),
    judge: judgeCase,
  },
  inRun: {
    collect: (conversation) =>
      nonEmpty(statementsOf(conversation).filter((one) => one.fact.general && !one.fact.status)),
    start: (): Policies => new Map(),
    add(policies: Policies, entry: CaseEntry<Statement[]>) {
      const answers = policies.get(entry.company ?? "") ?? new Map<string, Answer>();
      policies.set(entry.company ?? "", answers);
      const customer = entry.customer ?? `${entry.path} ${entry.conversationId}`;
      for (const statement of entry.data) {
        const key = answerKey(statement.fact);
        const answer = answers.get(key) ?? { statement, customers: new Set<string>(), count: 0 };
        answers.set(key, answer);
        answer.count += 1;
        if (answer.customers.size < 2) answer.customers.add(customer);
      }
      return policies;
    },
    judge: judgePolicies,
  },
});

const remembered = new WeakMap<UnderstoodConversation, Statement[]>();

/** The statements of a conversation: the same objects for the case and for the run. */
function statementsOf(conversation: UnderstoodConversation): Statement[] {
  let statements = remembered.get(conversation);
  if (!statements) {
    statements = conversation.messages.flatMap((message) =>
      readFacts(message).map((fact) => ({
        fact,
        place: placeOf(message, fact.start, fact.end),
        message: message.index,
      })),
    );
    remembered.set(conversation, statements);
  }
  return statements;
}

function judgeCase(entries: readonly CaseEntry<Statement[]>[]): Report[] {
  const reports: Report[] = [];
  const told = new Set<string>();
  const earlier: { statement: Statement; conversation: string }[] = [];
  for (const entry of entries) {
    for (const statement of entry.data) {
      const key = `${entry.conversationId} ${statement.message}`;
      const against = told.has(key)
        ? undefined
        : earlier.find(
            (other) =>
              !(other.conversation === entry.conversationId && other.statement.message === statement.message) &&
              !told.has(`${entry.conversationId} against ${other.conversation} ${other.statement.message}`) &&
              contradict(other.statement.fact, statement.fact, sameCase),
          );
      if (against) {
        told.add(key);
        told.add(`${entry.conversationId} against ${against.conversation} ${against.statement.message}`);
        reports.push(reportOf(statement, against.statement, against.conversation === entry.conversationId));
      }
      earlier.push({ statement, conversation: entry.conversationId });
    }
  }
  return reports;
}

function judgePolicies(policies: Policies): Report[] {
  const reports: Report[] = [];
  for (const answers of policies.values()) {
    const told = new Set<string>();
    const byTopic = new Map<string, Answer[]>();
    for (const later of answers.values()) {
      for (const topic of topicsOf(later.statement.fact)) {
        const key = `${later.statement.fact.kind} ${topic}`;
        const known = byTopic.get(key) ?? [];
        byTopic.set(key, known);
        for (const earlier of known) {
          const pair = `${answerKey(earlier.statement.fact)} ${answerKey(later.statement.fact)}`;
          if (told.has(pair) || !toDifferentCustomers(earlier, later)) continue;
          if (!contradict(earlier.statement.fact, later.statement.fact, sameQuestion)) continue;
          told.add(pair);
          reports.push(policyReport(later, earlier));
        }
        known.push(later);
      }
    }
  }
  return reports;
}

function topicsOf(fact: Fact): readonly string[] {
  return fact.topics.length > 0 ? fact.topics : fact.asked;
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
function answerKey(fact: Fact): string {
  return JSON.stringify([
    fact.kind,
    fact.topics.length > 0 ? fact.topics : fact.asked,
    fact.variants,
    fact.low,
    fact.high,
    fact.unit,
  ]);
}

function reportOf(later: Statement, earlier: Statement, sameConversation: boolean, name?: string): Report {
  const isDated = earlier.place.at !== undefined && earlier.place.author !== undefined;
  return {
    place: later.place,
    message: name ?? (sameConversation ? "same-conversation" : isDated ? "default" : "undated"),
    suggestion: name ?? (sameConversation ? "same-conversation" : "default"),
    values: {
      here: later.place.excerpt,
      there: earlier.place.excerpt,
      when: earlier.place.at ?? "",
      who: earlier.place.author ?? "",
      where: earlier.place.channel,
      hereCount: 1,
      thereCount: 1,
    },
    related: [earlier.place],
  };
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
