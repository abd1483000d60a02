import type { Evaluation, ModelEvaluator } from "../model/evaluate.js";
import type { FeatureInput } from "../model/features.js";
import type { Sentence } from "../text/sentences.js";
import type { MessageReader, MessageReading, NamedSpan, Span, UnderstoodMessage } from "../understood.js";
import type { Act, ActName } from "./act.js";
import type { HouseHits, HouseReader } from "./house.js";
import { inputOf, type LexedText, type Lexicography, lexText, phrasesIn } from "./lexed.js";
import type { LexicalHit } from "./lexical.js";

/** All that is known of how one language's speakers do things. */
export interface LanguageKnowledge extends Lexicography {
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

const noHits: HouseHits = { done: [], undone: new Map() };

/** Of a message in a language that nothing is known of. */
const unread: MessageReading = { acts: [], likelihood: () => 0, phrases: () => [], phrasesUnder: () => [] };

interface Modelled {
  readonly evaluator: ModelEvaluator;
  readonly input: FeatureInput;
  readonly evaluation: Evaluation;
}

/**
 * Reads the acts of a message: what the lexicons know for certain, and for the acts that people word in endless ways a
 * linear model that weighs words, letters, the message before and the lexicons' hits together.
 */
class CombinedReading implements MessageReading {
  private lexed: LexedText | undefined;
  private found: readonly LexicalHit[] | undefined;
  private evaluated: Modelled | undefined;
  private stated: readonly Act[] | undefined;
  private houseFound: HouseHits | undefined;

  constructor(
    private readonly message: UnderstoodMessage,
    private readonly knowledge: LanguageKnowledge,
  ) {}

  get acts(): readonly Act[] {
    this.stated ??= this.knowledge.house ? this.inHouse(this.statedActs()) : this.statedActs();
    return this.stated;
  }

  likelihood(act: ActName): number {
    if (!this.knowledge.house) return this.likelihoodOf(act);
    const done = this.house.done.reduce((most, hit) => (hit.act === act ? Math.max(most, hit.confidence) : most), 0);
    if (done > 0) return Math.max(done, this.likelihoodOf(act));
    return this.house.undone.has(act) && !this.acts.some((one) => one.act === act) ? 0 : this.likelihoodOf(act);
  }

  private likelihoodOf(act: ActName): number {
    const heads = this.modelled?.evaluator.model.heads ?? [];
    const head = heads.findIndex((one) => one.act === act);
    if (head >= 0) return this.modelled?.evaluation.likelihoods[head] as number;
    return this.hits.reduce((most, hit) => (hit.act === act ? Math.max(most, hit.confidence) : most), 0);
  }

  phrases(name: string): readonly Span[] {
    return this.allHits.filter((hit) => hit.act === name);
  }

  phrasesUnder(prefix: string): readonly NamedSpan[] {
    return this.allHits
      .filter((hit) => hit.act.startsWith(prefix))
      .map(({ act, start, end }) => ({ name: act, start, end }));
  }

  private get hits(): readonly LexicalHit[] {
    this.found ??= phrasesIn(this.knowledge, this.message.tokens, this.words, this.message.sentences);
    return this.found;
  }

  private get house(): HouseHits {
    this.houseFound ??= this.knowledge.house?.find(this.message.tokens, this.message.sentences) ?? noHits;
    return this.houseFound;
  }

  /** The built-in lexicons' hits and the house's, less what the house takes away. */
  private get allHits(): readonly LexicalHit[] {
    if (!this.knowledge.house) return this.hits;
    const { done } = this.house;
    return [...this.hits.filter((hit) => !this.isUndone(hit)), ...done].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
  }

  /** The acts as the house reads them: what its phrases do is done, what they take away is not. */
  private inHouse(acts: readonly Act[]): readonly Act[] {
    const done = this.house.done.flatMap(({ act, start, end, confidence }) =>
      act.includes("/") ? [] : [{ act, start, end, confidence }],
    );
    const kept = acts.filter((act) => !this.isUndone(act) && !done.some((own) => own.act === act.act));
    return [...kept, ...done].sort((a, b) => a.start - b.start || a.end - b.end || (a.act < b.act ? -1 : 1));
  }

  private isUndone({ act, start, end }: Span & { readonly act: string }): boolean {
    return this.house.undone.get(act)?.some((sentence) => start < sentence.end && sentence.start < end) ?? false;
  }

  private get words(): LexedText {
    this.lexed ??= lexText(this.knowledge, this.message.tokens);
    return this.lexed;
  }

  /** What the model makes of the message; undefined for a line of the system. */
  private get modelled(): Modelled | undefined {
    if (!this.evaluated && this.message.role !== "system") {
      const evaluator = this.message.role === "customer" ? this.knowledge.customer : this.knowledge.company;
      const input = inputOf(this.words, this.message.sentences, this.hits, this.wordsBefore());
      this.evaluated = { evaluator, input, evaluation: evaluator.evaluate(input) };
    }
    return this.evaluated;
  }

  /** The message that is answered, in the words of this message's language. */
  private wordsBefore(): LexedText | undefined {
    const previous = this.message.previousOther;
    if (!previous) return undefined;
    const { reading } = previous;
    if (reading instanceof CombinedReading && reading.knowledge === this.knowledge) return reading.words;
    return lexText(this.knowledge, previous.tokens);
  }

  private statedActs(): readonly Act[] {
    const acts: Act[] = [];
    const { modelled } = this;
    const heads = modelled?.evaluator.model.heads ?? [];
    heads.forEach((head, index) => {
      const confidence = modelled?.evaluation.likelihoods[index] as number;
      if (confidence >= head.threshold) acts.push({ act: head.act, confidence, ...this.spanOf(head.act, index) });
    });
    for (const hit of this.hits) {
      if (hit.act.includes("/") || heads.some((head) => head.act === hit.act)) continue;
      acts.push({ act: hit.act, start: hit.start, end: hit.end, confidence: hit.confidence });
    }
    return acts.sort((a, b) => a.start - b.start || a.end - b.end || (a.act < b.act ? -1 : 1));
  }

  /** The words that do the act: a lexicon's phrase where there is one, else the sentence that carries most weight. */
  private spanOf(act: string, head: number): Span {
    let best: LexicalHit | undefined;
    for (const hit of this.hits) if (hit.act === act && (!best || hit.confidence > best.confidence)) best = hit;
    if (best) return { start: best.start, end: best.end };
    const { sentences, text } = this.message;
    const { modelled } = this;
    const sentence =
      modelled && sentences.length > 1
        ? heaviestSentence(sentences, modelled.evaluator.contributions(modelled.input, modelled.evaluation, head))
        : sentences[0];
    return sentence ? { start: sentence.start, end: sentence.end } : { start: 0, end: text.length };
  }
}

function heaviestSentence(sentences: readonly Sentence[], contributions: Float64Array): Sentence | undefined {
  let best: Sentence | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const sentence of sentences) {
    let weight = 0;
    for (let token = sentence.firstToken; token < sentence.endToken; token += 1)
      weight += contributions[token] as number;
    if (weight > most) {
      most = weight;
      best = sentence;
    }
  }
  return best;
}
