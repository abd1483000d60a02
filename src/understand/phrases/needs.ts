import { functionWords } from "../language/function-words.js";
import type { AtomList } from "./atoms.js";
import { Pool } from "./pool.js";
import type { Atom, Phrase } from "./syntax.js";

/** Atoms of which one at least must stand in a sentence for a phrase to stand there. */
export type Need = readonly number[];

/** Needs, each once, numbered. */
export class NeedPool extends Pool<Need> {}

const commonKinds: Readonly<Record<string, number>> = { number: 300, url: 30, email: 30, emoji: 60 };

/** Tells what must stand in a sentence for phrases to stand there, and how common that is. */
export class Needs {
  private readonly rates = new Map<number, number>();

  constructor(
    private readonly atoms: AtomList,
    private readonly groups: readonly (readonly Atom[])[],
  ) {}

  /** What a phrase needs; nothing where it may be empty or holds only words of any kind. */
  of(phrase: Phrase): Need[] {
    switch (phrase.type) {
      case "atom":
        return isTelling(phrase.atom) ? [[this.atoms.idOf(phrase.atom)]] : [];
      case "gap":
      case "optional":
        return [];
      case "sequence":
        return phrase.parts.flatMap((part) => this.of(part));
      case "choice": {
        const best = phrase.options.map((option) => this.rarest(this.of(option)));
        return best.every((need) => need !== undefined) ? [[...new Set((best as Need[]).flat())]] : [];
      }
    }
  }

  /** The need that is met least often; undefined where there is none. */
  private rarest(needs: readonly Need[]): Need | undefined {
    return this.byRarity(needs)[0];
  }

  /** Needs, each once, what is met least often first. */
  byRarity(needs: readonly Need[]): Need[] {
    const rated = new Map<string, { need: Need; rate: number }>();
    for (const need of needs)
      rated.set(need.join(), { need, rate: need.reduce((sum, atom) => sum + this.rateOf(atom), 0) });
    return [...rated.values()].sort((a, b) => a.rate - b.rate).map(({ need }) => need);
  }

  /** How common an atom is, in units of a rare word. Only the order matters: it decides where looking begins. */
  private rateOf(id: number): number {
    let rate = this.rates.get(id);
    if (rate === undefined) {
      rate = this.rate(this.atoms.list[id] as Atom);
      this.rates.set(id, rate);
    }
    return rate;
  }

  private rate(atom: Atom): number {
    switch (atom.test) {
      case "form":
        return functionWords.has(atom.form) ? 100 : atom.form.length <= 3 ? 10 : 1;
      case "prefix":
        return Math.max(1, 40 / atom.prefix.length ** 2);
      case "kind":
        return commonKinds[atom.kind] ?? 20;
      case "group":
        return (this.groups[atom.group] as readonly Atom[]).reduce((sum, one) => sum + this.rate(one), 0);
      case "mark":
        return 500;
      case "any":
      case "start":
      case "end":
        return 10_000;
    }
  }
}

function isTelling(atom: Atom): boolean {
  return atom.test !== "any" && atom.test !== "start" && atom.test !== "end";
}
