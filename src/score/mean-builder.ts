import type { MeanScore } from "./scored.js";
import { criticalT95 } from "./student-t.js";

/** Gathers scores one by one, in constant memory, for their mean and its confidence interval. */
export class MeanBuilder {
  private count = 0;
  private findings = 0;
  // Losses, not scores: they are small or zero, so their sums lose the least, and with the usual weights (halves of
  // whole numbers) they are exact whatever the order.
  private lossSum = 0;
  private lossSquares = 0;

  /** @param score from 0 to 100 @param findings how many stand behind it */
  add(score: number, findings: number): void {
    const loss = 100 - score;
    this.count += 1;
    this.findings += findings;
    this.lossSum += loss;
    this.lossSquares += loss * loss;
  }

  /**
   * The mean x̄ of the n scores and its 95% confidence interval x̄ ± t·s/√n, where s is the sample's standard deviation
   * and t the critical value of Student's t with n − 1 degrees of freedom (NIST/SEMATECH e-Handbook of Statistical
   * Methods, 1.3.5.2), cut to 0–100. One score alone says nothing of the spread: its interval is the score itself.
   * @returns undefined where no score was added
   */
  build(): MeanScore | undefined {
    const { count, findings } = this;
    if (count === 0) return undefined;
    const meanLoss = this.lossSum / count;
    const mean = clamp(100 - meanLoss);
    if (count === 1) return { mean, interval: [mean, mean], count, findings };
    const variance = Math.max(0, (this.lossSquares - this.lossSum * meanLoss) / (count - 1));
    const margin = criticalT95(count - 1) * Math.sqrt(variance / count);
    return { mean, interval: [clamp(mean - margin), clamp(mean + margin)], count, findings };
  }
}

function clamp(score: number): number {
  return Math.min(100, Math.max(0, score));
}
