import type { Atom } from "./syntax.js";

/** The atoms of phrases, each once, numbered. */
export class AtomList {
  readonly list: Atom[] = [];
  private readonly ids = new Map<string, number>();

  idOf(atom: Atom): number {
    const key = JSON.stringify(atom);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.list.push(atom) - 1;
      this.ids.set(key, id);
    }
    return id;
  }
}
