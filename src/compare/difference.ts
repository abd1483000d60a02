import { criticalT95 } from "../score/student-t.js";
import { wilsonInterval } from "../score/wilson.js";
import { twoSidedNormal, twoSidedT } from "./probability.js";

/** A mean that is an estimate. */
export interface Estimate {
  readonly mean: number;
  /** Of the mean; undefined where one value tells nothing of the spread. */
  readonly variance?: number;
  readonly freedom: number;
  /** How many conversations it stands on. */
  readonly count: number;
}

/** What became of a number between two runs. */
export interface Difference {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** 95% confidence interval of the change; undefined where there are too few conversations for one. */
  readonly interval?: readonly [number, number];
  /** How likely a change as large as this is by chance alone, where nothing changed; undefined as above. */
  readonly chance?: number;
  /** How many conversations it stands on, before and after. */
  readonly counts: readonly [number, number];
}

/** With fewer conversations that are all alike, nothing is known of how they spread. */
const fewestAlike = 10;

/** Two means of different conversations: Welch's t-test, with Satterthwaite's degrees of freedom. */
export function differenceOfMeans(before: Estimate, after: Estimate): Difference {
  const change = after.mean - before.mean;
  const told = { before: before.mean, after: after.mean, change, counts: [before.count, after.count] as const };
  if (before.variance === undefined || after.variance === undefined) return told;
  const variance = before.variance + after.variance;
  if (variance === 0) {
    if (Math.min(before.count, after.count) < fewestAlike) return told;
    return { ...told, interval: [change, change], chance: change === 0 ? 1 : 0 };
  }
  const freedom = variance ** 2 / (before.variance ** 2 / before.freedom + after.variance ** 2 / after.freedom);
  const error = Math.sqrt(variance);
  const margin = criticalT95(Math.max(1, Math.floor(freedom))) * error;
  return { ...told, interval: [change - margin, change + margin], chance: twoSidedT(change / error, freedom) };
}

/** A mean before and after over the same conversations: the t-test of their differences. */
export function pairedDifference(before: readonly number[], after: readonly number[]): Difference {
  const count = before.length;
  const changes = before.map((value, index) => (after[index] as number) - value);
  const change = meanOf(changes);
  const told = { before: meanOf(before), after: meanOf(after), change, counts: [count, count] as const };
  if (count < 2) return told;
  const variance = changes.reduce((sum, one) => sum + (one - change) ** 2, 0) / (count - 1) / count;
  if (variance === 0) return { ...told, interval: [change, change], chance: change === 0 ? 1 : 0 };
  const margin = criticalT95(count - 1) * Math.sqrt(variance);
  const chance = twoSidedT(change / Math.sqrt(variance), count - 1);
  return { ...told, interval: [change - margin, change + margin], chance };
}

/** A share of conversations. */
export interface Share {
  readonly share: number;
  /** How many conversations it is of; for a weighted sample, how many a plain one would need to be as exact. */
  readonly size: number;
  readonly count: number;
}

/**
 * Two shares of different conversations: Newcombe's interval from Wilson's scores (Statistics in Medicine 17, 1998,
 * method 10), and the score test with Campbell's correction for small counts (Statistics in Medicine 26, 2007).
 */
export function differenceOfShares(before: Share, after: Share): Difference {
  const change = after.share - before.share;
  const told = { before: before.share, after: after.share, change, counts: [before.count, after.count] as const };
  if (before.count < 2 || after.count < 2) return told;
  const [lowBefore, highBefore] = wilsonInterval(before.share, before.size);
  const [lowAfter, highAfter] = wilsonInterval(after.share, after.size);
  const interval: [number, number] = [
    change - Math.hypot(after.share - lowAfter, highBefore - before.share),
    change + Math.hypot(highAfter - after.share, before.share - lowBefore),
  ];
  const total = before.size + after.size;
  const pooled = (before.share * before.size + after.share * after.size) / total;
  const variance = pooled * (1 - pooled) * (1 / before.size + 1 / after.size) * (total / (total - 1));
  return { ...told, interval, chance: variance === 0 ? 1 : twoSidedNormal(change / Math.sqrt(variance)) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
