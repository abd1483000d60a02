import type { Vector } from "../../src/understand/model/vector.js";
import type { Dataset } from "./dataset.js";
import { cost, fitOn, type Judged } from "./fit-on.js";
import { type LinearModel, logOdds } from "./regression.js";
import { tellingFactors } from "./telling.js";

/** How much unjudged neighbours count. */
export const neighbourImportance = 0.15;

/**
 * Fits one act. Messages that were judged for other acts of the same side are most often no instance of this one: those
 * that a first fit finds unlikely are added as negatives of little weight, so that the model meets ordinary text.
 * @param use which examples may be learnt from
 */
export function fitAct(data: Dataset, act: string, use: (place: number) => boolean): LinearModel {
  const own: Judged[] = [];
  const others: number[] = [];
  data.examples.forEach(({ labels, ofStance }, place) => {
    if (!use(place) || ofStance) return;
    const label = labels[act];
    if (label !== undefined) own.push({ place, label, importance: 1 });
    else others.push(place);
  });
  const factors = tellingFactors(
    own.map(({ place }) => data.vectors[place] as Vector),
    own.map(({ label }) => label),
    data.size,
  );
  const first = fitOn(data, own, factors, cost);
  const unlikely = others
    .filter((place) => logOdds(first, data.vectors[place] as Vector) < -0.5)
    .map((place): Judged => ({ place, label: 0, importance: neighbourImportance }));
  return fitOn(data, [...own, ...unlikely], factors, cost);
}
