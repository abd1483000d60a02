import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

import type { Scaling } from "./scaling.js";

/** What one act's part of a model needs beside its weights. */
export interface ActHead {
  readonly act: string;
  readonly bias: number;
  /** Weight of one unit of the stored, rounded weights. */
  readonly scale: number;
  /** Likelihood from which the act is stated. */
  readonly threshold: number;
  readonly scaling: Scaling;
}

/** A linear model of all acts of one side (customer or company) in one language. */
export interface ActModel {
  readonly heads: readonly ActHead[];
  /** Number of buckets, a power of two. */
  readonly size: number;
  /** Inverse document frequency by bucket. */
  readonly rarity: Float32Array;
  /** Rounded weights: bucket by bucket, one for each head. */
  readonly weights: Int8Array;
}

/** What one unit of a stored rarity is worth. */
export const rarityStep = 1 / 20;

/** The model as bytes: a length, a JSON header, rarities (a byte each), weights (a byte each); Brotli around all. */
export function packModel(model: ActModel): Uint8Array {
  const header = Buffer.from(JSON.stringify({ heads: model.heads, size: model.size }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const rarity = Uint8Array.from(model.rarity, (value) => Math.min(255, Math.round(value / rarityStep)));
  const whole = Buffer.concat([
    length,
    header,
    rarity,
    Buffer.from(model.weights.buffer, model.weights.byteOffset, model.weights.length),
  ]);
  return brotliCompressSync(whole, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

/** The model from bytes that packModel made. */
export function unpackModel(bytes: Uint8Array): ActModel {
  const whole = brotliDecompressSync(bytes);
  const length = whole.readUInt32LE(0);
  const { heads, size } = JSON.parse(whole.toString("utf8", 4, 4 + length)) as { heads: ActHead[]; size: number };
  const rarity = Float32Array.from(whole.subarray(4 + length, 4 + length + size), (value) => value * rarityStep);
  const weights = new Int8Array(whole.buffer, whole.byteOffset + 4 + length + size, size * heads.length);
  return { heads, size, rarity, weights };
}

/** A rarity as it will be after packing: so that training sees what reading will see. */
export function roundedRarity(value: number): number {
  return Math.min(255, Math.round(value / rarityStep)) * rarityStep;
}
