import type { Problem } from "../conversation/conversation.js";
import { hashOf } from "../spill/hash.js";
import { NumberList } from "../spill/number-list.js";
import { sortedOrder } from "../spill/sorted-order.js";
import { Spill } from "../spill/spill.js";
import type { CaseEntry } from "./api.js";
import { inOrder } from "./case-entry.js";
import type { KeptRecord } from "./collect-records.js";
import type { Finding } from "./finding.js";
import { guarded, reasonOf } from "./guarded.js";
import type { LintedConversation } from "./result.js";
import { RuleRecords } from "./rule-records.js";
import type { ActiveRule, LintSettings } from "./settings.js";

/** What all case rules keep of one conversation, and what its settings depend on. */
interface KeptOfConversation {
  readonly customer: string;
  readonly of: Pick<LintedConversation, "path" | "channel" | "company" | "language">;
  readonly records: readonly KeptRecord[];
}

/**
 * Gathers what case rules keep of conversations, and judges each case when the run is over. What is kept may lie on disk:
 * of each conversation four bytes tell which others may be of its case, and one case is in memory at a time.
 */
export class Cases {
  private readonly kept;
  private readonly hashes = new NumberList(Uint32Array);
  private readonly problems: Problem[] = [];

  /** @param found is given each finding */
  constructor(
    private readonly settings: LintSettings,
    private readonly found: (finding: Finding) => void,
    spill = new Spill(),
  ) {
    this.kept = spill.list<KeptOfConversation>();
  }

  /** Keeps what the rules keep of a conversation; one that belongs to no case is judged at once. */
  add(records: readonly KeptRecord[], { path, channel, company, language }: LintedConversation): void {
    const [first] = records;
    if (!first) return;
    const { customer } = first.entry;
    const of = { path, channel, language, ...(company === undefined ? {} : { company }) };
    if (customer === undefined) {
      this.judgeCase([{ customer: "", of, records }]);
      return;
    }
    this.kept.add({ customer, of, records });
    this.hashes.add(hashOf(customer));
  }

  /** Judges all cases that were kept. @returns rules that failed on a case, in the order of the cases' files and lines */
  finish(): Problem[] {
    const kept = this.kept.list();
    const order = sortedOrder(kept.length, (a, b) => this.hashes.at(a) - this.hashes.at(b));
    // In the order of their first conversations: those that are alone, most of all, are read one after another.
    const begins: number[] = [];
    for (let at = 0; at < order.length; at += 1) {
      if (at === 0 || this.hashAt(order, at) !== this.hashAt(order, at - 1)) begins.push(at);
    }
    const byFirst = sortedOrder(begins.length, (a, b) => firstOf(order, begins[a]) - firstOf(order, begins[b]));
    for (const place of byFirst) {
      let to = begins[place] as number;
      const hash = this.hashAt(order, to);
      const alike = new Map<string, KeptOfConversation[]>();
      for (; to < order.length && this.hashAt(order, to) === hash; to += 1) {
        const one = kept.at(order[to] as number) as KeptOfConversation;
        const others = alike.get(one.customer);
        if (others) others.push(one);
        else alike.set(one.customer, [one]);
      }
      for (const ofCase of alike.values()) this.judgeCase(ofCase);
    }
    return this.problems.sort(byPlace);
  }

  private hashAt(order: Uint32Array, place: number): number {
    return this.hashes.at(order[place] as number);
  }

  private judgeCase(conversations: readonly KeptOfConversation[]): void {
    const rules = new Map<string, RuleRecords>();
    for (const { of, records } of conversations) {
      const actives = this.settings.rulesFor(of, of.language);
      for (const { ruleId, entry } of records) {
        const active = actives.find(({ rule }) => rule.id === ruleId) as ActiveRule;
        const gathered = rules.get(ruleId) ?? new RuleRecords(active);
        rules.set(ruleId, gathered);
        gathered.add(entry, active);
      }
    }
    for (const records of rules.values()) this.judge(records);
  }

  private judge(records: RuleRecords): void {
    const entries = records.sorted(inOrder);
    const { rule, options } = records.leading;
    try {
      const found = guarded(rule, () =>
        (rule.inCase?.judge(entries, options) ?? []).map((report) => records.findingOf(report)),
      );
      for (const finding of found) this.found(finding);
    } catch (error) {
      const [first] = entries as [CaseEntry<unknown>];
      this.problems.push({
        path: first.path,
        line: first.line,
        message: `rule ${rule.id} failed on the case of conversation ${first.conversationId}: ${reasonOf(error)}`,
        skipped: `rule ${rule.id} on this case`,
      });
    }
  }
}

function firstOf(order: Uint32Array, place: number | undefined): number {
  return order[place as number] as number;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.message < b.message ? -1 : a.message > b.message ? 1 : 0);
}
