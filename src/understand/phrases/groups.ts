import type { Atom } from "./syntax.js";

/**
 * Groups of words that stand for one another in phrases, each once: a set with five hundred words is one step of the
 * automaton, not five hundred.
 */
export class GroupPool {
  readonly list: (readonly Atom[])[] = [];
  private readonly ids = new Map<string, number>();

  /** The number of the group that holds these words. */
  idOf(atoms: readonly Atom[]): number {
    const key = JSON.stringify(atoms);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.list.push(atoms) - 1;
      this.ids.set(key, id);
    }
    return id;
  }
}
