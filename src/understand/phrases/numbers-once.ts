import type { NumberLists } from "../pack.js";

/** Numbers in two bytes each where they fit. */
export type SmallNumbers = Uint16Array | Int32Array;

/** Gathers small numbers, each once, without an object for each. */
export class NumbersOnce {
  private readonly stamps: Int32Array;
  private round = 0;
  /** What was gathered, in the order in which it came: the first `size` numbers. */
  readonly list: number[] = [];
  size = 0;

  /** @param count how many numbers there are, from 0 */
  constructor(private readonly count: number) {
    this.stamps = new Int32Array(count);
  }

  /** Forgets what was gathered. */
  begin(): void {
    this.round += 1;
    this.size = 0;
  }

  add(number: number): void {
    if (this.stamps[number] === this.round) return;
    this.stamps[number] = this.round;
    this.list[this.size] = number;
    this.size += 1;
  }

  addAll({ offsets, items }: NumberLists, list: number): void {
    const end = offsets[list + 1] as number;
    for (let place = offsets[list] as number; place < end; place += 1) this.add(items[place] as number);
  }

  /** What was gathered, in the order in which it came. */
  taken(): SmallNumbers {
    const { list, size } = this;
    const numbers = this.count <= 1 << 16 ? new Uint16Array(size) : new Int32Array(size);
    for (let index = 0; index < size; index += 1) numbers[index] = list[index] as number;
    return numbers;
  }
}
