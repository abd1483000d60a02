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

const nowhere: readonly PhraseHit[] = [];
const none: readonly number[] = [];

/** What phrases need to know of a token. */
export interface PhraseSymbol {
  /** The atoms that it satisfies. */
  readonly atoms: SmallNumbers;
  /** The phrases that are looked at where it stands, each with an atom that must stand in the sentence, too: see `look`. */
  readonly anchored: readonly number[];
}

/**
 * Finds the phrases of a language in sentences. What a sentence's words satisfy is noted once; a phrase is looked at only where
 * the rarest of what it needs stands in the sentence, and the rest of it does too; then its program moves over all places
 * at once. Nothing backtracks: a sentence costs the same whatever its words are.
 */
export class PhraseMatcher {
  private readonly vocabulary: Vocabulary;
  private readonly short: ShortEvaluator;
  private long: LongEvaluator | undefined;
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
  private readonly always: readonly number[];
  /** See CompiledPhrases.needs. */
  private readonly needs: Int32Array;

  constructor(private readonly compiled: CompiledPhrases) {
    this.vocabulary = new Vocabulary(compiled.vocabulary);
    this.short = new ShortEvaluator(compiled);
    this.evaluator = this.short;
    this.anchors = new NumbersOnce(compiled.starts.length);
    this.standing = new Int32Array(compiled.starts.length);
    this.lookedAt = new Int32Array(compiled.starts.length);
    this.met = new Int32Array(compiled.needAtoms.offsets.length);
    this.always = [...compiled.always];
    this.needs = compiled.needs.items;
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

  private anchoredAt(atoms: SmallNumbers): readonly number[] {
    const phrases = this.anchors;
    phrases.begin();
    for (let index = 0; index < atoms.length; index += 1) phrases.addAll(this.compiled.anchors, atoms[index] as number);
    if (phrases.size === 0) return none;
    const anchored: number[] = [];
    for (let index = 0; index < phrases.size; index += 1) {
      const phrase = phrases.list[index] as number;
      anchored.push(phrase, this.guardOf(phrase));
    }
    return anchored;
  }

  /** The atom that is a phrase's second need; -1 where it has none, or one of several atoms. */
  private guardOf(phrase: number): number {
    const { offsets } = this.compiled.needs;
    const second = (offsets[phrase] as number) + 1;
    if (second >= (offsets[phrase + 1] as number)) return -1;
    return Math.max(-1, -1 - (this.needs[second] as number));
  }

  /**
   * Finds the sought phrases of a sentence, in no order. Until the next call `spans` answers for this sentence.
   * @param symbols by token: see symbolOf
   */
  find(tokens: readonly Token[], symbols: readonly PhraseSymbol[], sentence: Sentence): PhraseHit[] {
    this.show(tokens, symbols, sentence);
    const hits: PhraseHit[] = [];
    for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
      if ((tokens[index] as Token).kind !== "boundary") this.look((symbols[index] as PhraseSymbol).anchored, hits);
    }
    const mark = this.marks[sentence.mark];
    if (mark) this.look(mark.anchored, hits);
    for (const phrase of this.always) if (this.hasNeeds(phrase, 0)) this.addSpans(phrase, hits);
    return hits;
  }

  /** Where a phrase stands in the last sentence, whether or not it is sought. */
  spans(phrase: number): readonly PhraseHit[] {
    if (!this.hasNeeds(phrase, 0)) return nowhere;
    const hits: PhraseHit[] = [];
    this.addSpans(phrase, hits);
    return hits;
  }

  /** Whether a phrase stands in the last sentence; looked for once. */
  stands(phrase: number): boolean {
    const known = this.standing[phrase] as number;
    if (known >> 1 === this.sentence) return (known & 1) === 1;
    const stands = this.hasNeeds(phrase, 0) && this.spans(phrase).length > 0;
    this.standing[phrase] = this.sentence * 2 + (stands ? 1 : 0);
    return stands;
  }

  /** The sentence as symbols: its beginning, its tokens, its mark where phrases can name it, its end. */
  private show(tokens: readonly Token[], known: readonly PhraseSymbol[], sentence: Sentence): void {
    const { symbols, places } = this;
    const { firstToken, endToken } = sentence;
    symbols[0] = this.start;
    places[0] = firstToken;
    let length = 1;
    for (let index = firstToken; index < endToken; index += 1) {
      if ((tokens[index] as Token).kind === "boundary") continue;
      symbols[length] = (known[index] as PhraseSymbol).atoms;
      places[length] = index;
      length += 1;
    }
    const mark = this.marks[sentence.mark];
    if (mark) {
      symbols[length] = mark.atoms;
      places[length] = endToken - 1;
      length += 1;
    }
    symbols[length] = this.end;
    places[length] = endToken - 1;
    length += 1;
    this.endToken = endToken;
    this.evaluator = length <= mostShort ? this.short : this.forLong();
    this.evaluator.show(symbols, length);
    this.sentence += 1;
  }

  private forLong(): LongEvaluator {
    this.long ??= new LongEvaluator(this.compiled);
    return this.long;
  }

  /**
   * Looks for phrases that were not looked for yet.
   * @param phrases each with the atom that is its second need, or -1; their first need is met
   */
  private look(phrases: readonly number[], hits: PhraseHit[]): void {
    const { evaluator, lookedAt, sentence } = this;
    for (let index = 0; index < phrases.length; index += 2) {
      const guard = phrases[index + 1] as number;
      if (guard >= 0 && !evaluator.has(guard)) continue;
      const phrase = phrases[index] as number;
      if (lookedAt[phrase] === sentence) continue;
      lookedAt[phrase] = sentence;
      if (this.hasNeeds(phrase, guard >= 0 ? 2 : 1)) this.addSpans(phrase, hits);
    }
  }

  private hasNeeds(phrase: number, from: number): boolean {
    const { evaluator, needs } = this;
    const { offsets } = this.compiled.needs;
    const last = offsets[phrase + 1] as number;
    for (let place = (offsets[phrase] as number) + from; place < last; place += 1) {
      const need = needs[place] as number;
      if (need < 0 ? !evaluator.has(-1 - need) : !this.isMet(need)) return false;
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
