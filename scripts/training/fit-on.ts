import type { Vector } from "../../src/understand/model/vector.js";
import type { Dataset } from "./dataset.js";
import { fitLogistic, type LinearModel } from "./regression.js";

/** How strongly the models are held to small weights. */
export const cost = 10;

/** A message to learn from: its place in the data, what it was judged, and how much it counts. */
export interface Judged {
  readonly place: number;
  readonly label: 0 | 1;
  readonly importance: number;
}

/** Learns on vectors that are scaled by a factor for each bucket, and gives the weights for plain ones. */
export function fitOn(
  { vectors, size }: Dataset,
  judged: readonly Judged[],
  factors: Float32Array,
  strength: number,
): LinearModel {
  const { weights, bias } = fitLogistic(
    judged.map(({ place }) => scaled(vectors[place] as Vector, factors)),
    judged.map(({ label }) => label),
    judged.map(({ importance }) => importance),
    size,
    strength,
  );
  return { weights: weights.map((weight, bucket) => weight * (factors[bucket] as number)), bias };
}

function scaled({ buckets, values }: Vector, factors: Float32Array): Vector {
  return { buckets, values: values.map((value, index) => value * (factors[buckets[index] as number] as number)) };
}
