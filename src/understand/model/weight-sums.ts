import type { Word } from "../words.js";
import { addLetters, blocks, bucketOf, type FeatureSink } from "./features.js";
import type { ActModel } from "./store.js";

const letters = blocks.indexOf("letters");

/** Sums of weights by sentence, kind and head, and of the squares that they are divided by. */
export class WeightSums implements FeatureSink {
  private readonly heads: number;
  /** How many numbers a sentence takes: for each kind its sum for each head, then the sum of its squares. */
  private readonly width: number;
  /** Rarities; negative where no head has a weight: many features were never met in training. */
  private readonly rarity: Float32Array;
  /** One sentence behind another; behind the last what stands in none. */
  private sums: Float64Array;
  private sentences = 0;
  private sentenceOf: Int32Array = new Int32Array(0);

  constructor(private readonly model: ActModel) {
    this.heads = model.heads.length;
    this.width = blocks.length * (this.heads + 1);
    this.rarity = model.rarity.map((rare, bucket) => (isUnweighted(model, bucket) ? -rare : rare));
    this.sums = new Float64Array(this.width * 16);
  }

  /** Begins another message. @param sentenceOf for each token the sentence it stands in, or -1 */
  begin(sentences: number, sentenceOf: Int32Array): void {
    const size = (sentences + 1) * this.width;
    if (this.sums.length < size) this.sums = new Float64Array(size * 2);
    else this.sums.fill(0, 0, size);
    this.sentences = sentences;
    this.sentenceOf = sentenceOf;
  }

  add(hash: number, kind: number, token: number): void {
    const { heads, sums } = this;
    const { weights, size } = this.model;
    const bucket = bucketOf(hash, size);
    const rare = this.rarity[bucket] as number;
    const base = this.placeOf(token) + kind * (heads + 1);
    const squares = base + heads;
    sums[squares] = (sums[squares] as number) + rare * rare;
    if (rare < 0) return;
    const row = bucket * heads;
    for (let head = 0; head < heads; head += 1) {
      sums[base + head] = (sums[base + head] as number) + rare * (weights[row + head] as number);
    }
  }

  /** Adds what the letters of a word add. */
  addLetters(token: number, own: Float64Array): void {
    const { sums } = this;
    const base = this.placeOf(token) + letters * (this.heads + 1);
    for (let index = 0; index < own.length; index += 1) {
      sums[base + index] = (sums[base + index] as number) + (own[index] as number);
    }
  }

  /** The sums over all sentences. */
  whole(): Float64Array {
    const { sums, width } = this;
    const whole = sums.slice(0, width);
    for (let base = width; base < (this.sentences + 1) * width; base += width) {
      for (let index = 0; index < width; index += 1) {
        whole[index] = (whole[index] as number) + (sums[base + index] as number);
      }
    }
    return whole;
  }

  /** The sums of each sentence. */
  bySentence(): Float64Array {
    return this.sums.slice(0, this.sentences * this.width);
  }

  private placeOf(token: number): number {
    const sentence = token < 0 ? -1 : (this.sentenceOf[token] as number);
    return (sentence < 0 ? this.sentences : sentence) * this.width;
  }
}

/** What the letters of a word add to a model: for each head, and the sum of their squares. Computed once a word. */
export function letterWeightsOf(word: Word, place: number, model: ActModel): Float64Array {
  let known = word.remembered[place];
  if (!known) {
    const { heads, rarity, weights, size } = model;
    const sums = new Float64Array(heads.length + 1);
    addLetters(word, 0, {
      add: (hash) => {
        const bucket = bucketOf(hash, size);
        const rare = rarity[bucket] as number;
        sums[heads.length] = (sums[heads.length] as number) + rare * rare;
        for (let head = 0; head < heads.length; head += 1) {
          sums[head] = (sums[head] as number) + rare * (weights[bucket * heads.length + head] as number);
        }
      },
    });
    word.remembered[place] = sums;
    known = sums;
  }
  return known;
}

function isUnweighted({ weights, heads }: ActModel, bucket: number): boolean {
  for (let index = bucket * heads.length; index < (bucket + 1) * heads.length; index += 1) {
    if (weights[index] !== 0) return false;
  }
  return true;
}
