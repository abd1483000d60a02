import type { SampleShare } from "../conversation/sample-share.js";
import { criticalT95 } from "./student-t.js";

/** Sums of the scores that were drawn from one stratum. */
interface StratumSums {
  readonly size: number;
  readonly population: number;
  count: number;
  loss: number;
  lossSquares: number;
}

/** An estimate of the whole that a stratified sample was drawn from. */
export interface WeightedEstimate {
  /** The mean loss of points. */
  readonly loss: number;
  /** Half of the 95% confidence interval; undefined where a single conversation tells nothing of the spread. */
  readonly margin?: number;
  /** Of the mean; undefined where margin is. */
  readonly variance?: number;
  /** Degrees of freedom of the variance, a whole number from 1. */
  readonly freedom: number;
  /** How many conversations of the whole it speaks for. */
  readonly population: number;
}

/**
 * Gathers the losses of sampled conversations, in memory in proportion to the strata.
 *
 * The mean is Σwy / Σw. Its variance is that of a stratified estimator of a ratio, by linearisation, with the finite
 * population correction: Σ_h (1 − n_h/N_h) · n_h/(n_h − 1) · Σ_i (z_i − z̄_h)², z_i = w_h (y_i − ȳ) / Σw, z_i = 0 outside the
 * group (an agent, a channel) that the mean is of. For the whole this is Σ W_h² (1 − f_h) s_h²/n_h (Cochran, Sampling
 * Techniques, 3rd ed., 5.9 and 5A.14; Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 10.6). Degrees of
 * freedom are Satterthwaite's (Cochran 5.16).
 */
export class WeightedLosses {
  private readonly strata = new Map<string, StratumSums>();

  /** @param share what the conversation stands for; undefined: itself, of a whole without end */
  add(loss: number, share: SampleShare | undefined): void {
    const sums = this.sumsOf(share);
    sums.count += 1;
    sums.loss += loss;
    sums.lossSquares += loss * loss;
  }

  /** Adds conversations that were not sampled. */
  addSums(count: number, loss: number, lossSquares: number): void {
    if (count === 0) return;
    const sums = this.sumsOf(undefined);
    sums.count += count;
    sums.loss += loss;
    sums.lossSquares += lossSquares;
  }

  build(): WeightedEstimate {
    const parts = [...this.strata.values()].map((sums) => ({ ...sums, ...drawOf(sums) }));
    const population = parts.reduce((sum, { weight, count }) => sum + weight * count, 0);
    const loss = parts.reduce((sum, part) => sum + part.weight * part.loss, 0) / population;
    let variance = 0;
    let freedomSum = 0;
    for (const { drawn, weight, correction, count, loss: sum, lossSquares } of parts) {
      if (correction === 0) continue;
      if (drawn < 2) return { loss, population, freedom: 1 };
      const deviations = sum - count * loss;
      const squares = lossSquares - 2 * loss * sum + count * loss * loss - (deviations * deviations) / drawn;
      const part = (correction * drawn * Math.max(0, squares) * weight * weight) / (drawn - 1) / population ** 2;
      variance += part;
      freedomSum += (part * part) / Math.max(1, count - 1);
    }
    if (variance === 0) return { loss, population, margin: 0, variance, freedom: 1 };
    const freedom = Math.max(1, Math.floor((variance * variance) / freedomSum));
    return { loss, population, margin: criticalT95(freedom) * Math.sqrt(variance), variance, freedom };
  }

  private sumsOf(share: SampleShare | undefined): StratumSums {
    const size = share?.size ?? 0;
    const population = share?.population ?? Number.POSITIVE_INFINITY;
    const key = share ? JSON.stringify([share.stratum, size, population, share.seed]) : "";
    let sums = this.strata.get(key);
    if (!sums) {
      sums = { size, population, count: 0, loss: 0, lossSquares: 0 };
      this.strata.set(key, sums);
    }
    return sums;
  }
}

/** How many were drawn, what each stands for, and how much of the chance is left: 0 where the whole stratum was drawn. */
function drawOf({ size, population, count }: StratumSums): { drawn: number; weight: number; correction: number } {
  if (size === 0) return { drawn: count, weight: 1, correction: 1 };
  // More than were drawn: the sample was put in twice, or tampered with. Nothing is gained by it.
  const drawn = Math.max(size, count);
  return { drawn, weight: population / drawn, correction: Math.max(0, 1 - drawn / population) };
}
