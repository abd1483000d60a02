import type { Sentence } from "../text/sentences.js";
import type { Token, TokenKind } from "../text/tokens.js";
import type { CompiledPhrases } from "./compiled.js";
import type { Evaluator } from "./evaluator.js";
import { LongEvaluator } from "./long-evaluator.js";
import { NumbersOnce, type SmallNumbers } from "./numbers-once.js";
import { mostShort, ShortEvaluator } from "./short-evaluator.js";
import { Vocabulary } from "./vocabulary.js";

/** A phrase found in a message: which, and over which tokens (the end is behind the last). */
export interface PhraseHit {
  readonly phrase: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** What phrases need to know of a token. */
export interface PhraseSymbol {
  /** The atoms that it satisfies. */
  readonly atoms: SmallNumbers;
  /** The phrases that are looked at where it stands. */
  readonly anchored: SmallNumbers;
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
  private readonly symbols: SmallNumbers[] = [];
  /** The token at which each symbol stands. */
  private readonly places: number[] = [];
  private endToken = 0;
  private sentence = 0;
  private readonly lookedAt: Int32Array;
  private readonly anchors: NumbersOnce;
  /** For each phrase twice the sentence that `stands` last answered for, and 1 more where it stood. */
  private readonly standing: Int32Array;
  /** For each need twice the sentence that it was last looked for in, and 1 more where it was met. */
  private readonly met: Int32Array;
  private readonly start: SmallNumbers;
  private readonly end: SmallNumbers;
  private readonly marks: Readonly<Record<string, PhraseSymbol>>;

  constructor(private readonly compiled: CompiledPhrases) {
    this.vocabulary = new Vocabulary(compiled.vocabulary);
    this.short = new ShortEvaluator(compiled);
    this.long = new LongEvaluator(compiled);
    this.evaluator = this.short;
    this.anchors = new NumbersOnce(compiled.starts.length);
    this.standing = new Int32Array(compiled.starts.length);
    this.lookedAt = new Int32Array(compiled.starts.length);
    this.met = new Int32Array(compiled.needAtoms.offsets.length);
    this.start = this.vocabulary.start;
    this.end = this.vocabulary.end;
    const mark = (atoms: SmallNumbers) => ({ atoms, anchored: this.anchoredAt(atoms) });
    this.marks = { "?": mark(this.vocabulary.ofMark("?")), "!": mark(this.vocabulary.ofMark("!")) };
  }

  /** What `find` needs to know of a token. The same for the same form and kind. */
  symbolOf(form: string, kind: TokenKind): PhraseSymbol {
    const atoms = this.vocabulary.atomsOf(form, kind);
    return { atoms, anchored: this.anchoredAt(atoms) };
  }

  private anchoredAt(atoms: SmallNumbers): SmallNumbers {
    const phrases = this.anchors;
    phrases.begin();
    for (const atom of atoms) phrases.addAll(this.compiled.anchors, atom);
    return phrases.taken();
  }

  /**
   * Finds the sought phrases of a sentence, in no order. Until the next call `spans` answers for this sentence.
   * @param symbols by token: see symbolOf
   */
  find(tokens: readonly Token[], symbols: readonly PhraseSymbol[], sentence: Sentence): PhraseHit[] {
    this.show(tokens, symbols, sentence);
    const hits: PhraseHit[] = [];
    for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
      if ((tokens[index] as Token).kind !== "boundary") this.look((symbols[index] as PhraseSymbol).anchored, 1, hits);
    }
    const mark = this.marks[sentence.mark];
    if (mark) this.look(mark.anchored, 1, hits);
    this.look(this.compiled.always, 0, hits);
    return hits;
  }

  /** Where a phrase stands in the last sentence, whether or not it is sought. */
  spans(phrase: number): PhraseHit[] {
    const hits: PhraseHit[] = [];
    if (this.hasNeeds(phrase, 0)) this.addSpans(phrase, hits);
    return hits;
  }

  /** Whether a phrase stands in the last sentence; looked for once. */
  stands(phrase: number): boolean {
    const known = this.standing[phrase] as number;
    if (known >> 1 === this.sentence) return (known & 1) === 1;
    const stands = this.spans(phrase).length > 0;
    this.standing[phrase] = this.sentence * 2 + (stands ? 1 : 0);
    return stands;
  }

  /** The sentence as symbols: its beginning, its tokens, its mark where phrases can name it, its end. */
  private show(tokens: readonly Token[], known: readonly PhraseSymbol[], sentence: Sentence): void {
    const { symbols, places } = this;
    symbols.length = 0;
    places.length = 0;
    symbols.push(this.start);
    places.push(sentence.firstToken);
    for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
      if ((tokens[index] as Token).kind === "boundary") continue;
      symbols.push((known[index] as PhraseSymbol).atoms);
      places.push(index);
    }
    const mark = this.marks[sentence.mark];
    if (mark) {
      symbols.push(mark.atoms);
      places.push(sentence.endToken - 1);
    }
    symbols.push(this.end);
    places.push(sentence.endToken - 1);
    this.endToken = sentence.endToken;
    this.evaluator = symbols.length <= mostShort ? this.short : this.long;
    this.evaluator.show(symbols);
    this.sentence += 1;
  }

  /** Looks for phrases that were not looked for yet. @param from the first of their needs that may not be met */
  private look(phrases: SmallNumbers, from: number, hits: PhraseHit[]): void {
    const { lookedAt, sentence } = this;
    for (let index = 0; index < phrases.length; index += 1) {
      const phrase = phrases[index] as number;
      if (lookedAt[phrase] === sentence) continue;
      lookedAt[phrase] = sentence;
      if (this.hasNeeds(phrase, from)) this.addSpans(phrase, hits);
    }
  }

  private hasNeeds(phrase: number, from: number): boolean {
    const { offsets, items } = this.compiled.needs;
    const last = offsets[phrase + 1] as number;
    for (let place = (offsets[phrase] as number) + from; place < last; place += 1) {
      if (!this.isMet(items[place] as number)) return false;
    }
    return true;
  }

  private isMet(need: number): boolean {
    const { met } = this;
    const known = met[need] as number;
    if (known >> 1 === this.sentence) return (known & 1) === 1;
    const { offsets, items } = this.compiled.needAtoms;
    const last = offsets[need + 1] as number;
    let found = 0;
    for (let place = offsets[need] as number; place < last && found === 0; place += 1) {
      if (this.evaluator.has(items[place] as number)) found = 1;
    }
    met[need] = this.sentence * 2 + found;
    return found === 1;
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
