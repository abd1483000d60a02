import type { Problem } from "../conversation/conversation.js";
import type { CaseEntry } from "./api.js";
import { inOrder } from "./case-entry.js";
import type { Finding } from "./finding.js";
import { guarded, reasonOf } from "./guarded.js";
import { RuleRecords } from "./rule-records.js";
import type { ActiveRule } from "./settings.js";

interface Kept {
  readonly records: RuleRecords;
  /** The place of each record's conversation in the run. */
  readonly places: Map<CaseEntry<unknown>, number>;
}

/** Gathers what rules keep that judge the run as a whole, and lets them judge it when all has been read. */
export class RunRules {
  private readonly kept = new Map<string, Kept>();
  readonly problems: Problem[] = [];

  /** @param place the conversation's place in the run, from 0 */
  add(entry: CaseEntry<unknown>, active: ActiveRule, place: number): void {
    const kept = this.kept.get(active.rule.id) ?? { records: new RuleRecords(active), places: new Map() };
    kept.records.add(entry, active);
    kept.places.set(entry, place);
    this.kept.set(active.rule.id, kept);
  }

  /** Judges the run. @param scoresOf the scores of the conversations, in the order they were added */
  finish(scoresOf: () => readonly number[]): Finding[] {
    const found: Finding[] = [];
    if (this.kept.size === 0) return found;
    const scores = scoresOf();
    for (const { records, places } of this.kept.values()) {
      const entries = records.sorted(inOrder);
      const { rule, options } = records.leading;
      try {
        const reports = guarded(rule, () => {
          const scope = rule.inRun as NonNullable<ActiveRule["rule"]["inRun"]>;
          let sum = scope.start();
          for (const entry of entries) {
            sum = scope.add(sum, { ...entry, score: scores[places.get(entry) as number] as number }, options);
          }
          return scope.judge(sum, options).map((report) => records.findingOf(report));
        });
        for (const finding of reports) found.push(finding);
      } catch (error) {
        this.problems.push({
          path: entries[0]?.path ?? "",
          message: `rule ${rule.id} failed on the run as a whole: ${reasonOf(error)}`,
          skipped: `rule ${rule.id}`,
        });
      }
    }
    return found;
  }
}
