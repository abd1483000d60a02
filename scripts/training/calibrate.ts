import { type Scaling, scaledLikelihood } from "../../src/understand/model/scaling.js";
import type { KeptOut } from "./cross-validate.js";

const inputs = 4;
/** Holds the numbers near zero where messages do not tell: an act of which hardly any has two sentences. */
const ridge = 1e-3;

/** Fits the scaling (see Scaling) on kept-out messages: logistic regression of three numbers by Newton's method. */
export function calibrate(results: readonly KeptOut[]): Scaling {
  const weights = [1, 0, 0, 0];
  for (let round = 0; round < 60; round += 1) {
    const gradient = new Array<number>(inputs).fill(0);
    const curvature = Array.from({ length: inputs }, (_, row) =>
      Array.from({ length: inputs }, (_, column) => (row === column ? ridge : 0)),
    );
    for (const result of results) {
      const values = valuesOf(result);
      const likelihood = likelihoodOf(scalingOf(weights), result);
      const spread = likelihood * (1 - likelihood);
      for (let row = 0; row < inputs; row += 1) {
        gradient[row] = (gradient[row] as number) + (likelihood - result.label) * (values[row] as number);
        const line = curvature[row] as number[];
        for (let column = 0; column < inputs; column += 1) {
          line[column] = (line[column] as number) + spread * (values[row] as number) * (values[column] as number);
        }
      }
    }
    solve(curvature, gradient).forEach((step, index) => {
      weights[index] = (weights[index] as number) - step;
    });
  }
  return scalingOf(weights);
}

function scalingOf(weights: readonly number[]): Scaling {
  const [whole, sentence, length, shift] = weights as [number, number, number, number];
  return { whole, sentence, length, shift };
}

/** Solves a system of linear equations by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] as number]);
  for (let pivot = 0; pivot < rows.length; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < rows.length; row += 1) {
      if (Math.abs(rows[row]?.[pivot] as number) > Math.abs(rows[best]?.[pivot] as number)) best = row;
    }
    [rows[pivot], rows[best]] = [rows[best] as number[], rows[pivot] as number[]];
    const lead = rows[pivot] as number[];
    for (let row = 0; row < rows.length; row += 1) {
      if (row === pivot) continue;
      const other = rows[row] as number[];
      const factor = (other[pivot] as number) / (lead[pivot] as number);
      for (let column = pivot; column <= rows.length; column += 1) {
        other[column] = (other[column] as number) - factor * (lead[column] as number);
      }
    }
  }
  return rows.map((row, index) => (row[rows.length] as number) / (row[index] as number));
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
