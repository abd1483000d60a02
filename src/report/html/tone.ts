/** The class that colours a score. @param score from 0 to 100 */
export function toneOf(score: number): "good" | "fair" | "bad" {
  if (score >= 85) return "good";
  return score >= 60 ? "fair" : "bad";
}
