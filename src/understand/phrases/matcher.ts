import type { Sentence } from "../text/sentences.js";
import type { Token, TokenKind } from "../text/tokens.js";
import type { CompiledPhrases } from "./compiled.js";
import type { Evaluator } from "./evaluator.js";
import { LongEvaluator } from "./long-evaluator.js";
import { mostShort, ShortEvaluator } from "./short-evaluator.js";
import { Vocabulary } from "./vocabulary.js";

/** A phrase found in a message: which, and over which tokens (the end is behind the last). */
export interface PhraseHit {
  readonly phrase: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * Finds the phrases of a language in sentences. What a sentence's words satisfy is noted once; a phrase is looked at only where
 * the rarest of what it needs stands in the sentence, and the rest of it does too; then its program moves over all places
 * at once. Nothing backtracks: a sentence costs the same whatever its words are.
 */
export class PhraseMatcher {
  private readonly vocabulary: Vocabulary;
  private readonly short: ShortEvaluator;
  private readonly long: LongEvaluator;
  private evaluator: Evaluator;
  private readonly symbols: Int32Array[] = [];
  /** The token at which each symbol stands. */
  private readonly places: number[] = [];
  private endToken = 0;
  private sentence = 0;
  private readonly lookedAt: Int32Array;
  private readonly ends: { readonly start: Int32Array; readonly end: Int32Array };
  private readonly marks: Readonly<Record<string, Int32Array>>;

  constructor(private readonly compiled: CompiledPhrases) {
    this.vocabulary = new Vocabulary(compiled.vocabulary);
    this.short = new ShortEvaluator(compiled);
    this.long = new LongEvaluator(compiled);
    this.evaluator = this.short;
    this.lookedAt = new Int32Array(compiled.starts.length);
    this.ends = { start: this.vocabulary.start, end: this.vocabulary.end };
    this.marks = { "?": this.vocabulary.ofMark("?"), "!": this.vocabulary.ofMark("!") };
  }

  /** What `look` needs to know of a token. The same for the same form and kind. */
  atomsOf(form: string, kind: TokenKind): Int32Array {
    return this.vocabulary.atomsOf(form, kind);
  }

  /**
   * Finds the sought phrases of a sentence, in the order of their numbers. Until the next call `spans` answers for this sentence.
   * @param atoms by token: see atomsOf
   */
  find(tokens: readonly Token[], atoms: readonly Int32Array[], sentence: Sentence): PhraseHit[] {
    this.show(tokens, atoms, sentence);
    const hits: PhraseHit[] = [];
    for (const phrase of this.candidates()) this.addSpans(phrase, hits);
    return hits;
  }

  /** Where a phrase stands in the last sentence, whether or not it is sought. */
  spans(phrase: number): PhraseHit[] {
    const hits: PhraseHit[] = [];
    if (this.hasNeeds(phrase)) this.addSpans(phrase, hits);
    return hits;
  }

  /** The sentence as symbols: its beginning, its tokens, its mark where phrases can name it, its end. */
  private show(tokens: readonly Token[], atoms: readonly Int32Array[], sentence: Sentence): void {
    const { symbols, places } = this;
    symbols.length = 0;
    places.length = 0;
    symbols.push(this.ends.start);
    places.push(sentence.firstToken);
    for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
      if ((tokens[index] as Token).kind === "boundary") continue;
      symbols.push(atoms[index] as Int32Array);
      places.push(index);
    }
    const mark = this.marks[sentence.mark];
    if (mark) {
      symbols.push(mark);
      places.push(sentence.endToken - 1);
    }
    symbols.push(this.ends.end);
    places.push(sentence.endToken - 1);
    this.endToken = sentence.endToken;
    this.evaluator = symbols.length <= mostShort ? this.short : this.long;
    this.evaluator.show(symbols);
    this.sentence += 1;
  }

  private candidates(): number[] {
    const { offsets, items } = this.compiled.anchors;
    const found: number[] = [];
    for (const atoms of this.symbols) {
      for (let index = 0; index < atoms.length; index += 1) {
        const atom = atoms[index] as number;
        const last = offsets[atom + 1] as number;
        for (let place = offsets[atom] as number; place < last; place += 1) {
          const phrase = items[place] as number;
          if (this.lookedAt[phrase] === this.sentence) continue;
          this.lookedAt[phrase] = this.sentence;
          if (this.hasNeeds(phrase)) found.push(phrase);
        }
      }
    }
    for (const phrase of this.compiled.always) found.push(phrase);
    return found.sort((a, b) => a - b);
  }

  private hasNeeds(phrase: number): boolean {
    const { offsets, items } = this.compiled.needs;
    const last = offsets[phrase + 1] as number;
    for (let place = offsets[phrase] as number; place < last; ) {
      const end = place + 1 + (items[place] as number);
      let met = false;
      for (place += 1; place < end && !met; place += 1) met = this.evaluator.has(items[place] as number);
      if (!met) return false;
      place = end;
    }
    return true;
  }

  private addSpans(phrase: number, hits: PhraseHit[]): void {
    const spans = this.evaluator.spans(phrase);
    if (!spans) return;
    for (let index = 0; index < spans.length; index += 2) {
      const firstToken = this.places[spans[index] as number] as number;
      const endToken = Math.min(this.endToken, (this.places[(spans[index + 1] as number) - 1] as number) + 1);
      if (firstToken < endToken) hits.push({ phrase, firstToken, endToken });
    }
  }
}
