import { functionWords } from "../language/function-words.js";
import { listAt, listsOf, type NumberLists } from "../pack.js";
import { type StoredTexts, storeTexts, TextTable } from "../text-table.js";
import { AtomList } from "./atoms.js";
import { NeedPool, Needs } from "./needs.js";
import { ProgramBuilder } from "./program.js";
import type { Atom, Phrase } from "./syntax.js";

/** What words satisfy: atoms by word, by a word's beginning, by the kind of a token and by a sentence's mark. */
export interface CompiledVocabulary {
  readonly forms: StoredTexts;
  readonly formAtoms: NumberLists;
  readonly prefixes: StoredTexts;
  readonly prefixAtoms: NumberLists;
  readonly kinds: Readonly<Record<string, readonly number[]>>;
  readonly marks: Readonly<Record<string, readonly number[]>>;
  /** Atoms of any word, of a sentence's beginning and of its end; -1 where no phrase names them. */
  readonly any: number;
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** How common atoms are: the number of words that satisfy each, a function word counted many times. */
  readonly rates: Int32Array;
}

/** How many rare words a function word is as common as. */
const commonWord = 1000;

/** An atom that every word satisfies, or every sentence. */
const everywhere = 2 ** 30;

/** Phrases ready for matching: numbers only, but for the words. */
export interface CompiledPhrases {
  readonly vocabulary: CompiledVocabulary;
  readonly code: Int32Array;
  /** Where each phrase's program begins. */
  readonly starts: Int32Array;
  /** Where each shared part begins. */
  readonly shared: Int32Array;
  /**
   * For each phrase what a sentence must hold, what is met least often first: -1 less the atom where that is one, else a place in
   * needAtoms.
   */
  readonly needs: NumberLists;
  /** For each need the atoms of which one must stand in the sentence. */
  readonly needAtoms: NumberLists;
  /** For each atom the phrases that are looked at where it stands. */
  readonly anchors: NumberLists;
  /** Phrases that are looked at in every sentence. */
  readonly always: Int32Array;
}

/**
 * Compiles phrases.
 * @param groups the words of each group that phrases name
 * @param isSought whether a phrase is looked for by itself, or only when somebody asks for it
 */
export function compilePhrases(
  phrases: readonly Phrase[],
  groups: readonly (readonly Atom[])[],
  isSought: (phrase: number) => boolean,
): CompiledPhrases {
  const atoms = new AtomList();
  const any = atoms.idOf({ test: "any" });
  const program = new ProgramBuilder(atoms);
  const needs = new Needs(atoms, groups);
  const starts = phrases.map((phrase) => program.add(phrase));
  const needed = phrases.map((phrase) => needs.byRarity(needs.of(phrase)));
  const pool = new NeedPool();
  const anchors: number[][] = atoms.list.map(() => []);
  const always: number[] = [];
  needed.forEach((list, phrase) => {
    if (!isSought(phrase)) return;
    const [rarest] = list;
    if (!rarest) always.push(phrase);
    else for (const atom of rarest) (anchors[atom] as number[]).push(phrase);
  });
  return {
    vocabulary: vocabularyOf(atoms.list, groups, any),
    code: Int32Array.from(program.code),
    starts: Int32Array.from(starts),
    shared: Int32Array.from(program.shared),
    needs: listsOf(
      needed.map((list) => list.map((need) => (need.length === 1 ? -1 - (need[0] as number) : pool.idOf(need)))),
    ),
    needAtoms: listsOf(pool.list),
    anchors: listsOf(anchors),
    always: Int32Array.from(always),
  };
}

function vocabularyOf(atoms: readonly Atom[], groups: readonly (readonly Atom[])[], any: number): CompiledVocabulary {
  const forms = new Map<string, number[]>();
  const prefixes = new Map<string, number[]>();
  const kinds = new Map<string, number[]>();
  const marks = new Map<string, number[]>();
  let start = -1;
  let end = -1;
  const add = (atom: Atom, id: number) => {
    if (atom.test === "form") push(forms, atom.form, id);
    else if (atom.test === "prefix") push(prefixes, atom.prefix, id);
    else if (atom.test === "kind") push(kinds, atom.kind, id);
    else if (atom.test === "mark") push(marks, atom.mark, id);
    else if (atom.test === "group") for (const one of groups[atom.group] as readonly Atom[]) add(one, id);
    else if (atom.test === "start") start = id;
    else if (atom.test === "end") end = id;
  };
  atoms.forEach(add);
  const stored = storeTexts([...forms.keys()]);
  const formAtoms = listsOf([...forms.values()]);
  return {
    forms: stored,
    formAtoms,
    prefixes: storeTexts([...prefixes.keys()]),
    prefixAtoms: listsOf([...prefixes.values()]),
    kinds: Object.fromEntries(kinds),
    marks: Object.fromEntries(marks),
    any,
    start,
    end,
    count: atoms.length,
    rates: ratesOf(stored, formAtoms, [any, start, end], atoms.length),
  };
}

function ratesOf(
  forms: StoredTexts,
  formAtoms: NumberLists,
  common: readonly number[],
  count: number,
): CompiledVocabulary["rates"] {
  const rates = new Int32Array(count);
  for (const atom of formAtoms.items) rates[atom] = (rates[atom] as number) + 1;
  const table = new TextTable(forms);
  for (const word of functionWords.keys()) {
    const place = table.find(word);
    if (place < 0) continue;
    for (const atom of listAt(formAtoms, place)) rates[atom] = (rates[atom] as number) + commonWord;
  }
  for (const atom of common) if (atom >= 0) rates[atom] = everywhere;
  return rates;
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [id]);
  else if (list[list.length - 1] !== id) list.push(id);
}
