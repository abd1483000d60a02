import { hashText } from "../../hash-text.js";
import type { NumberLists } from "../pack.js";
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
    const classes: number[] = [];
    const place = this.forms.find(form);
    if (place >= 0) addAll(this.compiled.formClasses, place, classes);
    const prefixes = this.prefixes.of(form);
    for (let index = 0; index < prefixes.length; index += 1)
      addAll(this.compiled.prefixClasses, prefixes[index] as number, classes);
    return { keys: this.keysOf(classes), runs: this.runsOf(form) };
  }

  private keysOf(classes: number[]): readonly number[] {
    if (classes.length === 0) return none;
    if (classes.length > 1) classes.sort((a, b) => a - b);
    return classes.map((one) => this.keys[one] as number);
  }

  private runsOf(form: string): readonly RunIndex[] | undefined {
    const whole = this.runsUnder(form);
    const beginning = form.length > 1 ? this.runsUnder(prefixKey(form)) : undefined;
    if (!whole && !beginning) return undefined;
    return whole ? (beginning ? [whole, beginning] : [whole]) : [beginning as RunIndex];
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
      for (let one = 0; one < runs.length; one += 1) {
        const { bySecond, others } = runs[one] as RunIndex;
        const places = bySecond.get(next.form);
        if (places) this.findRuns(tokens, index, places);
        if (others.length > 0) this.findRuns(tokens, index, others);
      }
    }
    return found.copy();
  }

  private findRuns(tokens: readonly Token[], index: number, places: readonly number[]): void {
    const { items } = this.compiled.runs;
    for (let one = 0; one < places.length; one += 1) {
      const place = places[one] as number;
      const count = items[place + 1] as number;
      // What stands behind the first word tells most; the first is known to begin as it should.
      let left = count - 1;
      while (left >= 0 && this.matches(tokens[index + left], items[place + 2 + left] as number)) left -= 1;
      if (left < 0) this.found.add(this.keys[items[place] as number] as number, index, index + count);
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

const none: readonly number[] = [];

/** Adds the numbers of a list that are not there yet. */
function addAll({ offsets, items }: NumberLists, list: number, numbers: number[]): void {
  const end = offsets[list + 1] as number;
  for (let place = offsets[list] as number; place < end; place += 1) {
    const one = items[place] as number;
    if (!numbers.includes(one)) numbers.push(one);
  }
}

/** What a longer text took is given back. */
const mostKept = 20_000;

/** Lists that are used again for the next text. */
class GrowingHits {
  private readonly keys: number[] = [];
  private readonly firstTokens: number[] = [];
  private readonly endTokens: number[] = [];
  private count = 0;

  clear(): void {
    this.count = 0;
    if (this.keys.length <= mostKept) return;
    for (const list of [this.keys, this.firstTokens, this.endTokens]) list.length = 0;
  }

  add(key: number, firstToken: number, endToken: number): void {
    const { count } = this;
    this.keys[count] = key;
    this.firstTokens[count] = firstToken;
    this.endTokens[count] = endToken;
    this.count = count + 1;
  }

  copy(): ClassHits {
    const { count } = this;
    return {
      keys: this.keys.slice(0, count),
      firstTokens: this.firstTokens.slice(0, count),
      endTokens: this.endTokens.slice(0, count),
    };
  }
}
