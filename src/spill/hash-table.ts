import type { HashEntries } from "./hash-entries.js";
import type { KeyHash } from "./key-hash.js";

type Numbers = Float64Array | Uint32Array;

/** How full the table may be before it grows: past it, looking up takes long. */
const fullest = 0.8;
const growth = 1.5;
const smallest = 1024;

/** A number for each of many keys, which are known by their hashes alone: 16 to 20 bytes a key, or 20 to 25 with numbers of eight. */
export class HashTable<Kind extends Numbers> implements HashEntries {
  private highs = new Uint32Array(smallest);
  private lows = new Uint32Array(smallest);
  /** One more than the number, 0 where the place is free. */
  private numbers: Kind;
  private count = 0;

  constructor(private readonly kind: new (length: number) => Kind) {
    this.numbers = new kind(smallest);
  }

  /** How many keys it knows. */
  get size(): number {
    return this.count;
  }

  get(hash: KeyHash): number | undefined {
    const number = this.numbers[this.placeOf(hash)]!;
    return number === 0 ? undefined : number - 1;
  }

  /** @param number a whole number from 0 */
  set(hash: KeyHash, number: number): void {
    let place = this.placeOf(hash);
    if (this.numbers[place] === 0) {
      if (this.count >= this.numbers.length * fullest) {
        this.grow();
        place = this.placeOf(hash);
      }
      this.highs[place] = hash.high;
      this.lows[place] = hash.low;
      this.count += 1;
    }
    this.numbers[place] = number + 1;
  }

  /** Forgets all keys, and keeps its room. */
  clear(): void {
    this.numbers.fill(0);
    this.count = 0;
  }

  forEach(visit: (hash: KeyHash, number: number) => void): void {
    const { highs, lows, numbers } = this;
    for (let place = 0; place < numbers.length; place += 1) {
      const number = numbers[place]!;
      if (number !== 0) visit({ high: highs[place]!, low: lows[place]! }, number - 1);
    }
  }

  /** Where a key stands, or would. */
  private placeOf({ high, low }: KeyHash): number {
    const { highs, lows, numbers } = this;
    let place = Math.floor((low / 0x100000000) * numbers.length);
    while (numbers[place] !== 0 && (lows[place] !== low || highs[place] !== high)) {
      place += 1;
      if (place === numbers.length) place = 0;
    }
    return place;
  }

  private grow(): void {
    const { highs, lows, numbers, kind } = this;
    const length = Math.ceil(numbers.length * growth);
    this.highs = new Uint32Array(length);
    this.lows = new Uint32Array(length);
    this.numbers = new kind(length);
    for (let old = 0; old < numbers.length; old += 1) {
      if (numbers[old] === 0) continue;
      const place = this.placeOf({ high: highs[old]!, low: lows[old]! });
      this.highs[place] = highs[old]!;
      this.lows[place] = lows[old]!;
      this.numbers[place] = numbers[old]!;
    }
  }
}
