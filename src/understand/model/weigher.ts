import type { FeatureList } from "./feature-list.js";
import { blocks } from "./features.js";
import { type ReadyModel, rowLength } from "./ready-model.js";
import { weigherBinary } from "./weigher-binary.js";

type Weigh = (
  feature: number,
  end: number,
  mask: number,
  stride: number,
  rarity: number,
  sentences: number,
  squares: number,
) => void;

/** What is used of WebAssembly: Node has it, but its types are those of browsers. */
interface WebAssemblyHere {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyHere }).WebAssembly;
const page = 65_536;
let compiled: object | undefined;

/**
 * Adds up what features weigh, by sentence, kind and head, and the squares of their rarities. Rarities and weights are whole numbers
 * of a byte each, so that sums are exact whatever their order: those of the longest message that is read stay within 32 bits.
 */
export class Weigher {
  private readonly heads: number;
  /** How many sums a kind of a sentence takes: one for each byte of a bucket's row. */
  private readonly stride: number;
  private readonly mask: number;
  private readonly memory: InstanceType<typeof Memory>;
  private readonly weigh: Weigh;
  /** Behind the rows: for each sentence its sums; the squares; where each token's sums begin; the features. In numbers. */
  private readonly sums: number;
  private numbers: Int32Array;
  /** Where those of the present message begin. */
  private places = 0;
  private sentences = 0;

  constructor({ heads, size, rows }: ReadyModel) {
    this.heads = heads.length;
    this.stride = rowLength(this.heads);
    this.mask = size - 1;
    this.sums = Math.ceil(rows.length / 16) * 4;
    this.memory = new Memory({ initial: Math.ceil(rows.length / page) + 1 });
    new Int8Array(this.memory.buffer).set(rows);
    this.numbers = new Int32Array(this.memory.buffer);
    compiled ??= new Module(Buffer.from(weigherBinary, "base64"));
    this.weigh = new Instance(compiled, { model: { memory: this.memory } }).exports.weigh as Weigh;
  }

  /**
   * Weighs the features of a message.
   * @param sentences how many there are
   * @param sentenceOf for each token the sentence it stands in, or -1
   */
  add({ pairs, length }: FeatureList, sentences: number, sentenceOf: readonly number[]): void {
    const width = blocks.length * this.stride;
    const size = (sentences + 1) * width;
    const places = this.sums + 2 * size + 1;
    // A text without a token may still hold a sentence that begins at its first.
    const tokens = Math.max(1, sentenceOf.length);
    const features = places + tokens;
    this.reserve(features + length);
    const { numbers, sums } = this;
    numbers.fill(0, sums, sums + 2 * size);
    for (let token = -1; token < tokens; token += 1) {
      const sentence = sentenceOf[token] ?? -1;
      numbers[places + token] = 4 * (sums + (sentence < 0 ? sentences : sentence) * width);
    }
    for (let index = 0; index < length; index += 1) numbers[features + index] = pairs[index] as number;
    this.places = places;
    this.sentences = sentences;
    this.weigh(4 * features, 4 * (features + length), this.mask, this.stride, this.heads, 4 * places, 4 * size);
  }

  /**
   * Adds to the message what was weighed beforehand of one of its tokens.
   * @param kind of features: see `blocks`
   * @param weights for each head, and the sum of the squares
   */
  addWeights(token: number, kind: number, weights: readonly number[]): void {
    const { numbers, heads } = this;
    const base = ((numbers[this.places + token] as number) >> 2) + kind * this.stride;
    for (let head = 0; head < heads; head += 1) {
      numbers[base + head] = (numbers[base + head] as number) + (weights[head] as number);
    }
    const square = base + (this.sentences + 1) * blocks.length * this.stride;
    numbers[square] = (numbers[square] as number) + (weights[heads] as number);
  }

  /** What stands in no sentence adds to a kind: for each head, and the sum of the squares. */
  outside(kind: number): number[] {
    const { heads, numbers, stride, sums } = this;
    const width = blocks.length * stride;
    const base = sums + this.sentences * width + kind * stride;
    const list: number[] = [];
    for (let head = base; head < base + heads; head += 1) list.push(numbers[head] as number);
    list.push(numbers[base + (this.sentences + 1) * width] as number);
    return list;
  }

  /** For each kind its sum for each head, and the sum of its squares: over all sentences, and what stands in none. */
  whole(): number[] {
    const { numbers, stride, sums } = this;
    const width = blocks.length * stride;
    const end = sums + (this.sentences + 1) * width;
    const whole: number[] = [];
    for (let kind = sums; kind < sums + width; kind += stride) {
      for (let head = kind; head < kind + this.heads; head += 1) {
        let sum = 0;
        for (let place = head; place < end; place += width) sum += numbers[place] as number;
        whole.push(sum);
      }
      let squares = 0;
      for (let place = kind; place < end; place += width) squares += numbers[place + end - sums] as number;
      whole.push(squares);
    }
    return whole;
  }

  /** The same for each sentence, one behind another. */
  bySentence(): number[] {
    const { numbers, stride, sums } = this;
    const width = blocks.length * stride;
    const squares = (this.sentences + 1) * width;
    const list: number[] = [];
    for (let kind = sums; kind < sums + this.sentences * width; kind += stride) {
      for (let head = kind; head < kind + this.heads; head += 1) list.push(numbers[head] as number);
      list.push(numbers[kind + squares] as number);
    }
    return list;
  }

  private reserve(count: number): void {
    const missing = 4 * count - this.memory.buffer.byteLength;
    if (missing <= 0) return;
    this.memory.grow(Math.ceil(missing / page) + 1);
    this.numbers = new Int32Array(this.memory.buffer);
  }
}
