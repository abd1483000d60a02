import type { ClassHits } from "../classes/word-classes.js";
import type { Word } from "../words.js";
import { FeatureList } from "./feature-list.js";
import {
  addLetters,
  addOwnFeatures,
  addPreviousFeatures,
  blocks,
  mostTokens,
  type OwnInput,
  sentencePlaces,
} from "./features.js";
import type { ReadyModel } from "./ready-model.js";
import { scaledLikelihood } from "./scaling.js";
import type { ActHead } from "./store.js";
import { Weigher } from "./weigher.js";

const list = new FeatureList();
const letters = blocks.indexOf("letters");

/** What a model makes of a message. */
export interface Evaluation {
  /** How likely each head's act is, from 0 to 1. */
  readonly likelihoods: readonly number[];
  /** What the sums of each kind of features were divided by. */
  readonly lengths: readonly number[];
}

/** What the words of a message add to a model, whatever was said before. */
export interface OwnWeights {
  /** For each kind its sum for each head, and the sum of its squares. */
  readonly whole: readonly number[];
  /** The same, sentence by sentence. */
  readonly sentences: readonly number[];
}

/**
 * Evaluates a model on messages. The log-odds are a sum over features, so that what a word's letters, a message, and a message
 * that is answered add to it is computed once and kept with them.
 */
export class ModelEvaluator {
  readonly heads: readonly ActHead[];
  private readonly weigher: Weigher;
  private readonly indexes: ReadonlyMap<string, number>;

  /** @param place where words remember what they add to this model: another for each model of a language */
  constructor(
    model: ReadyModel,
    readonly place: number,
  ) {
    this.heads = model.heads;
    this.weigher = new Weigher(model);
    this.indexes = new Map(model.heads.map((head, index) => [head.act, index]));
  }

  /** The place of the head of an act; undefined where the model has none. */
  headOf(act: string): number | undefined {
    return this.indexes.get(act);
  }

  /** What a message adds. */
  ownWeights(input: OwnInput): OwnWeights {
    const { weigher } = this;
    const { words, sentences } = input;
    const count = Math.min(words.length, mostTokens);
    for (let index = 0; index < count; index += 1) this.letterWeightsOf(words[index] as Word);
    const sentenceOf = sentencePlaces(input);
    list.length = 0;
    addOwnFeatures(input, sentenceOf, list);
    weigher.add(list, sentences.length, sentenceOf);
    for (let index = 0; index < count; index += 1) {
      weigher.addWeights(index, letters, this.letterWeightsOf(words[index] as Word));
    }
    return { whole: weigher.whole(), sentences: weigher.bySentence() };
  }

  /** What a message adds to the one that answers it. */
  previousWeights(previous: readonly Word[] | undefined, classes: ClassHits | undefined): readonly number[] {
    list.length = 0;
    addPreviousFeatures(previous, classes, list);
    this.weigher.add(list, 0, none);
    return this.weigher.whole();
  }

  /** What the letters of a word add: for each head, and the sum of their squares. Computed once a word. */
  private letterWeightsOf(word: Word): readonly number[] {
    let known = word.remembered[this.place];
    if (!known) {
      list.length = 0;
      addLetters(word, -1, list);
      this.weigher.add(list, 0, none);
      known = this.weigher.outside(letters);
      word.remembered[this.place] = known;
    }
    return known;
  }

  /** Brings both together. @param previous see previousWeights */
  evaluate({ whole, sentences }: OwnWeights, previous: readonly number[]): Evaluation {
    const { heads } = this;
    const width = heads.length + 1;
    const lengths = new Array<number>(blocks.length).fill(1);
    for (let kind = 0; kind < blocks.length; kind += 1) {
      const squares = kind * width + heads.length;
      // 1 where there is nothing of the kind.
      lengths[kind] = Math.sqrt((whole[squares] as number) + (previous[squares] as number) || 1);
    }
    const count = sentences.length / (blocks.length * width);
    const highest = count > 1 ? this.highestOdds(sentences, count) : undefined;
    const likelihoods = new Array<number>(heads.length).fill(0);
    for (let head = 0; head < heads.length; head += 1) {
      let odds = 0;
      for (let kind = 0; kind < blocks.length; kind += 1) {
        const place = kind * width + head;
        odds += ((whole[place] as number) + (previous[place] as number)) / (lengths[kind] as number);
      }
      const { scale, bias, scaling } = heads[head] as ActHead;
      likelihoods[head] = scaledLikelihood(
        scaling,
        odds * scale + bias,
        (highest?.[head] ?? odds) * scale + bias,
        count,
      );
    }
    return { likelihoods, lengths };
  }

  /** For each head the highest odds of a sentence that is weighed by itself. */
  private highestOdds(sentences: readonly number[], count: number): readonly number[] {
    const width = this.heads.length + 1;
    const highest = new Array<number>(this.heads.length).fill(Number.NEGATIVE_INFINITY);
    const odds = new Array<number>(this.heads.length).fill(0);
    for (let sentence = 0; sentence < count; sentence += 1) {
      odds.fill(0);
      for (let kind = 0; kind < blocks.length; kind += 1) {
        const base = (sentence * blocks.length + kind) * width;
        const length = Math.sqrt((sentences[base + this.heads.length] as number) || 1);
        for (let head = 0; head < odds.length; head += 1) {
          odds[head] = (odds[head] as number) + (sentences[base + head] as number) / length;
        }
      }
      for (let head = 0; head < odds.length; head += 1) {
        highest[head] = Math.max(highest[head] as number, odds[head] as number);
      }
    }
    return highest;
  }

  /** How likely one head's reading is of a sentence by itself, whatever was said before. */
  sentenceLikelihood({ sentences }: OwnWeights, head: number, sentence: number): number {
    const width = this.heads.length + 1;
    let odds = 0;
    for (let kind = 0; kind < blocks.length; kind += 1) {
      const base = (sentence * blocks.length + kind) * width;
      odds += (sentences[base + head] as number) / Math.sqrt((sentences[base + this.heads.length] as number) || 1);
    }
    const { scale, bias, scaling } = this.heads[head] as ActHead;
    return scaledLikelihood(scaling, odds * scale + bias, odds * scale + bias, 1);
  }

  /** What a sentence adds to one head's log-odds, up to a factor that is the same for all. */
  sentenceWeight({ sentences }: OwnWeights, { lengths }: Evaluation, head: number, sentence: number): number {
    const width = this.heads.length + 1;
    let sum = 0;
    for (let kind = 0; kind < blocks.length; kind += 1) {
      sum += (sentences[(sentence * blocks.length + kind) * width + head] as number) / (lengths[kind] as number);
    }
    return sum;
  }
}

const none: readonly number[] = [];
