/** Numbers for texts that are few and come often: four bytes stand for each time. */
export class Names {
  private readonly numbers = new Map<string, number>();

  numberOf(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(name, number);
    }
    return number;
  }

  /** All names in their order. */
  sorted(): string[] {
    return [...this.numbers.keys()].sort();
  }

  /** For each number, the place of its name among all names in order. */
  ranks(): Uint32Array {
    const ranks = new Uint32Array(this.numbers.size);
    this.sorted().forEach((name, rank) => {
      ranks[this.numbers.get(name) as number] = rank;
    });
    return ranks;
  }
}
