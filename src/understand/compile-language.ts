import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { packageRoot } from "../package-root.js";
import { type HousePhrases, takesAway } from "./acts/house.js";
import { type CompiledClasses, compileClasses } from "./classes/compile-classes.js";
import { englishForms } from "./grammar/english-verbs.js";
import { italianForms } from "./grammar/italian-verbs.js";
import { GroupPool } from "./phrases/groups.js";
import {
  type CompiledLexicons,
  compileLexicons,
  LexiconError,
  type LexiconFile,
  parseInFile,
} from "./phrases/lexicon.js";
import type { Phrase, PhraseNames } from "./phrases/syntax.js";

const actsFolder = join(packageRoot, "rules", "acts");
const setsFolder = "sets";

/** Verb forms by language: what `{lemma}` in a phrase stands for. */
const verbForms: Readonly<Record<string, (lemma: string) => readonly string[] | undefined>> = {
  it: italianForms,
  en: englishForms,
};

/** Reads the lexicons of a language from their YAML files and compiles them. @throws LexiconError */
export function compileFromYaml(language: string): CompiledLexicons {
  return compileLexicons([...actLexicons(language), ...rulePhrases(language)], namesOf(language));
}

/** Compiles phrases that stand beside the built-in lexicons; sets and verbs may be named in them. @throws LexiconError */
export function compileHouse(language: string, phrases: readonly HousePhrases[]): CompiledLexicons {
  let names: PhraseNames | undefined;
  const known = () => {
    names ??= namesOf(language);
    return names;
  };
  const lexicons = phrases.flatMap(({ act, file, content: { phrases: done = [], not = [] } }) => [
    { act, file, content: { phrases: done } },
    { act: takesAway + act, file, content: { phrases: not } },
  ]);
  return compileLexicons(lexicons, { set: (name) => known().set(name), verb: (lemma) => verbForms[language]?.(lemma) });
}

/** The names of the acts and other phrase lists that the built-in lexicons hold. */
export function lexiconNames(): string[] {
  return foldersIn(actsFolder).filter((name) => name !== setsFolder);
}

/** rules/acts/<act>/<language>.yaml: what acts are read by. */
function actLexicons(language: string): Lexicon[] {
  return foldersIn(actsFolder)
    .filter((act) => act !== setsFolder)
    .flatMap((act) => {
      const file = join(actsFolder, act, `${language}.yaml`);
      const content = readYaml<LexiconFile>(file);
      return content ? [{ act, file, content }] : [];
    });
}

/** rules/<rule>/phrases.<language>.yaml: what a rule looks for itself; its phrases are asked for as "<rule>/<name>". */
function rulePhrases(language: string): Lexicon[] {
  return foldersIn(join(packageRoot, "rules")).flatMap((rule) => {
    const file = join(packageRoot, "rules", rule, `phrases.${language}.yaml`);
    const lists = readYaml<Record<string, NonNullable<LexiconFile["phrases"]>>>(file) ?? {};
    return Object.entries(lists).map(([name, phrases]) => ({ act: `${rule}/${name}`, file, content: { phrases } }));
  });
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

interface Lexicon {
  readonly act: string;
  readonly file: string;
  readonly content: LexiconFile;
}

/** Reads and compiles the word classes of a language. @throws LexiconError */
export function compileClassesFromYaml(language: string): CompiledClasses {
  const names = namesOf(language);
  const groups = new GroupPool();
  const phrases = new Map<string, Phrase[]>();
  for (const { name, file } of setsOf(language)) {
    phrases.set(
      name,
      (names.set(name) ?? []).map((source) => parseInFile(source, names, groups, file)),
    );
  }
  return compileClasses(phrases, groups.list);
}

/** What the package stores of a language. */
export interface CompiledLanguage {
  readonly lexicons: CompiledLexicons;
  readonly classes: CompiledClasses;
}

/** Compiles all of a language from its YAML files. @throws LexiconError */
export function compileLanguage(language: string): CompiledLanguage {
  return { lexicons: compileFromYaml(language), classes: compileClassesFromYaml(language) };
}

/** The word classes of a language, in the order of their files. */
function setsOf(language: string): { name: string; phrases: readonly string[]; file: string }[] {
  const folder = join(actsFolder, setsFolder);
  return readdirSync(folder)
    .sort()
    .filter((file) => file === `${language}.yaml` || file.startsWith(`${language}-`))
    .flatMap((name) => {
      const file = join(folder, name);
      const content = readYaml<Record<string, unknown[]>>(file) ?? {};
      return Object.entries(content).map(([set, phrases]) => ({ name: set, phrases: phrases.map(String), file }));
    });
}

function namesOf(language: string): PhraseNames {
  const sets = new Map<string, readonly string[]>();
  for (const { name, phrases, file } of setsOf(language)) {
    if (sets.has(name)) throw new LexiconError(`the set "${name}" is defined twice`, file);
    sets.set(name, phrases);
  }
  return { set: (name) => sets.get(name), verb: (lemma) => verbForms[language]?.(lemma) };
}

function readYaml<T>(path: string): T | undefined {
  const text = readIfThere(path);
  if (text === undefined) return undefined;
  try {
    return parse(text) as T;
  } catch (error) {
    throw new LexiconError((error as Error).message, path);
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
