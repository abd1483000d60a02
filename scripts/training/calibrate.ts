import { type Scaling, scaledLikelihood } from "../../src/understand/model/scaling.js";
import type { KeptOut } from "./cross-validate.js";
import { fitByNewton } from "./newton.js";

/** Holds the numbers near where they begin where messages do not tell: an act of which hardly any has two sentences. */
const ridge = 1e-3;
/** Before anything is fitted the likelihood is that of the whole message. */
const start = [1, 0, 0, 0];

/** Fits the scaling (see Scaling) on kept-out messages. */
export function calibrate(results: readonly KeptOut[]): Scaling {
  const outcomes = results.map((result) => ({ values: valuesOf(result), label: result.label }));
  return scalingOf(
    fitByNewton(
      outcomes,
      start,
      start.map(() => ridge),
    ),
  );
}

function scalingOf(weights: readonly number[]): Scaling {
  const [whole, sentence, length, shift] = weights as [number, number, number, number];
  return { whole, sentence, length, shift };
}

function valuesOf({ odds, highest, sentences }: KeptOut): number[] {
  return [odds, highest, Math.log(Math.max(1, sentences)), 1];
}

function likelihoodOf(scaling: Scaling, { odds, highest, sentences }: KeptOut): number {
  return scaledLikelihood(scaling, odds, highest, sentences);
}

/** Precision, recall and F1 of stating the act from a likelihood on. */
export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

export function measure(results: readonly KeptOut[], scaling: Scaling, threshold: number): Measure {
  let [hits, found, gold] = [0, 0, 0];
  for (const result of results) {
    const stated = likelihoodOf(scaling, result) >= threshold;
    if (stated) found += 1;
    if (result.label === 1) gold += 1;
    if (stated && result.label === 1) hits += 1;
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
