import type { SampleShare } from "../conversation/sample-share.js";
import type { MeanScore } from "./scored.js";
import { criticalT95 } from "./student-t.js";
import { WeightedLosses } from "./weighted-mean.js";

/** Gathers scores one by one, in constant memory, for their mean and its confidence interval. */
export class MeanBuilder {
  private count = 0;
  private findings = 0;
  // Losses, not scores: they are small or zero, so their sums lose the least, and with the usual weights (halves of
  // whole numbers) they are exact whatever the order.
  private lossSum = 0;
  private lossSquares = 0;
  private sampled: WeightedLosses | undefined;

  /**
   * @param score from 0 to 100
   * @param findings how many stand behind it
   * @param share what the conversation stands for, where it was drawn from a larger whole
   */
  add(score: number, findings: number, share?: SampleShare): void {
    const loss = 100 - score;
    if (share && !this.sampled) this.sampled = this.begunSample();
    this.sampled?.add(loss, share);
    this.count += 1;
    this.findings += findings;
    this.lossSum += loss;
    this.lossSquares += loss * loss;
  }

  /**
   * The mean x̄ of the n scores and its 95% confidence interval x̄ ± t·s/√n, where s is the sample's standard deviation
   * and t the critical value of Student's t with n − 1 degrees of freedom (NIST/SEMATECH e-Handbook of Statistical
   * Methods, 1.3.5.2), cut to 0–100. One score alone says nothing of the spread: its interval is the score itself. Scores
   * of a sample are weighted (see WeightedLosses).
   * @returns undefined where no score was added
   */
  build(): MeanScore | undefined {
    const { count, findings } = this;
    if (count === 0) return undefined;
    if (this.sampled) return this.estimate(this.sampled);
    const meanLoss = this.lossSum / count;
    const mean = clamp(100 - meanLoss);
    if (count === 1) return { mean, interval: [mean, mean], count, findings };
    const variance = Math.max(0, (this.lossSquares - this.lossSum * meanLoss) / (count - 1));
    const margin = criticalT95(count - 1) * Math.sqrt(variance / count);
    return { mean, interval: [clamp(mean - margin), clamp(mean + margin)], count, findings };
  }

  private estimate(losses: WeightedLosses): MeanScore {
    const { loss, margin = 0, population } = losses.build();
    const mean = clamp(100 - loss);
    const interval: [number, number] = [clamp(mean - margin), clamp(mean + margin)];
    return { mean, interval, count: this.count, findings: this.findings, population: Math.round(population) };
  }

  /** Conversations that were no sample and came first. Their single scores are gone, their sums suffice. */
  private begunSample(): WeightedLosses {
    const losses = new WeightedLosses();
    losses.addSums(this.count, this.lossSum, this.lossSquares);
    return losses;
  }
}

function clamp(score: number): number {
  return Math.min(100, Math.max(0, score));
}
