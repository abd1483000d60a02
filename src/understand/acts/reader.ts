import type { WordClasses } from "../classes/word-classes.js";
import { contributionsOf, type Evaluation, evaluateModel } from "../model/evaluate.js";
import { extractFeatures, type FeatureInput } from "../model/features.js";
import type { ActModel } from "../model/store.js";
import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import type { ActReader, NamedSpan, Span, UnderstoodMessage } from "../understood.js";
import type { Act, ActName } from "./act.js";
import type { LexicalHit, LexicalReader } from "./lexical.js";

/** All that is known of how one language's speakers do things. */
export interface LanguageKnowledge {
  readonly lexical: LexicalReader;
  readonly classes: WordClasses;
  readonly customer: ActModel;
  readonly company: ActModel;
}

interface Reading {
  readonly hits: readonly LexicalHit[];
  readonly model: ActModel | undefined;
  readonly evaluation: Evaluation | undefined;
}

/**
 * Reads the acts of messages: what the lexicons know for certain, and for the acts that people word in endless ways a
 * linear model that weighs words, letters, the message before and the lexicons' hits together.
 */
export class CombinedActReader implements ActReader {
  private readonly readings = new WeakMap<UnderstoodMessage, Reading>();

  constructor(private readonly languages: ReadonlyMap<string, LanguageKnowledge>) {}

  read(message: UnderstoodMessage): readonly Act[] {
    const { hits, model, evaluation } = this.reading(message);
    const acts: Act[] = [];
    const modelled = new Set<string>();
    model?.heads.forEach((head, index) => {
      modelled.add(head.act);
      const confidence = evaluation?.likelihoods[index] as number;
      if (confidence < head.threshold) return;
      acts.push({ act: head.act, confidence, ...this.spanOf(message, head.act, index) });
    });
    for (const hit of hits) {
      if (modelled.has(hit.act) || hit.act.includes("/")) continue;
      acts.push({ act: hit.act, start: hit.start, end: hit.end, confidence: hit.confidence });
    }
    return acts.sort((a, b) => a.start - b.start || a.end - b.end || (a.act < b.act ? -1 : 1));
  }

  likelihood(message: UnderstoodMessage, act: ActName): number {
    const { hits, model, evaluation } = this.reading(message);
    const head = model?.heads.findIndex((one) => one.act === act) ?? -1;
    if (head >= 0) return evaluation?.likelihoods[head] as number;
    return hits.reduce((most, hit) => (hit.act === act ? Math.max(most, hit.confidence) : most), 0);
  }

  phrases(message: UnderstoodMessage, name: string): readonly Span[] {
    return this.reading(message).hits.filter((hit) => hit.act === name);
  }

  phrasesUnder(message: UnderstoodMessage, prefix: string): readonly NamedSpan[] {
    return this.reading(message)
      .hits.filter((hit) => hit.act.startsWith(prefix))
      .map(({ act, start, end }) => ({ name: act, start, end }));
  }

  private reading(message: UnderstoodMessage): Reading {
    let reading = this.readings.get(message);
    if (!reading) {
      reading = this.readAnew(message);
      this.readings.set(message, reading);
    }
    return reading;
  }

  private readAnew(message: UnderstoodMessage): Reading {
    const knowledge = this.languages.get(message.language);
    if (!knowledge) return { hits: [], model: undefined, evaluation: undefined };
    const hits = knowledge.lexical.find(message.tokens, message.sentences);
    if (message.role === "system") return { hits, model: undefined, evaluation: undefined };
    const model = message.role === "customer" ? knowledge.customer : knowledge.company;
    const features = extractFeatures(
      inputOf(message.tokens, message.sentences, hits, knowledge.classes, message.previousOther?.tokens),
      model.size,
    );
    return { hits, model, evaluation: evaluateModel(model, features) };
  }

  /** The words that do the act: a lexicon's phrase where there is one, else the sentence that carries most weight. */
  private spanOf(message: UnderstoodMessage, act: string, head: number): Span {
    const { hits, model, evaluation } = this.reading(message);
    let best: LexicalHit | undefined;
    for (const hit of hits) if (hit.act === act && (!best || hit.confidence > best.confidence)) best = hit;
    if (best) return { start: best.start, end: best.end };
    const { sentences, tokens } = message;
    const sentence =
      model && evaluation && sentences.length > 1
        ? heaviestSentence(sentences, contributionsOf(model, evaluation, head, tokens.length))
        : sentences[0];
    return sentence ? { start: sentence.start, end: sentence.end } : { start: 0, end: message.text.length };
  }
}

/** What the model's features are made from. @param previous the tokens of the message that is answered */
export function inputOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  hits: readonly LexicalHit[],
  classes: WordClasses,
  previous: readonly Token[] | undefined,
): FeatureInput {
  const own = { tokens, sentences, hits, classes: classes.find(tokens) };
  return previous ? { ...own, previous, previousClasses: classes.find(previous) } : own;
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
