type Numbers = Float64Array | Uint32Array;

/** Numbers in a typed array that grows: four or eight bytes each. */
export class NumberList<Kind extends Numbers> {
  private numbers: Kind;
  private count = 0;

  constructor(private readonly kind: new (length: number) => Kind) {
    this.numbers = new kind(64);
  }

  get length(): number {
    return this.count;
  }

  add(number: number): void {
    if (this.count === this.numbers.length) {
      const larger = new this.kind(Math.ceil(this.count * 1.5));
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.count] = number;
    this.count += 1;
  }

  /** @param index from 0, within the length */
  at(index: number): number {
    return this.numbers[index] as number;
  }
}
