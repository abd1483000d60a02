import type { Vector } from "../../src/understand/model/vector.js";
import type { Dataset } from "./dataset.js";
import { fitLogistic, type LinearModel, logOdds } from "./regression.js";
import { tellingFactors } from "./telling.js";

/** How strongly the model is held to small weights, and how much unjudged neighbours count. */
export const cost = 10;
export const neighbourImportance = 0.15;

/**
 * Fits one act. Messages that were judged for other acts of the same side are most often no instance of this one: those
 * that a first fit finds unlikely are added as negatives of little weight, so that the model meets ordinary text.
 * @param use which examples may be learnt from
 */
export function fitAct(data: Dataset, act: string, use: (place: number) => boolean): LinearModel {
  const own: number[] = [];
  const others: number[] = [];
  data.examples.forEach((example, place) => {
    if (!use(place)) return;
    if (example.labels[act] !== undefined) own.push(place);
    else others.push(place);
  });
  const factors = tellingFactors(
    own.map((place) => data.vectors[place] as Vector),
    own.map((place) => data.examples[place]?.labels[act] ?? 0),
    data.size,
  );
  const first = fitOn(data, act, factors, own, []);
  const unlikely = others.filter((place) => logOdds(first, data.vectors[place] as Vector) < -0.5);
  return fitOn(data, act, factors, own, unlikely);
}

/** Learns on scaled vectors, and gives the weights for plain ones. */
function fitOn(
  data: Dataset,
  act: string,
  factors: Float32Array,
  own: readonly number[],
  neighbours: readonly number[],
): LinearModel {
  const places = [...own, ...neighbours];
  const { weights, bias } = fitLogistic(
    places.map((place) => scaled(data.vectors[place] as Vector, factors)),
    places.map((place) => data.examples[place]?.labels[act] ?? 0),
    places.map((_, index) => (index < own.length ? 1 : neighbourImportance)),
    data.size,
    cost,
  );
  return { weights: weights.map((weight, bucket) => weight * (factors[bucket] as number)), bias };
}

function scaled({ buckets, values }: Vector, factors: Float32Array): Vector {
  return { buckets, values: values.map((value, index) => value * (factors[buckets[index] as number] as number)) };
}
