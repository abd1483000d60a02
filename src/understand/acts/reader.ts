import type { Evaluation, ModelEvaluator } from "../model/evaluate.js";
import type { ActHead } from "../model/store.js";
import type { MessageReader, MessageReading, NamedSpan, Span, UnderstoodMessage } from "../understood.js";
import { type Act, type ActName, surestOf } from "./act.js";
import { isStated } from "./bars.js";
import type { HouseReader } from "./house.js";
import type { Lexicography } from "./lexed.js";
import type { LexicalHit } from "./lexical.js";
import { TextReading } from "./text-reading.js";

/** All that is known of how one language's speakers do things. */
export interface LanguageKnowledge extends Lexicography {
  /** Under which texts remember how they are read with this. */
  readonly textKey: number;
  readonly customer: ModelEvaluator;
  readonly company: ModelEvaluator;
  /** Finds the phrases that stand beside the built-in ones; undefined where there are none. */
  readonly house?: HouseReader;
}

/** Reads messages with what is known of their languages. */
export class CombinedReader implements MessageReader {
  constructor(private readonly languages: ReadonlyMap<string, LanguageKnowledge>) {}

  open(message: UnderstoodMessage): MessageReading {
    const knowledge = this.languages.get(message.language);
    return knowledge ? new CombinedReading(message, knowledge) : unread;
  }
}

const none: readonly NamedSpan[] = [];

/** Of a message in a language that nothing is known of. */
const unread: MessageReading = {
  acts: [],
  likelihood: () => 0,
  sentenceLikelihood: () => 0,
  leaning: () => undefined,
  explains: false,
  phrases: () => [],
  phrasesUnder: () => [],
};

/**
 * Reads the acts of a message: what the lexicons know for certain, and for the acts that people word in endless ways a
 * linear model that weighs words, letters, the message before and the lexicons' hits together.
 */
class CombinedReading implements MessageReading {
  private readonly text: TextReading;
  private evaluated: Evaluation | undefined;
  private stated: readonly Act[] | undefined;

  constructor(
    private readonly message: UnderstoodMessage,
    private readonly knowledge: LanguageKnowledge,
  ) {
    this.text = TextReading.of(message.said, knowledge);
  }

  get acts(): readonly Act[] {
    this.stated ??= this.knowledge.house ? this.inHouse(this.statedActs()) : this.statedActs();
    return this.stated;
  }

  get explains(): boolean {
    return this.text.manner.isExplanation;
  }

  likelihood(act: ActName): number {
    if (!this.knowledge.house) return this.likelihoodOf(act);
    const { done, undone } = this.text.house;
    const most = surest(done, act);
    if (most > 0) return Math.max(most, this.likelihoodOf(act));
    return undone.has(act) && !this.acts.some((one) => one.act === act) ? 0 : this.likelihoodOf(act);
  }

  private likelihoodOf(act: ActName): number {
    const head = this.evaluator?.headOf(act);
    return head === undefined ? surest(this.text.hits, act) : (this.evaluation.likelihoods[head] as number);
  }

  sentenceLikelihood(act: ActName, sentence: number): number {
    const { evaluator } = this;
    const head = evaluator?.headOf(act);
    if (evaluator === undefined || head === undefined) return 0;
    return evaluator.sentenceLikelihood(this.text.weightsIn(evaluator), head, sentence);
  }

  leaning(act: ActName): Act | undefined {
    const { evaluator } = this;
    const head = evaluator?.headOf(act);
    if (evaluator === undefined || head === undefined) return surestOf(this.acts, act);
    const confidence = this.evaluation.likelihoods[head] as number;
    const { threshold } = evaluator.heads[head] as ActHead;
    const acts = confidence < threshold ? [] : [{ act, confidence, ...this.spanOf(act, head) }];
    return surestOf(this.knowledge.house ? this.inHouse(acts) : acts, act);
  }

  phrases(name: string): readonly Span[] {
    return this.text.hitsOf(name);
  }

