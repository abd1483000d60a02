import type { Atom, Phrase } from "./syntax.js";

/** The states of a set of phrases, and what leads from one to another. */
export interface Network {
  /** For each state: atom, target, atom, target, … */
  readonly moves: readonly (readonly number[])[];
  /** For each state: the states that are reached without a token. */
  readonly jumps: readonly (readonly number[])[];
  /** For each state: the phrase that is complete there, or -1. */
  readonly accepts: readonly number[];
  /** For each phrase: its first state. */
  readonly starts: readonly number[];
}

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

/** Builds the network of phrases (Thompson's construction): as many states as there are words in the phrases. */
export class NetworkBuilder {
  private readonly moves: number[][] = [];
  private readonly jumps: number[][] = [];
  private readonly accepts: number[] = [];
  private readonly starts: number[] = [];

  constructor(private readonly atoms: AtomList) {}

  /** Adds a phrase and returns its number. */
  add(phrase: Phrase): number {
    const id = this.starts.length;
    const start = this.state();
    this.starts.push(start);
    const end = this.walk(phrase, start);
    this.accepts[end] = id;
    return id;
  }

  build(): Network {
    return { moves: this.moves, jumps: this.jumps, accepts: this.accepts, starts: this.starts };
  }

  private walk(phrase: Phrase, from: number): number {
    switch (phrase.type) {
      case "atom": {
        const to = this.state();
        (this.moves[from] as number[]).push(this.atoms.idOf(phrase.atom), to);
        return to;
      }
      case "sequence":
        return phrase.parts.reduce((state, part) => this.walk(part, state), from);
      case "choice": {
        const end = this.state();
        for (const option of phrase.options) {
          if (option.type === "atom") {
            (this.moves[from] as number[]).push(this.atoms.idOf(option.atom), end);
            continue;
          }
          const begin = this.state();
          (this.jumps[from] as number[]).push(begin);
          (this.jumps[this.walk(option, begin)] as number[]).push(end);
        }
        return end;
      }
      case "optional": {
        const end = this.walk(phrase.part, from);
        const after = this.state();
        (this.jumps[end] as number[]).push(after);
        (this.jumps[from] as number[]).push(after);
        return after;
      }
      case "gap": {
        const after = this.state();
        let state = from;
        (this.jumps[state] as number[]).push(after);
        for (let count = 0; count < phrase.most; count += 1) {
          const next = this.state();
          (this.moves[state] as number[]).push(this.atoms.idOf({ test: "any" }), next);
          (this.jumps[next] as number[]).push(after);
          state = next;
        }
        return after;
      }
    }
  }

  private state(): number {
    this.moves.push([]);
    this.jumps.push([]);
    this.accepts.push(-1);
    return this.moves.length - 1;
  }
}
