import type { HashEntries } from "./hash-entries.js";
import { HashParts } from "./hash-parts.js";
import { type KeyHash, keyHash } from "./key-hash.js";

/** So many entries are in memory, in three megabytes; past them they go to a file. */
const usualRoom = 200_000;

/** Numbers under keys, any number under each and without end: what says a key again is found without keeping keys. */
export class KeyRows {
  private parted: HashParts | undefined;
  private readonly held: Batch;

  constructor(room = usualRoom) {
    this.held = new Batch(room);
  }

  /** @param number a whole number from 0 @throws SpillError */
  add(key: string, number: number): void {
    if (this.held.isFull) this.spill();
    this.held.add(keyHash(key), number);
  }

  /** What was added, in parts; what is under a key is in one part, in the order in which it was added. @throws SpillError */
  *parts(): Generator<HashEntries> {
    if (!this.parted) {
      yield this.held;
      return;
    }
    this.spill();
    yield* this.parted.parts();
  }

  /** Gives the file back, where there is one. */
  close(): void {
    this.parted?.close();
    this.parted = undefined;
  }

  private spill(): void {
    this.parted ??= new HashParts();
    this.parted.add(this.held);
    this.held.clear();
  }
}

/** Entries in typed arrays. */
class Batch implements HashEntries {
  private readonly highs: Uint32Array;
  private readonly lows: Uint32Array;
  private readonly numbers: Float64Array;
  private count = 0;

  constructor(room: number) {
    this.highs = new Uint32Array(room);
    this.lows = new Uint32Array(room);
    this.numbers = new Float64Array(room);
  }

  get size(): number {
    return this.count;
  }

  get isFull(): boolean {
    return this.count === this.numbers.length;
  }

  add({ high, low }: KeyHash, number: number): void {
    this.highs[this.count] = high;
    this.lows[this.count] = low;
    this.numbers[this.count] = number;
    this.count += 1;
  }

  clear(): void {
    this.count = 0;
  }

  forEach(visit: (hash: KeyHash, number: number) => void): void {
    for (let at = 0; at < this.count; at += 1) {
      visit({ high: this.highs[at]!, low: this.lows[at]! }, this.numbers[at]!);
    }
  }
}
