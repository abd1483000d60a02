import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../conversation/conversation.js";
import { packageRoot } from "../package-root.js";
import type { HouseReader } from "./acts/house.js";
import type { Lexicography } from "./acts/lexed.js";
import { LexicalReader } from "./acts/lexical.js";
import type { LanguageKnowledge } from "./acts/reader.js";
import { type Side, sides } from "./acts/sides.js";
import { WordClasses } from "./classes/word-classes.js";
import { type CompiledLanguage, compileLanguage } from "./compile-language.js";
import { knowledgeBytes, shareKnowledge } from "./knowledge-files.js";
import { ModelEvaluator } from "./model/evaluate.js";
import { type ReadyModel, readyModel, unpackReady } from "./model/ready-model.js";
import { unpackModel } from "./model/store.js";
import { unpackLanguage } from "./stored-language.js";
import { newTextKey } from "./text/spoken-text.js";
import { WordTable } from "./words.js";

/** Where the lexicons of a language stand when compiled beforehand. */
export function compiledPath(language: string): string {
  return join(packageRoot, "dist", "lexicons", `${language}.bin`);
}

/** Where a model stands as training left it. */
export function modelPath(language: string, side: Side): string {
  return join(packageRoot, "models", `${language}-${side}.bin`);
}

/** Where a model stands when laid out beforehand. */
export function readyModelPath(language: string, side: Side): string {
  return join(packageRoot, "dist", "models", `${language}-${side}.bin`);
}

/** A model as training left it, laid out for weighing. */
export function trainedModel(language: string, side: Side): ReadyModel {
  return readyModel(unpackModel(readFileSync(modelPath(language, side))));
}

/**
 * All that is known of a language: compiled lexicons where the package holds them, else the YAML; and the models.
 * @param house finds the phrases that stand beside the built-in ones
 */
export function loadKnowledge(language: string, house?: HouseReader): LanguageKnowledge {
  const bytes = knowledgeBytes(compiledPath(language));
  const compiled = bytes ? unpackLanguage(bytes) : compileLanguage(language);
  let customer: ModelEvaluator | undefined;
  let company: ModelEvaluator | undefined;
  return {
    ...lexicographyOf(compiled),
    textKey: newTextKey(),
    ...(house ? { house } : {}),
    // Templates, and rules that ask for phrases, need none of a customer.
    get customer() {
      customer ??= new ModelEvaluator(loadModel(language, "customer"), 0);
      return customer;
    },
    get company() {
      company ??= new ModelEvaluator(loadModel(language, "company"), 1);
      return company;
    },
  };
}

/** Lets the threads that are started from here on share what is known of all languages. */
export function shareLanguages(): void {
  shareKnowledge(
    languages.flatMap((language) => [compiledPath(language), ...sides.map((side) => readyModelPath(language, side))]),
  );
}

function loadModel(language: string, side: Side): ReadyModel {
  const bytes = knowledgeBytes(readyModelPath(language, side));
  return bytes ? unpackReady(bytes) : trainedModel(language, side);
}

/** What finds words, classes and phrases, from what is compiled. */
export function lexicographyOf(compiled: CompiledLanguage): Lexicography {
  const lexical = new LexicalReader(compiled.lexicons);
  const classes = new WordClasses(compiled.classes);
  return { lexical, classes, words: new WordTable(lexical, classes) };
}
