import type { ClassHits, WordClasses } from "../classes/word-classes.js";
import type { FeatureInput } from "../model/features.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import type { Word, WordTable } from "../words.js";
import type { LexicalHit, LexicalReader } from "./lexical.js";

/** What finds words, their classes and phrases in one language. */
export interface Lexicography {
  readonly lexical: LexicalReader;
  readonly classes: WordClasses;
  readonly words: WordTable;
}

/** A message's words and their classes. */
export interface LexedText {
  readonly words: readonly Word[];
  readonly classes: ClassHits;
}

/** Looks up the words of a text. */
export function lexText({ words, classes }: Lexicography, tokens: readonly Token[]): LexedText {
  const found = words.of(tokens);
  return { words: found, classes: classes.find(tokens, found) };
}

/** Finds the lexicons' phrases in a text. */
export function phrasesIn(
  { lexical }: Lexicography,
  tokens: readonly Token[],
  { words }: LexedText,
  sentences: readonly Sentence[],
): LexicalHit[] {
  return lexical.find(tokens, words, sentences);
}

/** What a model's features are made from. @param previous the message that is answered */
export function inputOf(
  own: LexedText,
  sentences: readonly Sentence[],
  hits: readonly LexicalHit[],
  previous: LexedText | undefined,
): FeatureInput {
  return {
    words: own.words,
    classes: own.classes,
    sentences,
    hits,
    ...(previous ? { previous: previous.words, previousClasses: previous.classes } : {}),
  };
}
