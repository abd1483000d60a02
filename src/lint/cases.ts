import type { Problem } from "../conversation/conversation.js";
import type { CaseEntry } from "./api.js";
import { inOrder } from "./case-entry.js";
import type { Finding } from "./finding.js";
import { guarded, reasonOf } from "./guarded.js";
import { RuleRecords } from "./rule-records.js";
import type { ActiveRule } from "./settings.js";

/** Gathers what case rules keep of conversations, and judges each case when the run is over. */
export class Cases {
  private readonly cases = new Map<string, Map<string, RuleRecords>>();
  readonly findings: Finding[] = [];
  readonly problems: Problem[] = [];

  /** Keeps a rule's record of a conversation; one that belongs to no case is judged at once. */
  add(entry: CaseEntry<unknown>, active: ActiveRule): void {
    const records = entry.customer === undefined ? new RuleRecords(active) : this.recordsOf(entry.customer, active);
    records.add(entry, active);
    if (entry.customer === undefined) this.judge(records);
  }

  /** Judges all cases that were kept. */
  finish(): void {
    for (const rules of this.cases.values()) for (const records of rules.values()) this.judge(records);
    this.cases.clear();
  }

  private judge(records: RuleRecords): void {
    const entries = records.sorted(inOrder);
    const { rule, options } = records.leading;
    try {
      const found = guarded(rule, () =>
        (rule.inCase?.judge(entries, options) ?? []).map((report) => records.findingOf(report)),
      );
      for (const finding of found) this.findings.push(finding);
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
