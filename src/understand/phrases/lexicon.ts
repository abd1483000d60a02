import { hashText } from "../../hash-text.js";
import { type Said, say, UserError } from "../../said.js";
import { listsOf, type NumberLists } from "../pack.js";
import { type CompiledPhrases, compilePhrases } from "./compiled.js";
import { GroupPool } from "./groups.js";
import { parsePhrase } from "./parse.js";
import type { Phrase, PhraseNames } from "./syntax.js";
import { PhraseSyntaxError } from "./syntax.js";

/** A lexicon as its YAML file holds it: how people do one thing in one language. */
export interface LexiconFile {
  /** A phrase, or a phrase with what goes with it. */
  readonly phrases?: readonly (string | LexiconEntry)[];
  /** Phrases that look the same and are not: a hit in a sentence that holds one of them, over the same words, counts nothing. */
  readonly not?: readonly string[];
}

export interface LexiconEntry {
  readonly phrase?: string;
  readonly phrases?: readonly string[];
  /** Phrases that, anywhere in the same sentence, silence these. */
  readonly unless?: readonly string[];
  /** How often such a hit is right, from 0 to 1; default 0.9. */
  readonly confidence?: number;
  readonly note?: string;
  readonly source?: string;
}

/** What a phrase stands for. */
interface Entry {
  readonly act: string;
  readonly confidence: number;
  /** A number that stays the same for the same phrase of the same act, whatever else the lexicons hold. */
  readonly key: number;
  /** Numbers of phrases that silence the entry in their sentence. */
  readonly unless: readonly number[];
  /** Whether a hit of this entry rather silences the act where it overlaps. */
  readonly negative: boolean;
}

/** What phrases stand for, by the number of the phrase: numbers, of which nothing is made when they are loaded. */
export interface CompiledEntries {
  /** Acts and lists, by name. */
  readonly acts: readonly string[];
  /** The place of each phrase's act; -1 for a phrase that is only an `unless`. */
  readonly actOf: Int32Array;
  /** See Entry.key. */
  readonly keys: Int32Array;
  /** Confidences, each once, and the place of each phrase's. */
  readonly confidences: readonly number[];
  readonly confidenceOf: Uint16Array;
  /** Phrases that silence each in their sentence. */
  readonly unless: NumberLists;
  /** By act, phrases that look like its own and silence them where they overlap. */
  readonly lookAlikes: NumberLists;
}

/** All lexicons of a language: the phrases, by their number, and what each stands for. */
export interface CompiledLexicons {
  readonly phrases: CompiledPhrases;
  readonly entries: CompiledEntries;
}

/** A lexicon that cannot be used, with its file. */
export class LexiconError extends UserError {
  override name = "LexiconError";
  constructor(
    fault: Said | string,
    readonly file: string,
  ) {
    super(say`${file}: ${fault}`);
  }
}

export const defaultConfidence = 0.9;

/**
 * Compiles the lexicons of one language.
 * @param lexicons by act, in a stable order; `file` is for messages
 * @throws LexiconError naming the file and the phrase
 */
export function compileLexicons(
  lexicons: readonly { readonly act: string; readonly file: string; readonly content: LexiconFile }[],
  names: PhraseNames,
): CompiledLexicons {
  const groups = new GroupPool();
  const phrases: Phrase[] = [];
  const entries: (Entry | null)[] = [];
  const unlessNumbers = new Map<string, number>();
  for (const { act, file, content } of lexicons) {
    const add = (source: string, entry: Entry | null): number => {
      phrases.push(parseInFile(source, names, groups, file));
      return entries.push(entry) - 1;
    };
    const unless = (source: string): number => {
      const known = unlessNumbers.get(source);
      if (known !== undefined) return known;
      const number = add(source, null);
      unlessNumbers.set(source, number);
      return number;
    };
    for (const item of content.phrases ?? []) {
      const entry = typeof item === "string" ? { phrase: item } : item;
      const silencers = (entry.unless ?? []).map(unless);
      const confidence = entry.confidence ?? defaultConfidence;
      for (const source of [...(entry.phrase === undefined ? [] : [entry.phrase]), ...(entry.phrases ?? [])]) {
        add(source, { act, confidence, key: hashText(`${act} ${source}`), unless: silencers, negative: false });
      }
    }
    for (const source of content.not ?? []) add(source, { act, confidence: 1, key: 0, unless: [], negative: true });
  }
  const isSought = (phrase: number) => entries[phrase] !== null && entries[phrase]?.negative === false;
  return { phrases: compilePhrases(phrases, groups.list, isSought), entries: compileEntries(entries) };
}

function compileEntries(entries: readonly (Entry | null)[]): CompiledEntries {
  const acts = [...new Set(entries.flatMap((entry) => entry?.act ?? []))];
  const confidences = [...new Set(entries.flatMap((entry) => entry?.confidence ?? []))];
  const lookAlikes = acts.map((act) =>
    entries.flatMap((entry, phrase) => (entry?.negative && entry.act === act ? phrase : [])),
  );
  return {
    acts,
    actOf: Int32Array.from(entries, (entry) => (entry ? acts.indexOf(entry.act) : -1)),
    keys: Int32Array.from(entries, (entry) => entry?.key ?? 0),
    confidences,
    confidenceOf: Uint16Array.from(entries, (entry) => (entry ? confidences.indexOf(entry.confidence) : 0)),
    unless: listsOf(entries.map((entry) => entry?.unless ?? [])),
    lookAlikes: listsOf(lookAlikes),
  };
}

/** Reads a phrase of a file. @throws LexiconError naming the file, where the phrase is not well formed */
export function parseInFile(source: string, names: PhraseNames, groups: GroupPool, file: string): Phrase {
  try {
    return parsePhrase(source, names, groups);
  } catch (error) {
    if (error instanceof PhraseSyntaxError) throw new LexiconError(error.said, file);
    throw error;
  }
}
