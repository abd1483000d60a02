import { listsOf, type NumberLists } from "../pack.js";
import type { Atom, Phrase } from "../phrases/syntax.js";
import { type StoredTexts, storeTexts } from "../text-table.js";

/** One word of a run: spelt out, or the beginning of a word. */
interface RunWord {
  readonly text: string;
  readonly prefix: boolean;
}

/** Classes as the package stores them: words, and numbers. */
export interface CompiledClasses {
  readonly names: readonly string[];
  readonly forms: StoredTexts;
  readonly formClasses: NumberLists;
  readonly prefixes: StoredTexts;
  readonly prefixClasses: NumberLists;
  /** First words of runs of two words and more; where it is a word's beginning, its first two letters and "*". */
  readonly runKeys: StoredTexts;
  /** For each key its runs: class, number of words, words, class … A word is twice its place among `runTexts`, and 1 more where it is a beginning. */
  readonly runs: NumberLists;
  readonly runTexts: StoredTexts;
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
  const forms = new Map<string, number[]>();
  const prefixes = new Map<string, number[]>();
  const runs = new Map<string, number[]>();
  const texts = new Map<string, number>();
  const numberOf = ({ text, prefix }: RunWord): number => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return (texts.get(text) as number) * 2 + (prefix ? 1 : 0);
  };
  names.forEach((name, wordClass) => {
    for (const phrase of sets.get(name) ?? []) {
      for (const words of variantsOf(phrase, groups)) {
        const [first] = words;
        if (!first || words.length > longestRun) continue;
        if (words.length === 1) push(first.prefix ? prefixes : forms, first.text, wordClass);
        else {
          const key = first.prefix ? prefixKey(first.text) : first.text;
          const run = [wordClass, words.length, ...words.map(numberOf)];
          const known = runs.get(key);
          if (known) known.push(...run);
          else runs.set(key, run);
        }
      }
    }
  });
  return {
    names,
    forms: storeTexts([...forms.keys()]),
    formClasses: listsOf([...forms.values()]),
    prefixes: storeTexts([...prefixes.keys()]),
    prefixClasses: listsOf([...prefixes.values()]),
    runKeys: storeTexts([...runs.keys()]),
    runs: listsOf([...runs.values()]),
    runTexts: storeTexts([...texts.keys()]),
  };
}

/** Under what runs are kept that begin with a word's beginning. */
export function prefixKey(text: string): string {
  return `${text.slice(0, 2)}*`;
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

function push(map: Map<string, number[]>, key: string, wordClass: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [wordClass]);
  else if (!known.includes(wordClass)) known.push(wordClass);
}