  phrasesUnder(prefix: string): readonly NamedSpan[] {
    const { allHits } = this.text;
    let found: NamedSpan[] | undefined;
    for (let index = 0; index < allHits.length; index += 1) {
      const { act, start, end } = allHits[index] as LexicalHit;
      if (!act.startsWith(prefix)) continue;
      found ??= [];
      found.push({ name: act, start, end });
    }
    return found ?? none;
  }

  /** The acts as the house reads them: what its phrases do is done, what they take away is not. */
  private inHouse(acts: readonly Act[]): readonly Act[] {
    const done = this.text.house.done.flatMap(({ act, start, end, confidence }) =>
      act.includes("/") ? [] : [{ act, start, end, confidence }],
    );
    const kept = acts.filter((act) => !this.text.isUndone(act) && !done.some((own) => own.act === act.act));
    return [...kept, ...done].sort(inText);
  }

  /** The model of the side that speaks; undefined for a line of the system. */
  private get evaluator(): ModelEvaluator | undefined {
    const { role } = this.message;
    if (role === "system") return undefined;
    return role === "customer" ? this.knowledge.customer : this.knowledge.company;
  }

  /** What the model makes of the message. To be asked for where there is one. */
  private get evaluation(): Evaluation {
    if (!this.evaluated) {
      const evaluator = this.evaluator as ModelEvaluator;
      this.evaluated = evaluator.evaluate(this.text.weightsIn(evaluator), this.weightsBefore(evaluator));
    }
    return this.evaluated;
  }

  /** What the message that is answered adds, in the words of this message's language. */
  private weightsBefore(evaluator: ModelEvaluator): readonly number[] {
    const previous = this.message.previousOther;
    if (!previous) return evaluator.previousWeights(undefined, undefined);
    const said = previous.said.spoken.in(this.message.language);
    return TextReading.of(said, this.knowledge).previousWeightsIn(evaluator);
  }

  private statedActs(): readonly Act[] {
    const acts: Act[] = [];
    const { evaluator } = this;
    const heads = evaluator?.heads ?? [];
    for (let index = 0; index < heads.length; index += 1) {
      const { act, threshold } = heads[index] as ActHead;
      const confidence = this.evaluation.likelihoods[index] as number;
      if (isStated(act, confidence, threshold, this.text)) acts.push({ act, confidence, ...this.spanOf(act, index) });
    }
    for (const { act, start, end, confidence } of this.text.hits) {
      if (act.includes("/") || evaluator?.headOf(act) !== undefined) continue;
      acts.push({ act, start, end, confidence });
    }
    return acts.length > 1 ? acts.sort(inText) : acts;
  }

  /** The words that do the act: a lexicon's phrase where there is one, else the sentence that carries most weight. */
  private spanOf(act: string, head: number): Span {
    let best: LexicalHit | undefined;
    for (const hit of this.text.hits) if (hit.act === act && (!best || hit.confidence > best.confidence)) best = hit;
    if (best) return { start: best.start, end: best.end };
    const { sentences, text } = this.message;
    const sentence = sentences[sentences.length > 1 ? this.heaviestSentence(head) : 0];
    return sentence ? { start: sentence.start, end: sentence.end } : { start: 0, end: text.length };
  }

  private heaviestSentence(head: number): number {
    const evaluator = this.evaluator as ModelEvaluator;
    const weights = this.text.weightsIn(evaluator);
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < this.message.sentences.length; place += 1) {
      const weight = evaluator.sentenceWeight(weights, this.evaluation, head, place);
      if (weight <= most) continue;
      most = weight;
      best = place;
    }
    return best;
  }
}

/** The highest confidence of an act's hits; 0 where there are none. */
function surest(hits: readonly LexicalHit[], act: string): number {
  let most = 0;
  for (const hit of hits) if (hit.act === act && hit.confidence > most) most = hit.confidence;
  return most;
}

/** Acts in the order of the text. */
function inText(a: Act, b: Act): number {
  return a.start - b.start || a.end - b.end || (a.act < b.act ? -1 : 1);
}
