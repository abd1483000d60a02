import { BitList } from "../spill/bit-list.js";

/** Which rows of a file belong together: four bytes a row, whatever joins them. Rows are counted from 0. */
export class RowGroups {
  /** For each row itself, where it is the first of its group, or an earlier row of it. */
  private readonly parents: Uint32Array;
  private ends: BitList | undefined;

  /** @param rows how many there are, each in a group of its own */
  constructor(rows: number) {
    this.parents = new Uint32Array(rows);
    for (let row = 0; row < rows; row += 1) this.parents[row] = row;
  }

  /** Makes one of the groups of two rows. */
  join(one: number, other: number): void {
    const first = this.groupOf(one);
    const second = this.groupOf(other);
    this.parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** The first row of a row's group. */
  groupOf(row: number): number {
    const { parents } = this;
    let at = row;
    while (parents[at] !== at) {
      // Who asks again walks half the way.
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  }

  /** Whether a row is the last of its group; to be asked when all are joined. */
  isLast(row: number): boolean {
    this.ends ??= this.lastRows();
    return this.ends.has(row);
  }

  private lastRows(): BitList {
    const seen = new BitList();
    const ends = new BitList();
    for (let row = this.parents.length - 1; row >= 0; row -= 1) {
      const group = this.groupOf(row);
      if (!seen.has(group)) ends.set(row);
      seen.set(group);
    }
    return ends;
  }
}
