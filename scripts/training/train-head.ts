import type { ActHead } from "../../src/understand/model/store.js";
import { calibrate, type Measure, measure } from "./calibrate.js";
import { crossValidate, type Learn } from "./cross-validate.js";
import type { Dataset } from "./dataset.js";
import { fitAct } from "./fit-act.js";
import { fitStance } from "./fit-stance.js";
import { thresholds } from "./thresholds.js";

/** Where a head's weights go: one column of a table with a row for each bucket. */
export interface Column {
  readonly weights: Int8Array;
  readonly columns: number;
  readonly column: number;
}

/** A stance is no act: it is weighed, and never stated. */
const neverStated = 2;

/** Trains an act's head, and tells how it does on batches that it did not see. */
export function trainAct(
  data: Dataset,
  act: string,
  language: string,
  at: Column,
): { head: ActHead; measured: Measure } {
  const results = crossValidate(data, act);
  const scaling = calibrate(results);
  const measured = measure(results, scaling, 0.5);
  const threshold = thresholds[language]?.[act] ?? 0.5;
  const { precision, recall } = measure(results, scaling, threshold);
  console.log(
    `${language} ${act.padEnd(20)} ${String(measured.count).padStart(5)} messages  F1 ${measured.f1.toFixed(3)}` +
      `  at ${threshold}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}`,
  );
  return { head: headOf(data, act, fitAct, at, { scaling, threshold }), measured };
}

/** Trains a stance's head, and tells how many answers of rounds that it did not see it puts on the right side. */
export function trainStance(data: Dataset, stance: string, at: Column): ActHead {
  const results = crossValidate(data, stance, fitStance);
  const right = results.filter(({ label, odds }) => odds > 0 === (label === 1)).length;
  console.log(`${stance}: of ${results.length} answers ${(right / results.length).toFixed(3)} on the right side`);
  return headOf(data, stance, fitStance, at, { scaling: calibrate(results), threshold: neverStated });
}

/** Fits a head on all messages and writes its rounded weights beside the others'. */
function headOf(
  data: Dataset,
  name: string,
  learn: Learn,
  { weights, columns, column }: Column,
  stating: Pick<ActHead, "scaling" | "threshold">,
): ActHead {
  const model = learn(data, name, () => true);
  const most = model.weights.reduce((found, weight) => Math.max(found, Math.abs(weight)), 0);
  const scale = most / 127;
  model.weights.forEach((weight, bucket) => {
    weights[bucket * columns + column] = Math.round(weight / scale);
  });
  return { act: name, bias: model.bias, scale, ...stating };
}
