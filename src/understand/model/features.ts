import { hashOn } from "../../hash-text.js";
import type { LexicalHit } from "../acts/lexical.js";
import type { ClassHits } from "../classes/word-classes.js";
import type { Sentence } from "../text/sentences.js";
import type { Word } from "../words.js";
import type { FeatureList } from "./feature-list.js";

/** The kinds of features; each kind's vector is brought to length 1 before weighing, so that long messages do not shout. */
export const blocks = ["words", "letters", "previous", "classes"] as const;
const [ofWords, ofLetters, ofPrevious, ofClasses] = [0, 1, 2, 3] as const;

/** What the features of a message itself are made from. */
export interface OwnInput {
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly hits: readonly LexicalHit[];
  readonly classes: ClassHits;
}

/** What features are made from. */
export interface FeatureInput extends OwnInput {
  /** The last message of the other side; undefined where there is none. */
  readonly previous?: readonly Word[];
  readonly previousClasses?: ClassHits;
}

/** Words behind these are left out. */
export const mostTokens = 400;
const mostPrevious = 60;
/** How many classes that follow one are paired with it: with more, distant words drown near ones. */
const mostFollowers = 4;

/**
 * The features of a message: words and runs of up to three, pairs with a gap, letters inside words, words of the message it
 * answers, what the lexicons found.
 */
export function addFeatures(input: FeatureInput, list: FeatureList): void {
  const count = Math.min(input.words.length, mostTokens);
  for (let index = 0; index < count; index += 1) addLetters(input.words[index] as Word, index, list);
  addOwnFeatures(input, sentencePlaces(input), list);
  addPreviousFeatures(input.previous, input.previousClasses, list);
}

/**
 * The features of a message itself, but those of the letters inside words.
 * @param sentenceOf see sentencePlaces
 */
export function addOwnFeatures(input: OwnInput, sentenceOf: readonly number[], list: FeatureList): void {
  addWords(input.words, list);
  addPhrases(input, list);
  addClasses(input, sentenceOf, list);
}

/** The features of the message that is answered. */
export function addPreviousFeatures(
  previous: readonly Word[] | undefined,
  classes: ClassHits | undefined,
  list: FeatureList,
): void {
  addPrevious(previous, list);
  if (!classes) return;
  const { keys } = classes;
  for (let index = 0; index < keys.length; index += 1) list.add(salted(42, keys[index] as number), -4 + ofClasses);
}

/** The bucket of a hash among `size`, a power of two. */
export function bucketOf(hash: number, size: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (size - 1);
}

function addWords(words: readonly Word[], list: FeatureList): void {
  const count = Math.min(words.length, mostTokens);
  for (let index = 0; index < count; index += 1) {
    const one = (words[index] as Word).hash;
    const place = 4 * index + ofWords;
    list.add(salted(1, one), place);
    if (index === 0) list.add(salted(2, one), place);
    if (index + 1 >= count) {
      list.add(salted(3, one), place);
      continue;
    }
    const pair = Math.imul(one, 31) ^ (words[index + 1] as Word).hash;
    list.add(salted(4, pair), place);
    if (index + 2 >= count) continue;
    const three = (words[index + 2] as Word).hash;
    list.add(salted(5, Math.imul(pair, 37) ^ three), place);
    list.add(salted(6, Math.imul(one, 31) ^ three), place);
    if (index + 3 < count) list.add(salted(7, Math.imul(one, 31) ^ (words[index + 3] as Word).hash), place);
  }
}

/** The features of the letters of one word. */
export function addLetters({ form, kind }: Word, token: number, list: FeatureList): void {
  if (kind !== "word") return;
  const place = 4 * token + ofLetters;
  const word = `<${form.slice(0, 24)}>`;
  for (let start = 0; start < word.length - 1; start += 1) {
    let hash = 7;
    const most = Math.min(5, word.length - start);
    for (let length = 1; length <= most; length += 1) {
      hash = hashOn(hash, word.charCodeAt(start + length - 1));
      if (length >= 2) list.add(salted(8 + length, hash), place);
    }
  }
}

function addPrevious(previous: readonly Word[] | undefined, list: FeatureList): void {
  const place = -4 + ofPrevious;
  if (!previous || previous.length === 0) {
    list.add(salted(20, 1), place);
    return;
  }
  let before = 0;
  for (let index = Math.max(0, previous.length - mostPrevious); index < previous.length; index += 1) {
    const { hash } = previous[index] as Word;
    list.add(salted(21, hash), place);
    if (before !== 0) list.add(salted(22, Math.imul(before, 31) ^ hash), place);
    before = hash;
  }
}

function addPhrases(input: OwnInput, list: FeatureList): void {
  for (const hit of input.hits) {
    if (hit.feature === 0) continue;
    const place = 4 * (input.sentences[hit.sentence]?.firstToken ?? -1) + ofClasses;
    list.add(salted(30, hit.feature), place);
    list.add(salted(31, hit.key), place);
    if (hit.sentence === input.sentences.length - 1) list.add(salted(32, hit.feature), place);
  }
}

/** Classes of words, and which follows which within a sentence: what lets the model know words that it never met. */
function addClasses(input: OwnInput, sentenceOf: readonly number[], list: FeatureList): void {
  const { words } = input;
  const { keys, firstTokens, endTokens } = input.classes;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] as number;
    const token = firstTokens[index] as number;
    const end = endTokens[index] as number;
    if (token >= mostTokens) break;
    const place = 4 * token + ofClasses;
    list.add(salted(40, key), place);
    const sentence = sentenceOf[token];
    let followers = 0;
    for (let next = index + 1; next < keys.length && followers < mostFollowers; next += 1) {
      const other = firstTokens[next] as number;
      if (sentenceOf[other] !== sentence || other >= words.length) break;
      if (other < end) continue;
      list.add(salted(41, Math.imul(key, 4099) ^ (keys[next] as number)), place);
      followers += 1;
    }
  }
}

/** For each token the sentence it stands in, or -1. */
export function sentencePlaces(input: OwnInput): number[] {
  const places = new Array<number>(input.words.length).fill(-1);
  for (let place = 0; place < input.sentences.length; place += 1) {
    const { firstToken, endToken } = input.sentences[place] as Sentence;
    for (let token = firstToken; token < endToken; token += 1) places[token] = place;
  }
  return places;
}

function salted(salt: number, hash: number): number {
  return Math.imul(hash ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
}
