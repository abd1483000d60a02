import type { Word } from "../words.js";
import {
  addLetters,
  addMessageFeatures,
  blocks,
  bucketOf,
  type FeatureInput,
  type FeatureSink,
  mostTokens,
} from "./features.js";
import type { ActHead, ActModel } from "./store.js";

/** What a model makes of a message. */
export interface Evaluation {
  /** How likely each head's act is, from 0 to 1. */
  readonly likelihoods: Float64Array;
  /** What the sums of each kind of features were divided by. */
  readonly lengths: Float64Array;
}

const letters = blocks.indexOf("letters");

/**
 * Evaluates a model on messages. What the letters of a word add is kept with the word, so that a word that was met before costs
 * an addition a head.
 */
export class ModelEvaluator {
  private readonly sums: WeightSums;
  private readonly letterSums: WeightSums;

  /** @param place where words remember what they add to this model: another for each model of a language */
  constructor(
    readonly model: ActModel,
    private readonly place: number,
  ) {
    const unweighted = Uint8Array.from(model.rarity, (_, bucket) => (isUnweighted(model, bucket) ? 1 : 0));
    this.sums = new WeightSums(model, unweighted);
    this.letterSums = new WeightSums(model, unweighted);
  }

  evaluate(input: FeatureInput): Evaluation {
    const { sums } = this;
    sums.clear();
    const count = Math.min(input.words.length, mostTokens);
    for (let index = 0; index < count; index += 1) sums.addKind(letters, this.lettersOf(input.words[index] as Word));
    addMessageFeatures(input, sums);
    const lengths = sums.lengths();
    return {
      likelihoods: Float64Array.from(this.model.heads, (head, index) =>
        likelihoodOf(head, sums.oddsOf(index, lengths)),
      ),
      lengths,
    };
  }

  /** What each token adds to one head's log-odds, up to a factor that is the same for all. @param evaluation of the same input */
  contributions(input: FeatureInput, { lengths }: Evaluation, head: number): Float64Array {
    const sums = new TokenSums(this.model, head, lengths, input.words.length);
    const count = Math.min(input.words.length, mostTokens);
    for (let index = 0; index < count; index += 1) {
      sums.addTo(index, letters, this.lettersOf(input.words[index] as Word)[head] as number);
    }
    addMessageFeatures(input, sums);
    return sums.sums;
  }

  private lettersOf(word: Word): Float64Array {
    let known = word.remembered[this.place];
    if (!known) {
      this.letterSums.clear();
      addLetters(word, 0, this.letterSums);
      known = this.letterSums.ofKind(letters);
      word.remembered[this.place] = known;
    }
    return known;
  }
}

/** Sums of weights by kind and head, and of the squares that they are divided by. */
class WeightSums implements FeatureSink {
  private readonly heads: number;
  /** For each kind: its sum for each head, then the sum of its squares. */
  private readonly sums: Float64Array;

  /** @param unweighted by bucket 1 where no head has a weight: many features were never met in training */
  constructor(
    private readonly model: ActModel,
    private readonly unweighted: Uint8Array,
  ) {
    this.heads = model.heads.length;
    this.sums = new Float64Array(blocks.length * (this.heads + 1));
  }

  clear(): void {
    this.sums.fill(0);
  }

  add(hash: number, kind: number): void {
    const { heads, sums } = this;
    const { weights, rarity, size } = this.model;
    const bucket = bucketOf(hash, size);
    const rare = rarity[bucket] as number;
    const base = kind * (heads + 1);
    sums[base + heads] = (sums[base + heads] as number) + rare * rare;
    if (this.unweighted[bucket] === 1) return;
    const row = bucket * heads;
    for (let head = 0; head < heads; head += 1) {
      sums[base + head] = (sums[base + head] as number) + rare * (weights[row + head] as number);
    }
  }

  addKind(kind: number, other: Float64Array): void {
    const base = kind * (this.heads + 1);
    for (let index = 0; index <= this.heads; index += 1) {
      this.sums[base + index] = (this.sums[base + index] as number) + (other[index] as number);
    }
  }

  ofKind(kind: number): Float64Array {
    const base = kind * (this.heads + 1);
    return this.sums.slice(base, base + this.heads + 1);
  }

  /** For each kind the length that its sums are divided by; 1 where there is nothing of the kind. */
  lengths(): Float64Array {
    return Float64Array.from(blocks, (_, kind) => Math.sqrt(this.sums[kind * (this.heads + 1) + this.heads] || 1));
  }

  /** Σ weight · value of one head. */
  oddsOf(head: number, lengths: Float64Array): number {
    let odds = 0;
    for (let kind = 0; kind < lengths.length; kind += 1) {
      odds += (this.sums[kind * (this.heads + 1) + head] as number) / (lengths[kind] as number);
    }
    return odds;
  }
}

function isUnweighted({ weights, heads }: ActModel, bucket: number): boolean {
  for (let index = bucket * heads.length; index < (bucket + 1) * heads.length; index += 1) {
    if (weights[index] !== 0) return false;
  }
  return true;
}

function likelihoodOf(head: ActHead, odds: number): number {
  return 1 / (1 + Math.exp(-(head.slope * (odds * head.scale + head.bias) + head.shift)));
}

/** Gathers what each token adds to the sum of one head. */
class TokenSums implements FeatureSink {
  readonly sums: Float64Array;

  constructor(
    private readonly model: ActModel,
    private readonly head: number,
    private readonly lengths: Float64Array,
    tokens: number,
  ) {
    this.sums = new Float64Array(tokens);
  }

  add(hash: number, kind: number, token: number): void {
    if (token < 0) return;
    const bucket = bucketOf(hash, this.model.size);
    const weight = this.model.weights[bucket * this.model.heads.length + this.head] as number;
    this.addTo(token, kind, (this.model.rarity[bucket] as number) * weight);
  }

  addTo(token: number, kind: number, sum: number): void {
    this.sums[token] = (this.sums[token] as number) + sum / (this.lengths[kind] as number);
  }
}
