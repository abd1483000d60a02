import type { Evaluation } from "../src/evaluate/evaluate.js";

/** The five rules that galateo is best known for: reported together, too. */
export const namedRules = [
  "missing-apology",
  "informal-refusal",
  "blame-language",
  "website-deflection",
  "inconsistent-answer",
] as const;

/** Precision and recall of several rules together, to three places; "-" where nothing was found or labelled. */
export function togetherOf(evaluation: Evaluation, rules: readonly string[]) {
  const sums = { labelled: 0, found: 0, hits: 0, nearMisses: 0, silent: 0 };
  for (const rule of rules) {
    const one = evaluation.rules.get(rule);
    if (!one) continue;
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += one[key];
  }
  const share = (part: number, whole: number) => (whole === 0 ? "-" : (part / whole).toFixed(3));
  return { ...sums, precision: share(sums.hits, sums.found), recall: share(sums.hits, sums.labelled) };
}
