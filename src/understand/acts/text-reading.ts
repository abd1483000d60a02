import type { ModelEvaluator, OwnWeights } from "../model/evaluate.js";
import type { TextIn } from "../text/spoken-text.js";
import type { Span } from "../understood.js";
import type { HouseHits } from "./house.js";
import { type LexedText, lexText, phrasesIn } from "./lexed.js";
import type { LexicalHit } from "./lexical.js";
import { type Manner, mannerOf } from "./manner.js";
import type { LanguageKnowledge } from "./reader.js";

const noHits: HouseHits = { done: [], undone: new Map() };
const none: readonly LexicalHit[] = [];

/** More hits than a message of usual length has are sorted by their acts: each is asked for again and again. */
const fewHits = 200;

/**
 * What is read out of a text, whoever says it and whatever was said before: its words, the phrases in it, what it adds to the
 * models. Messages that say the same share it. What costs is computed when first asked for.
 */
export class TextReading {
  private lexed: LexedText | undefined;
  private found: readonly LexicalHit[] | undefined;
  private houseFound: HouseHits | undefined;
  private inHouse: readonly LexicalHit[] | undefined;
  private mannerRead: Manner | undefined;
  private byAct: ReadonlyMap<string, readonly LexicalHit[]> | undefined;
  /** By the place of the model. */
  private readonly own: OwnWeights[] = [];
  private readonly asPrevious: (readonly number[])[] = [];

  constructor(
    private readonly text: TextIn,
    private readonly knowledge: LanguageKnowledge,
  ) {}

  /** The reading of a text with some knowledge. */
  static of(text: TextIn, knowledge: LanguageKnowledge): TextReading {
    return text.remember(knowledge.textKey, () => new TextReading(text, knowledge));
  }

  get words(): LexedText {
    this.lexed ??= lexText(this.knowledge, this.text.spoken.tokens);
    return this.lexed;
  }

  /** The built-in lexicons' hits. */
  get hits(): readonly LexicalHit[] {
    this.found ??= phrasesIn(this.knowledge, this.text.spoken.tokens, this.words, this.text.spoken.sentences);
    return this.found;
  }

  get manner(): Manner {
    this.mannerRead ??= mannerOf(this.text.spoken, this.words.classes, this.text.language);
    return this.mannerRead;
  }

  get house(): HouseHits {
    const { tokens, sentences } = this.text.spoken;
    this.houseFound ??= this.knowledge.house?.find(tokens, sentences) ?? noHits;
    return this.houseFound;
  }

  /** The built-in lexicons' hits and the house's, less what the house takes away. */
  get allHits(): readonly LexicalHit[] {
    if (!this.knowledge.house) return this.hits;
    const { done } = this.house;
    this.inHouse ??= [...this.hits.filter((hit) => !this.isUndone(hit)), ...done].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    return this.inHouse;
  }

  /** Of all hits those of an act or list. */
  hitsOf(act: string): readonly LexicalHit[] {
    const { allHits } = this;
    if (allHits.length > fewHits) return this.sorted(allHits).get(act) ?? none;
    let found: LexicalHit[] | undefined;
    for (let index = 0; index < allHits.length; index += 1) {
      const hit = allHits[index] as LexicalHit;
      if (hit.act !== act) continue;
      if (found) found.push(hit);
      else found = [hit];
    }
    return found ?? none;
  }

  private sorted(hits: readonly LexicalHit[]): ReadonlyMap<string, readonly LexicalHit[]> {
    if (!this.byAct) {
      const byAct = new Map<string, LexicalHit[]>();
      for (const hit of hits) {
        const own = byAct.get(hit.act);
        if (own) own.push(hit);
        else byAct.set(hit.act, [hit]);
      }
      this.byAct = byAct;
    }
    return this.byAct;
  }

  /** Whether the house says that an act is not done here. */
  isUndone({ act, start, end }: Span & { readonly act: string }): boolean {
    return this.house.undone.get(act)?.some((sentence) => start < sentence.end && sentence.start < end) ?? false;
  }

  /** What the text adds to a model. */
  weightsIn(evaluator: ModelEvaluator): OwnWeights {
    let weights = this.own[evaluator.place];
    if (!weights) {
      const { words, classes } = this.words;
      weights = evaluator.ownWeights({ words, classes, hits: this.hits, sentences: this.text.spoken.sentences });
      this.own[evaluator.place] = weights;
    }
    return weights;
  }

  /** What the text adds to a model that reads its answer. */
  previousWeightsIn(evaluator: ModelEvaluator): readonly number[] {
    let weights = this.asPrevious[evaluator.place];
    if (!weights) {
      weights = evaluator.previousWeights(this.words.words, this.words.classes);
      this.asPrevious[evaluator.place] = weights;
    }
    return weights;
  }
}
