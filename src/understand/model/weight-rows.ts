import { bucketOf } from "./features.js";
import { type ReadyModel, rowLength } from "./ready-model.js";

/**
 * A model's numbers. Rarities and weights are whole numbers of a byte each, so that sums are exact whatever their order: those of
 * the longest message that is read stay within 32 bits.
 */
export class WeightRows {
  readonly heads: number;
  private readonly stride: number;
  private readonly bytes: Int8Array;
  private readonly size: number;

  constructor({ heads, size, rows }: ReadyModel) {
    this.heads = heads.length;
    this.size = size;
    this.stride = rowLength(this.heads);
    this.bytes = rows;
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
    // Some features were never met in training: no head has a weight.
    if (bytes[row + heads + 1] === 0) return;
    for (let head = 0; head < heads; head += 1) {
      sums[base + head] = (sums[base + head] as number) + Math.imul(rare, bytes[row + head] as number);
    }
  }
}
