import { hashText } from "../../hash-text.js";
import { listAt } from "../pack.js";
import type { Token } from "../text/tokens.js";
import { Beginnings, TextTable } from "../text-table.js";
import { type CompiledClasses, prefixKey } from "./compile-classes.js";

/**
 * Words, and runs of words, of classes, in the order of the words: parallel lists, since there are many of them. Plain lists: typed
 * ones lie outside the heap, which costs each message more than their numbers take.
 */
export interface ClassHits {
  /** A number for each that stays the same for the same class, whatever other classes there are. */
  readonly keys: readonly number[];
  readonly firstTokens: readonly number[];
  readonly endTokens: readonly number[];
}

/** What is known of a word by itself. */
export interface WordClassesOf {
  /** Keys of the classes it belongs to. */
  readonly keys: readonly number[];
  /** Runs that may begin with it; undefined where there are none. */
  readonly runs: readonly RunIndex[] | undefined;
}

/** Runs that begin alike, by the word that follows: places in CompiledClasses.runs. */
interface RunIndex {
  readonly bySecond: ReadonlyMap<string, readonly number[]>;
  /** Those whose second word is a word's beginning. */
  readonly others: readonly number[];
}

/** Finds the classes of a message's words. */
export class WordClasses {
  private readonly keys: readonly number[];
  private readonly forms: TextTable;
  private readonly prefixes: Beginnings;
  private readonly runKeys: TextTable;
  private readonly runTexts: TextTable;
  private readonly runIndexes = new Map<string, RunIndex>();
  private readonly found = new GrowingHits();

  constructor(private readonly compiled: CompiledClasses) {
    this.keys = compiled.names.map(hashText);
    this.forms = new TextTable(compiled.forms);
    this.prefixes = new Beginnings(compiled.prefixes);
    this.runKeys = new TextTable(compiled.runKeys);
    this.runTexts = new TextTable(compiled.runTexts);
  }

  /** What `find` needs to know of a token's form. */
  of(form: string): WordClassesOf {
    const classes = new Set<number>();
    const place = this.forms.find(form);
    if (place >= 0) for (const one of listAt(this.compiled.formClasses, place)) classes.add(one);
    this.prefixes.forEach(form, (prefix) => {
      for (const one of listAt(this.compiled.prefixClasses, prefix)) classes.add(one);
    });
    const keys = [...classes].sort((a, b) => a - b).map((one) => this.keys[one] as number);
    const runs = [form, ...(form.length > 1 ? [prefixKey(form)] : [])].flatMap((key) => this.runsUnder(key) ?? []);
    return { keys, runs: runs.length > 0 ? runs : undefined };
  }

  /** The classes of a text's words; a word may belong to several. @param words by token: see `of` */
  find(tokens: readonly Token[], words: readonly WordClassesOf[]): ClassHits {
    const { found } = this;
    found.clear();
    for (let index = 0; index < tokens.length; index += 1) {
      if ((tokens[index] as Token).kind === "boundary") continue;
      const { keys, runs } = words[index] as WordClassesOf;
      for (let one = 0; one < keys.length; one += 1) found.add(keys[one] as number, index, index + 1);
      const next = tokens[index + 1];
      if (!runs || !next || next.kind === "boundary") continue;
      for (const { bySecond, others } of runs) {
        const places = bySecond.get(next.form);
        if (places) this.findRuns(tokens, index, places);
        this.findRuns(tokens, index, others);
      }
    }
    return found.copy();
  }

  private findRuns(tokens: readonly Token[], index: number, places: readonly number[]): void {
    const { items } = this.compiled.runs;
    for (const place of places) {
      const count = items[place + 1] as number;
      let matched = 0;
      while (matched < count && this.matches(tokens[index + matched], items[place + 2 + matched] as number))
        matched += 1;
      if (matched === count) this.found.add(this.keys[items[place] as number] as number, index, index + count);
    }
  }

  /** The runs under a key of CompiledClasses.runKeys; read once, then kept. */
  private runsUnder(key: string): RunIndex | undefined {
    const known = this.runIndexes.get(key);
    if (known) return known;
    const list = this.runKeys.find(key);
    if (list < 0) return undefined;
    const { offsets, items } = this.compiled.runs;
    const bySecond = new Map<string, number[]>();
    const others: number[] = [];
    for (let place = offsets[list] as number; place < (offsets[list + 1] as number); ) {
      const second = items[place + 3] as number;
      const text = this.runTexts.at(second >> 1);
      const same = bySecond.get(text);
      if ((second & 1) === 1) others.push(place);
      else if (same) same.push(place);
      else bySecond.set(text, [place]);
      place += 2 + (items[place + 1] as number);
    }
    const index = { bySecond, others };
    this.runIndexes.set(key, index);
    return index;
  }

  private matches(token: Token | undefined, word: number): boolean {
    if (!token || token.kind === "boundary") return false;
    const { runTexts } = this;
    return (word & 1) === 1 ? runTexts.begins(token.form, word >> 1) : runTexts.is(token.form, word >> 1);
  }
}

/** Lists that are used again for the next text. */
class GrowingHits {
  private readonly keys: number[] = [];
  private readonly firstTokens: number[] = [];
  private readonly endTokens: number[] = [];

  clear(): void {
    this.keys.length = 0;
    this.firstTokens.length = 0;
    this.endTokens.length = 0;
  }

  add(key: number, firstToken: number, endToken: number): void {
    this.keys.push(key);
    this.firstTokens.push(firstToken);
    this.endTokens.push(endToken);
  }

  copy(): ClassHits {
    return { keys: this.keys.slice(), firstTokens: this.firstTokens.slice(), endTokens: this.endTokens.slice() };
  }
}
