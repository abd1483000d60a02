/** A score as reports show it: to one decimal. */
export function roundScore(score: number): number {
  return Math.round(score * 10) / 10;
}
