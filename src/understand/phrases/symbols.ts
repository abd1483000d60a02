import type { Token } from "../text/tokens.js";
import type { Atom } from "./syntax.js";

const mostRemembered = 200_000;

/**
 * Tells which atoms a token satisfies. Tokens that satisfy the same atoms are one symbol, so that the automaton knows
 * few symbols however many words there are; a word that no phrase mentions is symbol 0.
 */
export class Symbols {
  private readonly forms = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number[]>();
  private readonly prefixLengths: number[];
  private readonly kinds = new Map<string, number[]>();
  private readonly marks = new Map<string, number[]>();
  private readonly any: number[] = [];
  private readonly startAtoms: number[] = [];
  private readonly endAtoms: number[] = [];
  private readonly remembered = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  /** For each symbol: the atoms it satisfies, as a set. */
  readonly satisfied: Set<number>[] = [];
  /** The symbol of a sentence's beginning, and of its end. */
  readonly start: number;
  readonly end: number;

  constructor(atoms: readonly Atom[], groups: readonly (readonly Atom[])[]) {
    atoms.forEach((atom, id) => {
      if (atom.test === "group") for (const word of groups[atom.group] as readonly Atom[]) this.addWord(word, id);
      else if (atom.test === "form" || atom.test === "prefix" || atom.test === "kind") this.addWord(atom, id);
      else if (atom.test === "mark") push(this.marks, atom.mark, id);
      else if (atom.test === "any") this.any.push(id);
      else if (atom.test === "start") this.startAtoms.push(id);
      else this.endAtoms.push(id);
    });
    this.prefixLengths = [...new Set([...this.prefixes.keys()].map((prefix) => prefix.length))].sort((a, b) => a - b);
    this.intern(this.any);
    this.start = this.intern(this.startAtoms);
    this.end = this.intern(this.endAtoms);
  }

  /** The symbol of a word, number, address or picture. */
  of(token: Token): number {
    if (token.kind !== "word") {
      const form = this.forms.get(token.form) ?? [];
      return this.intern([...form, ...(this.kinds.get(token.kind) ?? []), ...this.any]);
    }
    let symbol = this.remembered.get(token.form);
    if (symbol === undefined) {
      symbol = this.intern([...this.atomsOf(token.form), ...this.any]);
      if (this.remembered.size >= mostRemembered) this.remembered.clear();
      this.remembered.set(token.form, symbol);
    }
    return symbol;
  }

  /** The symbol of a sentence's closing mark. */
  ofMark(mark: string): number {
    return this.intern(this.marks.get(mark) ?? []);
  }

  /** Whether any phrase mentions the word. */
  knows(form: string): boolean {
    return this.forms.has(form);
  }

  private addWord(atom: Atom, id: number): void {
    if (atom.test === "form") push(this.forms, atom.form, id);
    else if (atom.test === "prefix") push(this.prefixes, atom.prefix, id);
    else if (atom.test === "kind") push(this.kinds, atom.kind, id);
  }

  private atomsOf(form: string): number[] {
    const atoms = this.plainAtoms(form);
    if (atoms.length > 0 || form.length < 4) return atoms;
    return this.plainAtoms(withoutRuns(form));
  }

  private plainAtoms(form: string): number[] {
    const atoms = [...(this.forms.get(form) ?? [])];
    for (const length of this.prefixLengths) {
      if (length > form.length) break;
      const found = this.prefixes.get(form.slice(0, length));
      if (found) atoms.push(...found);
    }
    return atoms;
  }

  private intern(atoms: readonly number[]): number {
    const sorted = [...new Set(atoms)].sort((a, b) => a - b);
    const key = sorted.join(",");
    let symbol = this.numbers.get(key);
    if (symbol === undefined) {
      symbol = this.satisfied.length;
      this.satisfied.push(new Set(sorted));
      this.numbers.set(key, symbol);
    }
    return symbol;
  }
}

/** "graaazie" → "grazie": three or more of a letter are how people shout. */
function withoutRuns(form: string): string {
  return form.replace(/(\p{L})\1{2,}/gu, "$1");
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}
