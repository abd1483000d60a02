import type { FindingHead } from "./findings-by-conversation.js";
import { shareTakenOff } from "./penalties.js";
import type { RuleTally } from "./scored.js";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Counts, for each rule, what it found and where it could have. */
export class Tallies {
  private readonly tallies = new Map<string, Mutable<RuleTally>>();

  /** @param rules ids of the rules that ran, so that those that found nothing are listed too */
  constructor(rules: readonly string[]) {
    for (const ruleId of rules) this.of(ruleId);
  }

  /** Counts a finding, wherever it is. */
  addFinding(finding: FindingHead): void {
    this.of(finding.ruleId).findings += 1;
  }

  /**
   * Counts a conversation. A rule that fired had its opportunity, whatever it says itself.
   * @param opportunities ids of the rules that could have fired
   * @param penalties points by the id of each rule that did
   */
  addConversation(opportunities: readonly string[], penalties: ReadonlyMap<string, number>): void {
    for (const ruleId of opportunities) this.of(ruleId).opportunities += 1;
    if (penalties.size === 0) return;
    const share = shareTakenOff(penalties);
    for (const [ruleId, points] of penalties) {
      const tally = this.of(ruleId);
      tally.conversations += 1;
      tally.pointsLost += points * share;
      if (!opportunities.includes(ruleId)) tally.opportunities += 1;
    }
  }

  /** In the order of the rules' ids. */
  build(): RuleTally[] {
    return [...this.tallies.values()].sort((a, b) => (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0));
  }

  private of(ruleId: string): Mutable<RuleTally> {
    let tally = this.tallies.get(ruleId);
    if (!tally) {
      tally = { ruleId, findings: 0, opportunities: 0, conversations: 0, pointsLost: 0 };
      this.tallies.set(ruleId, tally);
    }
    return tally;
  }
}
