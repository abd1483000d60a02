import { type ActHead, type ActModel, rarityStep } from "./store.js";

/**
 * A model as it is weighed with, bucket by bucket: the weight for each head, the rarity, and whether any weight is there. What is
 * looked up for one feature stands together, since looking up is what weighing costs.
 */
export interface ReadyModel {
  readonly heads: readonly ActHead[];
  /** Number of buckets, a power of two. */
  readonly size: number;
  /** Bytes of a bucket: see rowLength. */
  readonly rows: Int8Array;
}

/** How many bytes a bucket takes: a multiple of eight, so that a row seldom lies in two lines of the cache. */
export function rowLength(heads: number): number {
  return Math.ceil((heads + 2) / 8) * 8;
}

/** Lays a model out for weighing. */
export function readyModel({ heads, size, rarity, weights }: ActModel): ReadyModel {
  const count = heads.length;
  const length = rowLength(count);
  const rows = new Int8Array(size * length);
  for (let bucket = 0; bucket < size; bucket += 1) {
    const row = bucket * length;
    let any = 0;
    for (let head = 0; head < count; head += 1) {
      const weight = weights[bucket * count + head] as number;
      rows[row + head] = weight;
      any |= weight;
    }
    rows[row + count] = Math.min(255, Math.round((rarity[bucket] as number) / rarityStep));
    rows[row + count + 1] = any === 0 ? 0 : 1;
  }
  return { heads, size, rows };
}

/** A model laid out as bytes: a length, a JSON header, the rows as they are. */
export function packReady({ heads, size, rows }: ReadyModel): Uint8Array {
  const header = Buffer.from(JSON.stringify({ heads, size }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header, Buffer.from(rows.buffer, rows.byteOffset, rows.length)]);
}

/** The model from bytes that packReady made; its rows share their memory. */
export function unpackReady(bytes: Buffer): ReadyModel {
  const length = bytes.readUInt32LE(0);
  const { heads, size } = JSON.parse(bytes.toString("utf8", 4, 4 + length)) as Omit<ReadyModel, "rows">;
  const begin = 4 + length;
  return { heads, size, rows: new Int8Array(bytes.buffer, bytes.byteOffset + begin, bytes.length - begin) };
}
