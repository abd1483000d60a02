/** Milliseconds by what they were spent on: "read", "understand", "rule late-response" … Plain data. */
export type Times = Readonly<Record<string, number>>;

/** Adds up what the parts of a run take. Work in several threads adds up to more than the clock on the wall shows. */
export class Stopwatch {
  private readonly spent = new Map<string, number>();

  /** A moment to count from, in milliseconds. */
  now(): number {
    return performance.now();
  }

  /** Counts the time since a moment for a part. */
  since(begun: number, part: string): void {
    this.add(part, performance.now() - begun);
  }

  add(part: string, milliseconds: number): void {
    this.spent.set(part, (this.spent.get(part) ?? 0) + milliseconds);
  }

  /** Passes items on, and counts what it takes to get them. */
  async *reading<Item>(items: AsyncIterable<Item>, part: string): AsyncGenerator<Item> {
    let begun = this.now();
    for await (const item of items) {
      this.since(begun, part);
      yield item;
      begun = this.now();
    }
    this.since(begun, part);
  }

  times(): Times {
    return Object.fromEntries(this.spent);
  }
}
