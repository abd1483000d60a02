import { bucketOf } from "./features.js";
import { type ActModel, rarityStep } from "./store.js";

/**
 * A model's numbers, bucket by bucket: the weight for each head, the rarity, and whether any weight is there. What is looked up for
 * one feature stands together, since looking up is what weighing costs. Rarities and weights are whole numbers of a byte each, so
 * that sums are exact whatever their order: those of the longest message that is read stay within 32 bits.
 */
export class WeightRows {
  readonly heads: number;
  private readonly stride: number;
  private readonly bytes: Int8Array;
  private readonly size: number;

  constructor({ heads, size, rarity, weights }: ActModel) {
    this.heads = heads.length;
    this.size = size;
    this.stride = Math.ceil((this.heads + 2) / 8) * 8;
    this.bytes = new Int8Array(size * this.stride);
    for (let bucket = 0; bucket < size; bucket += 1) {
      const row = bucket * this.stride;
      let any = 0;
      for (let head = 0; head < this.heads; head += 1) {
        const weight = weights[bucket * this.heads + head] as number;
        this.bytes[row + head] = weight;
        any |= weight;
      }
      this.bytes[row + this.heads] = Math.min(255, Math.round((rarity[bucket] as number) / rarityStep));
      this.bytes[row + this.heads + 1] = any === 0 ? 0 : 1;
    }
  }

  /**
   * Adds what one feature adds: for each head, then the square of its rarity; in units of rarityStep and of its square.
   * @param hash any 32 bits: see bucketOf
   * @param base where the sums begin
   */
  add(hash: number, sums: Int32Array, base: number): void {
    const { heads, bytes } = this;
    const row = bucketOf(hash, this.size) * this.stride;
    const rare = (bytes[row + heads] as number) & 255;
    sums[base + heads] = (sums[base + heads] as number) + Math.imul(rare, rare);
    // Many features were never met in training: no head has a weight.
    if (bytes[row + heads + 1] === 0) return;
    for (let head = 0; head < heads; head += 1) {
      sums[base + head] = (sums[base + head] as number) + Math.imul(rare, bytes[row + head] as number);
    }
  }
}
