import type { Word } from "../words.js";
import { addLetters, blocks, type FeatureSink } from "./features.js";
import type { WeightRows } from "./weight-rows.js";

const letters = blocks.indexOf("letters");

/** Sums of weights by sentence, kind and head, and of the squares that they are divided by. */
export class WeightSums implements FeatureSink {
  private readonly heads: number;
  /** How many numbers a sentence takes: for each kind its sum for each head, then the sum of its squares. */
  private readonly width: number;
  /** One sentence behind another; behind the last what stands in none. */
  private sums: Int32Array;
  private sentences = 0;
  private sentenceOf: readonly number[] = [];

  constructor(private readonly rows: WeightRows) {
    this.heads = rows.heads;
    this.width = blocks.length * (this.heads + 1);
    this.sums = new Int32Array(this.width * 16);
  }

  /** Begins another message. @param sentenceOf for each token the sentence it stands in, or -1 */
  begin(sentences: number, sentenceOf: readonly number[]): void {
    const size = (sentences + 1) * this.width;
    if (this.sums.length < size) this.sums = new Int32Array(size * 2);
    else this.sums.fill(0, 0, size);
    this.sentences = sentences;
    this.sentenceOf = sentenceOf;
  }

  add(hash: number, kind: number, token: number): void {
    this.rows.add(hash, this.sums, this.placeOf(token) + kind * (this.heads + 1));
  }

  /** Adds what the letters of a word add. */
  addLetters(token: number, own: Int32Array): void {
    const { sums } = this;
    const base = this.placeOf(token) + letters * (this.heads + 1);
    for (let index = 0; index < own.length; index += 1) {
      sums[base + index] = (sums[base + index] as number) + (own[index] as number);
    }
  }

  /** The sums over all sentences. */
  whole(): number[] {
    const { sums, width } = this;
    const whole: number[] = [];
    for (let index = 0; index < width; index += 1) {
      let sum = 0;
      for (let base = 0; base < (this.sentences + 1) * width; base += width) sum += sums[base + index] as number;
      whole.push(sum);
    }
    return whole;
  }

  /** The sums of each sentence. */
  bySentence(): number[] {
    const list: number[] = [];
    for (let index = 0; index < this.sentences * this.width; index += 1) list.push(this.sums[index] as number);
    return list;
  }

  private placeOf(token: number): number {
    const sentence = token < 0 ? -1 : (this.sentenceOf[token] ?? -1);
    return (sentence < 0 ? this.sentences : sentence) * this.width;
  }
}

/** What the letters of a word add to a model: for each head, and the sum of their squares. Computed once a word. */
export function letterWeightsOf(word: Word, place: number, rows: WeightRows): Int32Array {
  let known = word.remembered[place];
  if (!known) {
    const sums = new Int32Array(rows.heads + 1);
    addLetters(word, 0, { add: (hash) => rows.add(hash, sums, 0) });
    word.remembered[place] = sums;
    known = sums;
  }
  return known;
}
