import { type Features, type Vector, vectorOf } from "./features.js";
import type { ActHead, ActModel } from "./store.js";

/** What a model makes of a message. */
export interface Evaluation {
  /** Likelihood by head, from 0 to 1. */
  readonly likelihoods: Float64Array;
  readonly features: Features;
  readonly vector: Vector;
}

/** Evaluates all heads on a message in one pass over its features. */
export function evaluateModel(model: ActModel, features: Features): Evaluation {
  const { heads, weights, rarity } = model;
  const count = heads.length;
  const vector = vectorOf(features, rarity);
  const { buckets, values } = vector;
  const sums = new Float64Array(count);
  for (let index = 0; index < buckets.length; index += 1) {
    const base = (buckets[index] as number) * count;
    const value = values[index] as number;
    for (let head = 0; head < count; head += 1) {
      sums[head] = (sums[head] as number) + value * (weights[base + head] as number);
    }
  }
  const likelihoods = Float64Array.from(heads, (head, index) => {
    const odds = (sums[index] as number) * head.scale + head.bias;
    return 1 / (1 + Math.exp(-(head.slope * odds + head.shift)));
  });
  return { likelihoods, features, vector };
}

/** What each token adds to the log-odds of one head. @param tokenCount how many tokens the message has */
export function contributionsOf(
  model: ActModel,
  { features, vector }: Evaluation,
  head: number,
  tokenCount: number,
): Float64Array {
  const { scale } = model.heads[head] as ActHead;
  const shares = new Map<number, number>();
  vector.buckets.forEach((bucket, index) => {
    shares.set(bucket, vector.values[index] as number);
  });
  const contributions = new Float64Array(tokenCount);
  features.buckets.forEach((bucket, index) => {
    const token = features.tokens[index] as number;
    if (token < 0 || token >= tokenCount) return;
    const weight = (model.weights[bucket * model.heads.length + head] as number) * scale;
    contributions[token] = (contributions[token] as number) + (shares.get(bucket) as number) * weight;
  });
  return contributions;
}
