import type { TokenKind } from "../text/tokens.js";
import { Beginnings, TextTable } from "../text-table.js";
import type { CompiledVocabulary } from "./compiled.js";
import { NumbersOnce, type SmallNumbers } from "./numbers-once.js";

/** Tells which atoms of the phrases a token satisfies, each once. */
export class Vocabulary {
  private readonly forms: TextTable;
  private readonly prefixes: Beginnings;
  private readonly found: NumbersOnce;
  private unknown: SmallNumbers | undefined;

  constructor(private readonly compiled: CompiledVocabulary) {
    this.forms = new TextTable(compiled.forms);
    this.prefixes = new Beginnings(compiled.prefixes);
    this.found = new NumbersOnce(compiled.count);
  }

  atomsOf(form: string, kind: TokenKind): SmallNumbers {
    const { found } = this;
    found.begin();
    found.add(this.compiled.any);
    if (kind === "word") this.addWord(form);
    else {
      this.addForm(form);
      for (const atom of this.compiled.kinds[kind] ?? []) found.add(atom);
    }
    // Of most words that are looked up nothing is known.
    if (found.size > 1) return found.taken();
    this.unknown ??= found.taken();
    return this.unknown;
  }

  /** The atoms of a sentence's closing mark. */
  ofMark(mark: string): SmallNumbers {
    return this.listOf(this.compiled.marks[mark] ?? []);
  }

  /** The atoms of a sentence's beginning, and of its end. */
  get start(): SmallNumbers {
    return this.listOf(this.compiled.start < 0 ? [] : [this.compiled.start]);
  }

  get end(): SmallNumbers {
    return this.listOf(this.compiled.end < 0 ? [] : [this.compiled.end]);
  }

  private listOf(atoms: readonly number[]): SmallNumbers {
    this.found.begin();
    for (const atom of atoms) this.found.add(atom);
    return this.found.taken();
  }

  private addWord(form: string): void {
    this.addPlain(form);
    if (this.found.size > 1 || form.length < 4) return;
    const plain = withoutRuns(form);
    if (plain !== form) this.addPlain(plain);
  }

  private addPlain(form: string): void {
    this.addForm(form);
    const prefixes = this.prefixes.of(form);
    for (let index = 0; index < prefixes.length; index += 1)
      this.found.addAll(this.compiled.prefixAtoms, prefixes[index] as number);
  }

  private addForm(form: string): void {
    const index = this.forms.find(form);
    if (index >= 0) this.found.addAll(this.compiled.formAtoms, index);
  }
}

/** A longer form is no word, and a run of millions of one letter would be more than a pattern's stack holds. */
const longestForm = 1000;

/** "graaazie" → "grazie": three or more of a letter are how people shout. */
function withoutRuns(form: string): string {
  if (form.length > longestForm || !hasRun(form)) return form;
  return form.replace(/(\p{L})\1{2,}/gu, "$1");
}

function hasRun(form: string): boolean {
  for (let index = 2; index < form.length; index += 1) {
    const code = form.charCodeAt(index);
    if (code === form.charCodeAt(index - 1) && code === form.charCodeAt(index - 2)) return true;
  }
  return false;
}
