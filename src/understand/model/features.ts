import type { LexicalHit } from "../acts/lexical.js";
import type { ClassHit } from "../classes/word-classes.js";
import { hashText } from "../text/hash.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";

/** The kinds of features; each kind's vector is brought to length 1 before weighing, so that long messages do not shout. */
export const blocks = ["words", "letters", "previous", "classes"] as const;
const blockCount = blocks.length;

/** Features of one message: parallel lists, one entry an occurrence. */
export interface Features {
  /** Hash bucket. */
  readonly buckets: number[];
  /** Index into `blocks`. */
  readonly kinds: number[];
  /** The token it comes from, or -1. */
  readonly tokens: number[];
}

/** What features are made from. */
export interface FeatureInput {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly hits: readonly LexicalHit[];
  readonly classes: readonly ClassHit[];
  /** The last message of the other side; undefined where there is none. */
  readonly previous?: readonly Token[];
  readonly previousClasses?: readonly ClassHit[];
}

const mostTokens = 400;
const mostPrevious = 60;
/** How many classes that follow one are paired with it: with more, distant words drown near ones. */
const mostFollowers = 6;

/**
 * The features of a message: words and runs of up to three, pairs with a gap, letters inside words, words of the message it
 * answers, what the lexicons found; all hashed into `size` buckets (a power of two).
 */
export function extractFeatures(input: FeatureInput, size: number): Features {
  const mask = size - 1;
  const features: Features = { buckets: [], kinds: [], tokens: [] };
  const add = (hash: number, kind: number, token: number) => {
    features.buckets.push(mix(hash) & mask);
    features.kinds.push(kind);
    features.tokens.push(token);
  };
  const count = Math.min(input.tokens.length, mostTokens);
  const hashes: number[] = [];
  for (let index = 0; index < count; index += 1) hashes.push(hashText(shape(input.tokens[index] as Token)));
  addWords(hashes, add);
  addLetters(input.tokens, count, add);
  addPrevious(input, add);
  addPhrases(input, add);
  addClasses(input, add);
  return features;
}

type Add = (hash: number, kind: number, token: number) => void;

function addWords(hashes: readonly number[], add: Add): void {
  for (let index = 0; index < hashes.length; index += 1) {
    const one = hashes[index] as number;
    const two = hashes[index + 1];
    const three = hashes[index + 2];
    add(salted(1, one), 0, index);
    if (index === 0) add(salted(2, one), 0, index);
    if (two === undefined) {
      add(salted(3, one), 0, index);
      continue;
    }
    const pair = Math.imul(one, 31) ^ two;
    add(salted(4, pair), 0, index);
    if (three === undefined) continue;
    add(salted(5, Math.imul(pair, 37) ^ three), 0, index);
    add(salted(6, Math.imul(one, 31) ^ three), 0, index);
    const four = hashes[index + 3];
    if (four !== undefined) add(salted(7, Math.imul(one, 31) ^ four), 0, index);
  }
}

function addLetters(tokens: readonly Token[], count: number, add: Add): void {
  for (let index = 0; index < count; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind !== "word") continue;
    const word = `<${token.form.slice(0, 24)}>`;
    for (let start = 0; start < word.length - 1; start += 1) {
      let hash = 7;
      const most = Math.min(5, word.length - start);
      for (let length = 1; length <= most; length += 1) {
        hash = Math.imul(hash ^ word.charCodeAt(start + length - 1), 0x01000193);
        if (length >= 2) add(salted(8 + length, hash), 1, index);
      }
    }
  }
}

function addPrevious(input: FeatureInput, add: Add): void {
  const previous = input.previous;
  if (!previous || previous.length === 0) {
    add(salted(20, 1), 2, -1);
    return;
  }
  const begin = Math.max(0, previous.length - mostPrevious);
  let before = 0;
  for (let index = begin; index < previous.length; index += 1) {
    const hash = hashText(shape(previous[index] as Token));
    add(salted(21, hash), 2, -1);
    if (before !== 0) add(salted(22, Math.imul(before, 31) ^ hash), 2, -1);
    before = hash;
  }
}

function addPhrases(input: FeatureInput, add: Add): void {
  for (const hit of input.hits) {
    if (hit.act.includes("/")) continue;
    add(salted(30, hashText(hit.act)), 3, -1);
    add(salted(31, hit.key), 3, -1);
    if (hit.sentence === input.sentences.length - 1) add(salted(32, hashText(hit.act)), 3, -1);
  }
}

/** Classes of words, and which follows which within a sentence: what lets the model know words that it never met. */
function addClasses(input: FeatureInput, add: Add): void {
  const { classes, tokens } = input;
  const sentenceOf = sentencePlaces(input);
  for (let index = 0; index < classes.length; index += 1) {
    const one = classes[index] as ClassHit;
    if (one.firstToken >= mostTokens) break;
    add(salted(40, one.key), 3, one.firstToken);
    let followers = 0;
    for (let next = index + 1; next < classes.length && followers < mostFollowers; next += 1) {
      const other = classes[next] as ClassHit;
      if (sentenceOf[other.firstToken] !== sentenceOf[one.firstToken] || other.firstToken >= tokens.length) break;
      if (other.firstToken < one.endToken) continue;
      add(salted(41, Math.imul(one.key, 4099) ^ other.key), 3, one.firstToken);
      followers += 1;
    }
  }
  for (const one of input.previousClasses ?? []) add(salted(42, one.key), 3, -1);
}

/** For each token the sentence it stands in. */
function sentencePlaces(input: FeatureInput): Int32Array {
  const places = new Int32Array(input.tokens.length).fill(-1);
  input.sentences.forEach((sentence, place) => {
    places.fill(place, sentence.firstToken, sentence.endToken);
  });
  return places;
}

/** Numbers, addresses and names of people look alike to the model. */
function shape(token: Token): string {
  if (token.kind === "word") return token.form;
  if (token.kind === "boundary" || token.kind === "emoji") return token.form;
  return `#${token.kind}`;
}

function salted(salt: number, hash: number): number {
  return Math.imul(hash ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
}

function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** A message as the model sees it: each bucket once, with its weight before learning. */
export interface Vector {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
}

/**
 * Brings features to a vector: 1 + log of how often, times the bucket's rarity, each kind to length 1.
 * @param rarity inverse document frequency by bucket
 */
export function vectorOf(features: Features, rarity: ArrayLike<number>): Vector {
  const counts = new Map<number, number>();
  for (let index = 0; index < features.buckets.length; index += 1) {
    const key = (features.buckets[index] as number) * blockCount + (features.kinds[index] as number);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const buckets = new Int32Array(counts.size);
  const values = new Float32Array(counts.size);
  const squares = new Float64Array(blockCount);
  let place = 0;
  for (const [key, count] of counts) {
    const bucket = Math.floor(key / blockCount);
    const value = (1 + Math.log(count)) * (rarity[bucket] as number);
    buckets[place] = bucket;
    values[place] = value;
    squares[key % blockCount] = (squares[key % blockCount] as number) + value * value;
    place += 1;
  }
  place = 0;
  for (const key of counts.keys()) {
    values[place] = (values[place] as number) / Math.sqrt(squares[key % blockCount] as number);
    place += 1;
  }
  return { buckets, values };
}
