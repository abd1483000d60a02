import { FeatureList } from "./feature-list.js";
import { addFeatures, blocks, bucketOf, type FeatureInput } from "./features.js";

/** Features of one message: parallel lists, one entry an occurrence. */
export interface Features {
  readonly buckets: number[];
  /** Place in `blocks`. */
  readonly kinds: number[];
  /** The token that each comes from, or -1. */
  readonly tokens: number[];
}

/** The features of a message, hashed into `size` buckets (a power of two). */
export function extractFeatures(input: FeatureInput, size: number): Features {
  const features: Features = { buckets: [], kinds: [], tokens: [] };
  const list = new FeatureList();
  addFeatures(input, list);
  for (let index = 0; index < list.length; index += 2) {
    const place = list.pairs[index + 1] as number;
    features.buckets.push(bucketOf(list.pairs[index] as number, size));
    features.kinds.push(place & 3);
    features.tokens.push(place >> 2);
  }
  return features;
}

/** The features of each sentence by itself. @param sentenceOf see sentencePlaces */
export function bySentence(
  { buckets, kinds, tokens }: Features,
  sentenceOf: readonly number[],
  sentences: number,
): Features[] {
  const parts = Array.from({ length: sentences }, (): Features => ({ buckets: [], kinds: [], tokens: [] }));
  tokens.forEach((token, index) => {
    const part = token < 0 ? undefined : parts[sentenceOf[token] as number];
    if (!part) return;
    part.buckets.push(buckets[index] as number);
    part.kinds.push(kinds[index] as number);
    part.tokens.push(token);
  });
  return parts;
}

/** A message as training sees it: each bucket once, with its weight before learning. */
export interface Vector {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
}

/**
 * Brings features to a vector: how often times the bucket's rarity, each kind divided by the length it would have if all its
 * occurrences differed. So a kind's part of the log-odds is a sum over words, and can be kept word by word.
 * @param rarity inverse document frequency by bucket
 */
export function vectorOf({ buckets, kinds }: Features, rarity: ArrayLike<number>): Vector {
  const squares = new Float64Array(blocks.length);
  buckets.forEach((bucket, index) => {
    const kind = kinds[index] as number;
    squares[kind] = (squares[kind] as number) + (rarity[bucket] as number) ** 2;
  });
  const sums = new Map<number, number>();
  buckets.forEach((bucket, index) => {
    const share = (rarity[bucket] as number) / Math.sqrt(squares[kinds[index] as number] as number);
    sums.set(bucket, (sums.get(bucket) ?? 0) + share);
  });
  return { buckets: Int32Array.from(sums.keys()), values: Float32Array.from(sums.values()) };
}
