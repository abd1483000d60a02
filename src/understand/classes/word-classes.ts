import type { Atom, Phrase } from "../phrases/syntax.js";
import { hashText } from "../text/hash.js";
import type { Token } from "../text/tokens.js";

/** A word, or a run of words, of a class. */
export interface ClassHit {
  /** A number that stays the same for the same class, whatever other classes there are. */
  readonly key: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** One word of a run: spelt out, or the beginning of a word. */
export interface RunWord {
  readonly text: string;
  readonly prefix: boolean;
}

/** Classes as the package stores them: plain data. */
export interface CompiledClasses {
  readonly names: readonly string[];
  readonly forms: Readonly<Record<string, readonly number[]>>;
  readonly prefixes: Readonly<Record<string, readonly number[]>>;
  /** Runs of two words and more, by their first word, or by the first two letters and "*" where it is a word's beginning. */
  readonly runs: Readonly<
    Record<string, readonly { readonly words: readonly RunWord[]; readonly wordClass: number }[]>
  >;
}

const longestRun = 5;
const mostVariants = 200;

/**
 * Compiles word classes. Only what is a word or a plain run of words is kept: gaps and marks are for lexicons.
 * @param sets by name: parsed phrases
 * @param groups the words of each group that phrases name
 */
export function compileClasses(
  sets: ReadonlyMap<string, readonly Phrase[]>,
  groups: readonly (readonly Atom[])[],
): CompiledClasses {
  const names = [...sets.keys()];
  const forms: Record<string, number[]> = Object.create(null);
  const prefixes: Record<string, number[]> = Object.create(null);
  const runs: Record<string, { words: RunWord[]; wordClass: number }[]> = Object.create(null);
  names.forEach((name, wordClass) => {
    for (const phrase of sets.get(name) ?? []) {
      for (const words of variantsOf(phrase, groups)) {
        const [first] = words;
        if (!first || words.length > longestRun) continue;
        if (words.length === 1) push(first.prefix ? prefixes : forms, first.text, wordClass);
        else addRun(runs, first.prefix ? prefixKey(first.text) : first.text, { words, wordClass });
      }
    }
  });
  return { names, forms, prefixes, runs };
}

/** Finds the classes of a message's words. */
export class WordClasses {
  private readonly prefixLengths: readonly number[];
  private readonly keys: readonly number[];
  private readonly remembered = new Map<string, readonly number[]>();

  constructor(private readonly compiled: CompiledClasses) {
    this.keys = compiled.names.map(hashText);
    const lengths = new Set(Object.keys(compiled.prefixes).map((prefix) => prefix.length));
    this.prefixLengths = [...lengths].sort((a, b) => a - b);
  }

  /** In order of the words; a word may belong to several classes. */
  find(tokens: readonly Token[]): ClassHit[] {
    const hits: ClassHit[] = [];
    tokens.forEach((token, index) => {
      if (token.kind === "boundary") return;
      for (const wordClass of this.classesOf(token.form)) {
        hits.push({ key: this.keys[wordClass] as number, firstToken: index, endToken: index + 1 });
      }
      this.findRuns(tokens, index, this.compiled.runs[token.form], hits);
      if (token.form.length > 1) this.findRuns(tokens, index, this.compiled.runs[prefixKey(token.form)], hits);
    });
    return hits;
  }

  private classesOf(form: string): readonly number[] {
    let found = this.remembered.get(form);
    if (!found) {
      const classes = new Set(this.compiled.forms[form] ?? []);
      for (const length of this.prefixLengths) {
        if (length > form.length) break;
        for (const one of this.compiled.prefixes[form.slice(0, length)] ?? []) classes.add(one);
      }
      found = [...classes].sort((a, b) => a - b);
      if (this.remembered.size > 100_000) this.remembered.clear();
      this.remembered.set(form, found);
    }
    return found;
  }

  private findRuns(
    tokens: readonly Token[],
    index: number,
    runs: CompiledClasses["runs"][string] | undefined,
    hits: ClassHit[],
  ): void {
    for (const { words, wordClass } of runs ?? []) {
      if (words.every((word, place) => matches(tokens[index + place], word))) {
        hits.push({ key: this.keys[wordClass] as number, firstToken: index, endToken: index + words.length });
      }
    }
  }
}

function prefixKey(text: string): string {
  return `${text.slice(0, 2)}*`;
}

function matches(token: Token | undefined, word: RunWord): boolean {
  if (!token || token.kind === "boundary") return false;
  return word.prefix ? token.form.startsWith(word.text) : token.form === word.text;
}

/** All runs of words that a phrase stands for; none where it holds a gap or a mark. */
function variantsOf(phrase: Phrase, groups: readonly (readonly Atom[])[]): RunWord[][] {
  switch (phrase.type) {
    case "atom":
      return wordsOf(phrase.atom, groups);
    case "choice":
      return phrase.options.flatMap((option) => variantsOf(option, groups));
    case "optional":
      return [[], ...variantsOf(phrase.part, groups)];
    case "gap":
      return [];
    case "sequence": {
      let runs: RunWord[][] = [[]];
      for (const part of phrase.parts) {
        const variants = variantsOf(part, groups);
        runs = runs.flatMap((run) => variants.map((variant) => [...run, ...variant])).slice(0, mostVariants);
      }
      return runs;
    }
  }
}

function wordsOf(atom: Atom, groups: readonly (readonly Atom[])[]): RunWord[][] {
  if (atom.test === "group") return (groups[atom.group] as readonly Atom[]).flatMap((one) => wordsOf(one, groups));
  if (atom.test === "form") return [[{ text: atom.form, prefix: false }]];
  if (atom.test === "prefix") return [[{ text: atom.prefix, prefix: true }]];
  return [];
}

function addRun<Run>(runs: Record<string, Run[]>, key: string, run: Run): void {
  const known = runs[key];
  if (known) known.push(run);
  else runs[key] = [run];
}

function push(map: Record<string, number[]>, key: string, wordClass: number): void {
  const known = map[key];
  if (!known) map[key] = [wordClass];
  else if (!known.includes(wordClass)) known.push(wordClass);
}
