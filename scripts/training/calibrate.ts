import type { KeptOut } from "./cross-validate.js";

/** Platt scaling: likelihood = 1 / (1 + exp(−(slope · odds + shift))), fitted by Newton's method on kept-out messages. */
export function calibrate(results: readonly KeptOut[]): { slope: number; shift: number } {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < 50; round += 1) {
    let [gs, gi, hss, hsi, hii] = [0, 0, 1e-6, 0, 1e-6];
    for (const { odds, label } of results) {
      const likelihood = 1 / (1 + Math.exp(-(slope * odds + shift)));
      const error = likelihood - label;
      const spread = likelihood * (1 - likelihood);
      gs += error * odds;
      gi += error;
      hss += spread * odds * odds;
      hsi += spread * odds;
      hii += spread;
    }
    const determinant = hss * hii - hsi * hsi;
    slope -= (hii * gs - hsi * gi) / determinant;
    shift -= (hss * gi - hsi * gs) / determinant;
  }
  return { slope, shift };
}

/** Precision, recall and F1 of stating the act from a likelihood on. */
export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

export function measure(
  results: readonly KeptOut[],
  { slope, shift }: { slope: number; shift: number },
  threshold: number,
): Measure {
  let [hits, found, gold] = [0, 0, 0];
  for (const { odds, label } of results) {
    const stated = 1 / (1 + Math.exp(-(slope * odds + shift))) >= threshold;
    if (stated) found += 1;
    if (label === 1) gold += 1;
    if (stated && label === 1) hits += 1;
  }
  const precision = found === 0 ? 0 : hits / found;
  const recall = gold === 0 ? 0 : hits / gold;
  return {
    precision,
    recall,
    f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    count: results.length,
  };
}
