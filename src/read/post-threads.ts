import { HashTable } from "../spill/hash-table.js";
import { KeyRows } from "../spill/key-rows.js";
import { RowGroups } from "./row-groups.js";

/** Finds out which posts are one conversation, of rows that each have an id and tell the id of what they answer. */
export class PostThreads {
  private readonly keys = new KeyRows();
  private rows = 0;

  /** Takes the next row, whose id or parent may be "". @throws SpillError */
  add(id: string, parent: string): void {
    if (id !== "") this.keys.add(id, this.rows * 2);
    if (parent !== "") this.keys.add(parent, this.rows * 2 + 1);
    this.rows += 1;
  }

  /** The conversations; what answers a post that is not among the rows begins one. @throws SpillError */
  groups(): RowGroups {
    const groups = new RowGroups(this.rows);
    const held = new HashTable(Uint32Array);
    for (const part of this.keys.parts()) {
      part.forEach((hash, number) => {
        if (number % 2 === 1) return;
        const same = held.get(hash);
        if (same === undefined) held.set(hash, number / 2);
        else groups.join(same, number / 2);
      });
      part.forEach((hash, number) => {
        const parent = number % 2 === 1 ? held.get(hash) : undefined;
        if (parent !== undefined) groups.join(parent, (number - 1) / 2);
      });
      held.clear();
    }
    return groups;
  }

  /** Gives back what was taken, also where it did not come to its end. */
  close(): void {
    this.keys.close();
  }
}
