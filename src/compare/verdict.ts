import type { Difference } from "./difference.js";

/** "noise": a change that chance alone would make often enough; "too few": nothing can be said. */
export type Verdict = "better" | "worse" | "noise" | "same" | "too few";

/** The share of false alarms among the changes that are called better or worse. */
const falseAlarms = 0.05;

/**
 * Which of many differences are more than noise. With thirty rules, one or two would pass a single test by chance: the
 * rate of false discoveries is held at 5% over the list (Benjamini and Hochberg, Journal of the Royal Statistical Society
 * B 57, 1995).
 * @param higherIsBetter true for scores, false for shares of conversations with a fault
 */
export function verdicts(differences: readonly Difference[], higherIsBetter: boolean): Verdict[] {
  const chances = differences.flatMap(({ chance }) => (chance === undefined ? [] : [chance])).sort((a, b) => a - b);
  const passing = chances.findLastIndex((chance, index) => chance <= (falseAlarms * (index + 1)) / chances.length);
  const bar = passing < 0 ? -1 : (chances[passing] as number);
  return differences.map(({ chance, change }) => {
    if (chance === undefined) return "too few";
    if (change === 0) return "same";
    if (chance > bar) return "noise";
    return change > 0 === higherIsBetter ? "better" : "worse";
  });
}
