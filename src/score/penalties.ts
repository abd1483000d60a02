import type { FindingHead } from "./findings-by-conversation.js";
import type { Scoring } from "./scored.js";

/**
 * The points that each rule takes off one conversation. A rule's heaviest finding takes off its whole weight and each
 * other one the repeat's share, so that the order of the findings does not matter.
 * @param findings all of one conversation
 * @returns points by rule id; their sum may exceed 100
 */
export function penaltiesOf(findings: readonly FindingHead[], scoring: Scoring): Map<string, number> {
  const heaviest = new Map<string, number>();
  const points = new Map<string, number>();
  for (const finding of findings) {
    const { ruleId } = finding;
    const weight = Math.max(0, scoring.rules[ruleId] ?? scoring.weights[finding.severity]);
    const before = heaviest.get(ruleId);
    if (before === undefined) {
      heaviest.set(ruleId, weight);
      points.set(ruleId, weight);
      continue;
    }
    const [whole, repeated] = weight > before ? [weight, before] : [before, weight];
    heaviest.set(ruleId, whole);
    points.set(ruleId, (points.get(ruleId) as number) - before + whole + repeated * scoring.repeat);
  }
  capByCritical(points, scoring.critical ?? {});
  return points;
}

/** Where a critical rule's cap is lower than what would be left, the rule takes off the rest too. */
function capByCritical(points: Map<string, number>, critical: Readonly<Record<string, number>>): void {
  let lowest: { readonly rule: string; readonly cap: number } | undefined;
  for (const rule of [...points.keys()].sort()) {
    const cap = Object.hasOwn(critical, rule) ? critical[rule] : undefined;
    if (cap !== undefined && (!lowest || cap < lowest.cap)) lowest = { rule, cap };
  }
  if (!lowest) return;
  const excess = scoreAfter(points) - lowest.cap;
  if (excess > 0) points.set(lowest.rule, (points.get(lowest.rule) as number) + excess);
}

/** What is left of 100 points, 0 at the least. */
export function scoreAfter(penalties: ReadonlyMap<string, number>): number {
  return Math.max(0, 100 - sumOf(penalties));
}

/**
 * The share of a rule's points that really came off: where the rules of a conversation would take more than 100
 * together, each bears its part.
 */
export function shareTakenOff(penalties: ReadonlyMap<string, number>): number {
  const sum = sumOf(penalties);
  return sum > 100 ? 100 / sum : 1;
}

function sumOf(penalties: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const points of penalties.values()) sum += points;
  return sum;
}
