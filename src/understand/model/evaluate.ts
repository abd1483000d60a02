import { type Features, vectorOf } from "./features.js";
import type { ActModel } from "./store.js";

/** What a model makes of a message. */
export interface Evaluation {
  /** Likelihood by head, from 0 to 1. */
  readonly likelihoods: Float64Array;
  /** What each token adds to a head's log-odds: token by token, one for each head. */
  readonly contributions: Float64Array;
}

/** Evaluates all heads on a message in one pass over its features. */
export function evaluateModel(model: ActModel, features: Features, tokenCount: number): Evaluation {
  const heads = model.heads.length;
  const vector = vectorOf(features, model.rarity);
  const sums = new Float64Array(heads);
  const shareOf = new Map<number, number>();
  for (let index = 0; index < vector.buckets.length; index += 1) {
    const bucket = vector.buckets[index] as number;
    const value = vector.values[index] as number;
    shareOf.set(bucket, value);
    const base = bucket * heads;
    for (let head = 0; head < heads; head += 1) {
      sums[head] = (sums[head] as number) + value * (model.weights[base + head] as number);
    }
  }
  const likelihoods = new Float64Array(heads);
  model.heads.forEach((head, index) => {
    const odds = (sums[index] as number) * head.scale + head.bias;
    likelihoods[index] = 1 / (1 + Math.exp(-(head.slope * odds + head.shift)));
  });
  return { likelihoods, contributions: contributionsOf(model, features, shareOf, tokenCount) };
}

function contributionsOf(
  model: ActModel,
  features: Features,
  shareOf: ReadonlyMap<number, number>,
  tokenCount: number,
): Float64Array {
  const heads = model.heads.length;
  const contributions = new Float64Array(tokenCount * heads);
  for (let index = 0; index < features.buckets.length; index += 1) {
    const token = features.tokens[index] as number;
    if (token < 0 || token >= tokenCount) continue;
    const bucket = features.buckets[index] as number;
    const value = shareOf.get(bucket) as number;
    for (let head = 0; head < heads; head += 1) {
      const place = token * heads + head;
      contributions[place] =
        (contributions[place] as number) +
        value * (model.weights[bucket * heads + head] as number) * (model.heads[head] as { scale: number }).scale;
    }
  }
  return contributions;
}
