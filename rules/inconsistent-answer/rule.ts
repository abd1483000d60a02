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

/** All statements of a run that hold for everybody, by company. */
type Policies = Map<string, { readonly statement: Statement; readonly customer: string }[]>;

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
      const company = entry.company ?? "";
      const known = policies.get(company) ?? [];
      const customer = entry.customer ?? `${entry.path} ${entry.conversationId}`;
      for (const statement of entry.data) known.push({ statement, customer });
      policies.set(company, known);
      return policies;
    },
    judge: judgePolicies,
  },
});

function statementsOf(conversation: UnderstoodConversation): Statement[] {
  return conversation.messages.flatMap((message) =>
    readFacts(message).map((fact) => ({ fact, place: placeOf(message, fact.start, fact.end), message: message.index })),
  );
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
  for (const known of policies.values()) {
    const told = new Set<string>();
    known.forEach((later, index) => {
      for (const earlier of known.slice(0, index)) {
        if (earlier.customer === later.customer) continue;
        if (!contradict(earlier.statement.fact, later.statement.fact, sameQuestion)) continue;
        const pair = [answerKey(earlier.statement.fact), answerKey(later.statement.fact)].sort().join(" / ");
        if (told.has(pair)) continue;
        told.add(pair);
        reports.push(reportOf(later.statement, earlier.statement, false, "policy"));
      }
    });
  }
  return reports;
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
  return {
    place: later.place,
    message: name ?? (sameConversation ? "same-conversation" : "default"),
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
