import type { ModelEvaluator, OwnWeights } from "../model/evaluate.js";
import type { TextIn } from "../text/spoken-text.js";
import type { Span } from "../understood.js";
import type { HouseHits } from "./house.js";
import { type LexedText, lexText, phrasesIn } from "./lexed.js";
import type { LexicalHit } from "./lexical.js";
import type { LanguageKnowledge } from "./reader.js";

const noHits: HouseHits = { done: [], undone: new Map() };
const none: readonly LexicalHit[] = [];

/**
 * What is read out of a text, whoever says it and whatever was said before: its words, the phrases in it, what it adds to the
 * models. Messages that say the same share it. What costs is computed when first asked for.
 */
export class TextReading {
  private lexed: LexedText | undefined;
  private found: readonly LexicalHit[] | undefined;
  private foundByAct: ReadonlyMap<string, readonly LexicalHit[]> | undefined;
  private houseFound: HouseHits | undefined;
  private readonly own = new Map<ModelEvaluator, OwnWeights>();
  private readonly asPrevious = new Map<ModelEvaluator, readonly number[]>();

  constructor(
    private readonly text: TextIn,
    private readonly knowledge: LanguageKnowledge,
  ) {}

  /** The reading of a text with some knowledge. */
  static of(text: TextIn, knowledge: LanguageKnowledge): TextReading {
    return text.remember(knowledge, () => new TextReading(text, knowledge));
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

  get house(): HouseHits {
    const { tokens, sentences } = this.text.spoken;
    this.houseFound ??= this.knowledge.house?.find(tokens, sentences) ?? noHits;
    return this.houseFound;
  }

  /** The built-in lexicons' hits and the house's, less what the house takes away. */
  get allHits(): readonly LexicalHit[] {
    if (!this.knowledge.house) return this.hits;
    const { done } = this.house;
    return [...this.hits.filter((hit) => !this.isUndone(hit)), ...done].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
  }

  /** Of all hits those of an act or list. */
  hitsOf(act: string): readonly LexicalHit[] {
    this.foundByAct ??= byAct(this.allHits);
    return this.foundByAct.get(act) ?? none;
  }

  /** Whether the house says that an act is not done here. */
  isUndone({ act, start, end }: Span & { readonly act: string }): boolean {
    return this.house.undone.get(act)?.some((sentence) => start < sentence.end && sentence.start < end) ?? false;
  }

  /** What the text adds to a model. */
  weightsIn(evaluator: ModelEvaluator): OwnWeights {
    let weights = this.own.get(evaluator);
    if (!weights) {
      const { words, classes } = this.words;
      weights = evaluator.ownWeights({ words, classes, hits: this.hits, sentences: this.text.spoken.sentences });
      this.own.set(evaluator, weights);
    }
    return weights;
  }

  /** What the text adds to a model that reads its answer. */
  previousWeightsIn(evaluator: ModelEvaluator): readonly number[] {
    let weights = this.asPrevious.get(evaluator);
    if (!weights) {
      weights = evaluator.previousWeights(this.words.words, this.words.classes);
      this.asPrevious.set(evaluator, weights);
    }
    return weights;
  }
}

function byAct(hits: readonly LexicalHit[]): Map<string, LexicalHit[]> {
  const groups = new Map<string, LexicalHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.act);
    if (group) group.push(hit);
    else groups.set(hit.act, [hit]);
  }
  return groups;
}
