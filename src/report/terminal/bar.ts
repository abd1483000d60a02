/** A score as a bar. @param score from 0 to 100 @param length in characters */
export function bar(score: number, length: number): string {
  const full = Math.round((score / 100) * length);
  // A score that is not whole never looks it.
  const shown = score < 100 ? Math.min(full, length - 1) : length;
  return "█".repeat(shown) + "░".repeat(length - shown);
}
