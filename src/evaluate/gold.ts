import type { Label } from "./label.js";

/**
 * The labels to hold the linter against, where several people judged: those that more than half of them gave. Of one
 * person's labels, all.
 * @param raters how many people judged
 */
export function goldOf(labels: readonly Label[], raters: number): readonly Label[] {
  if (raters < 2) return labels;
  const votes = new Map<string, { readonly label: Label; readonly by: Set<string> }>();
  for (const label of labels) {
    const key = JSON.stringify([label.conversation, label.message, label.rule, label.near]);
    const vote = votes.get(key) ?? { label, by: new Set() };
    vote.by.add(label.rater ?? "");
    votes.set(key, vote);
  }
  return [...votes.values()].filter(({ by }) => by.size * 2 > raters).map(({ label }) => label);
}
