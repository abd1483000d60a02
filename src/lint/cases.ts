import type { Conversation, Problem } from "../conversation/conversation.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import type { CaseEntry } from "./api.js";
import { ruleProblem } from "./check-conversation.js";
import type { Finding } from "./finding.js";
import { RuleRecords } from "./rule-records.js";
import type { ActiveRule } from "./settings.js";

/**
 * The case of a conversation: its caseId, else its customerId, within its company.
 * @returns undefined where it has neither: it is a case of its own
 */
export function caseKey(conversation: Conversation): string | undefined {
  const id = conversation.caseId !== undefined ? `case ${conversation.caseId}` : conversation.customerId;
  if (id === undefined) return undefined;
  return JSON.stringify([conversation.company ?? "", conversation.caseId !== undefined ? "case" : "customer", id]);
}

/** Gathers what case rules keep of conversations, and judges each case when the run is over. */
export class Cases {
  private readonly cases = new Map<string, Map<string, RuleRecords>>();
  readonly findings: Finding[] = [];
  readonly problems: Problem[] = [];

  /** Keeps a conversation's records; a conversation that belongs to no case is judged at once. */
  add(conversation: UnderstoodConversation, rules: readonly ActiveRule[]): void {
    if (conversation.isTemplate) return;
    const key = caseKey(conversation.conversation);
    for (const active of rules) {
      const scope = active.rule.inCase;
      if (!scope) continue;
      try {
        const data = scope.collect(conversation, active.options);
        if (data === undefined) continue;
        const entry = entryOf(conversation, data);
        const records = key === undefined ? new RuleRecords(active) : this.recordsOf(key, active);
        records.add(entry, active);
        if (key === undefined) this.judge(records);
      } catch (error) {
        this.problems.push(ruleProblem(active, conversation, error));
      }
    }
  }

  /** Judges all cases that were kept. */
  finish(): void {
    for (const rules of this.cases.values()) {
      for (const records of rules.values()) {
        const [first] = records.sorted(inOrder) as [CaseEntry<unknown>];
        try {
          this.judge(records);
        } catch (error) {
          const { id } = records.leading.rule;
          this.problems.push({
            path: first.path,
            line: first.line,
            message: `rule ${id} failed on the case of conversation ${first.conversationId}: ${(error as Error).message}`,
            skipped: `rule ${id} on this case`,
          });
        }
      }
    }
    this.cases.clear();
  }

  private judge(records: RuleRecords): void {
    const { rule, options } = records.leading;
    for (const report of rule.inCase?.judge(records.sorted(inOrder), options) ?? []) {
      this.findings.push(records.findingOf(report));
    }
  }

  private recordsOf(key: string, active: ActiveRule): RuleRecords {
    let rules = this.cases.get(key);
    if (!rules) {
      rules = new Map();
      this.cases.set(key, rules);
    }
    let records = rules.get(active.rule.id);
    if (!records) {
      records = new RuleRecords(active);
      rules.set(active.rule.id, records);
    }
    return records;
  }
}

/** What is known of a conversation beside a rule's own data. */
export function entryOf<Data>(conversation: UnderstoodConversation, data: Data): CaseEntry<Data> {
  const { company, clock, path, line } = conversation.conversation;
  const key = caseKey(conversation.conversation);
  const times = clock === "absolute" ? conversation.messages.flatMap((message) => message.time ?? []) : [];
  return {
    conversationId: conversation.id,
    channel: conversation.channel,
    ...(company === undefined ? {} : { company }),
    ...(key === undefined ? {} : { customer: key }),
    ...(times.length > 0 ? { start: times[0] as number, end: times[times.length - 1] as number } : {}),
    path,
    line,
    data,
  };
}

/** By time, then by place in the input, so that the order of files does not matter where times are known. */
export function inOrder(a: CaseEntry<unknown>, b: CaseEntry<unknown>): number {
  if (a.start !== undefined && b.start !== undefined && a.start !== b.start) return a.start - b.start;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || (a.conversationId < b.conversationId ? -1 : a.conversationId > b.conversationId ? 1 : 0);
}
