import { listAt } from "../pack.js";
import type { TokenKind } from "../text/tokens.js";
import type { CompiledVocabulary } from "./compiled.js";

const none = new Int32Array(0);

/** Tells which atoms of the phrases a token satisfies, sorted, each once. */
export class Vocabulary {
  private readonly forms: ReadonlyMap<string, number>;
  private readonly prefixes: ReadonlyMap<string, number>;
  private readonly prefixLengths: readonly number[];

  constructor(private readonly compiled: CompiledVocabulary) {
    this.forms = new Map(compiled.forms.map((form, index) => [form, index]));
    this.prefixes = new Map(compiled.prefixes.map((prefix, index) => [prefix, index]));
    this.prefixLengths = [...new Set(compiled.prefixes.map((prefix) => prefix.length))].sort((a, b) => a - b);
  }

  atomsOf(form: string, kind: TokenKind): Int32Array {
    const atoms = new Set<number>([this.compiled.any]);
    if (kind === "word") this.addWord(atoms, form);
    else {
      this.addForm(atoms, form);
      for (const atom of this.compiled.kinds[kind] ?? []) atoms.add(atom);
    }
    return sorted(atoms);
  }

  /** The atoms of a sentence's closing mark. */
  ofMark(mark: string): Int32Array {
    return sorted(new Set(this.compiled.marks[mark] ?? []));
  }

  /** The atoms of a sentence's beginning, and of its end. */
  get start(): Int32Array {
    return this.compiled.start < 0 ? none : Int32Array.of(this.compiled.start);
  }

  get end(): Int32Array {
    return this.compiled.end < 0 ? none : Int32Array.of(this.compiled.end);
  }

  private addWord(atoms: Set<number>, form: string): void {
    this.addPlain(atoms, form);
    if (atoms.size === 1 && form.length >= 4) this.addPlain(atoms, withoutRuns(form));
  }

  private addPlain(atoms: Set<number>, form: string): void {
    this.addForm(atoms, form);
    for (const length of this.prefixLengths) {
      if (length > form.length) break;
      const prefix = this.prefixes.get(form.slice(0, length));
      if (prefix !== undefined) for (const atom of listAt(this.compiled.prefixAtoms, prefix)) atoms.add(atom);
    }
  }

  private addForm(atoms: Set<number>, form: string): void {
    const index = this.forms.get(form);
    if (index !== undefined) for (const atom of listAt(this.compiled.formAtoms, index)) atoms.add(atom);
  }
}

function sorted(atoms: Set<number>): Int32Array {
  return Int32Array.from(atoms).sort();
}

/** "graaazie" → "grazie": three or more of a letter are how people shout. */
function withoutRuns(form: string): string {
  return form.replace(/(\p{L})\1{2,}/gu, "$1");
}
