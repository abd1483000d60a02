import { ownText } from "./own-text.js";

/**
 * What answers what, by ids: one copy of each id and some numbers, for files of millions of messages. Ids are known by the
 * order in which they were first named.
 */
export class IdForest {
  private readonly numbers = new Map<string, number>();
  private readonly ids: string[] = [];
  /** For each id what it answers, -1 where nothing is known; once roots were asked for, an ancestor of it. */
  private parents: Int32Array = new Int32Array(1024).fill(-1);

  /** The number of an id, which is given one where it has none. */
  add(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const own = ownText(id);
    const number = this.ids.length;
    this.numbers.set(own, number);
    this.ids.push(own);
    if (number >= this.parents.length) {
      const wider = new Int32Array(this.parents.length * 2).fill(-1);
      wider.set(this.parents);
      this.parents = wider;
    }
    return number;
  }

  /** The number of an id that was added. */
  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  idOf(number: number): string {
    return this.ids[number]!;
  }

  hasParent(number: number): boolean {
    return this.parents[number]! >= 0;
  }

  /** @param parent undefined where it answers nothing */
  setParent(number: number, parent: number | undefined): void {
    this.parents[number] = parent ?? -1;
  }

  /** What began all: the first that answers nothing. All of a circle have one root. */
  rootOf(number: number): number {
    const { parents } = this;
    let root = number;
    // A circle is opened where it is first walked into.
    for (let steps = 0; parents[root]! >= 0; root = parents[root]!) {
      steps += 1;
      if (steps > this.ids.length) {
        parents[root] = -1;
        break;
      }
    }
    // Who asks again walks one step.
    for (let current = number; current !== root; ) {
      const next = parents[current]!;
      parents[current] = root;
      current = next;
    }
    return root;
  }
}
