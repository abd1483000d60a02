import type { LargeRun, RuleTally } from "../score/scored.js";

/** Rules that found something, those that cost most first. */
export function costliestRules(run: Pick<LargeRun, "tallies">): RuleTally[] {
  return run.tallies
    .filter((tally) => tally.findings > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost || b.findings - a.findings || (a.ruleId < b.ruleId ? -1 : 1));
}
