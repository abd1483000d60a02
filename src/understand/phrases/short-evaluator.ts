import type { CompiledPhrases } from "./compiled.js";
import type { Evaluator } from "./evaluator.js";
import type { SmallNumbers } from "./numbers-once.js";
import { mayStand, step } from "./program.js";
import { SharedOptions } from "./shared-options.js";

/** The most symbols whose places, and the end, fit in the bits of one number. */
export const mostShort = 31;

/**
 * Evaluates programs on sentences of up to 31 symbols. The places that a program has reached are the bits of one number, so
 * that a step moves all of them at once and nothing is tried twice.
 */
export class ShortEvaluator implements Evaluator {
  private readonly code: Int32Array;
  private readonly any: number;
  /** A bit for each atom that stands in the present sentence: few bytes, that stay near. */
  private readonly present: Int32Array;
  /** For each atom that does the places where it stands. */
  private readonly masks: Int32Array;
  private sentence = 0;
  private length = 0;
  private everywhere = 0;
  private anyMask = 0;
  private readonly options: SharedOptions;
  /** For each shared part the places where one of its single words stands. */
  private readonly sharedMasks: Int32Array;
  /** And for its other options a bit for their beginning, bits for their ends, … */
  private readonly sharedPairs: (readonly number[])[];
  private readonly sharedStamps: Int32Array;

  constructor(private readonly compiled: CompiledPhrases) {
    this.code = compiled.code;
    this.any = compiled.vocabulary.any;
    this.present = new Int32Array((compiled.vocabulary.count >> 5) + 1);
    this.masks = new Int32Array(compiled.vocabulary.count);
    const parts = compiled.shared.length;
    this.options = new SharedOptions(compiled);
    this.sharedMasks = new Int32Array(parts);
    this.sharedPairs = new Array<readonly number[]>(parts).fill(none);
    this.sharedStamps = new Int32Array(parts);
  }

  show(symbols: readonly SmallNumbers[], length: number): void {
    const { masks, present } = this;
    this.sentence += 1;
    this.length = length;
    this.everywhere = length >= 31 ? 0x7fffffff : (1 << length) - 1;
    present.fill(0);
    for (let place = 0; place < length; place += 1) {
      const atoms = symbols[place] as SmallNumbers;
      const bit = 1 << place;
      for (let index = 0; index < atoms.length; index += 1) {
        const atom = atoms[index] as number;
        const word = atom >> 5;
        const stands = present[word] as number;
        const flag = 1 << (atom & 31);
        if ((stands & flag) !== 0) masks[atom] = (masks[atom] as number) | bit;
        else {
          present[word] = stands | flag;
          masks[atom] = bit;
        }
      }
    }
    this.anyMask = this.maskOf(this.any);
  }

  has(atom: number): boolean {
    return ((this.present[atom >> 5] as number) & (1 << (atom & 31))) !== 0;
  }

  spans(phrase: number): number[] | undefined {
    const program = this.compiled.starts[phrase] as number;
    let starts = this.beginnings(program);
    if (starts === 0 || this.reach(program, starts) === 0) return undefined;
    let spans: number[] | undefined;
    while (starts !== 0) {
      const bit = starts & -starts;
      const ends = this.reach(program, bit) & ~bit;
      starts &= ~bit;
      if (ends === 0) continue;
      const end = 31 - Math.clz32(ends);
      spans ??= [];
      spans.push(31 - Math.clz32(bit), end);
      // What begins within it is none by itself.
      starts &= -1 << end;
    }
    return spans;
  }

  private maskOf(atom: number): number {
    return ((this.present[atom >> 5] as number) & (1 << (atom & 31))) !== 0 ? (this.masks[atom] as number) : 0;
  }

  /** The places where a program may begin. */
  private beginnings(at: number): number {
    const { code } = this;
    switch (code[at]) {
      case step.atom:
        return this.maskOf(code[at + 1] as number);
      case step.sequence:
        return this.beginnings(code[at + 2] as number);
      case step.shared: {
        const shared = code[at + 1] as number;
        this.look(shared);
        let begins = this.sharedMasks[shared] as number;
        const pairs = this.sharedPairs[shared] as readonly number[];
        for (let index = 0; index < pairs.length; index += 2) begins |= pairs[index] as number;
        return begins & this.everywhere;
      }
      default:
        return this.everywhere;
    }
  }

  /** The places that a program reaches from some places. */
  private reach(at: number, from: number): number {
    const { code } = this;
    switch (code[at]) {
      case step.atom:
        return (from & this.maskOf(code[at + 1] as number)) << 1;
      case step.gap: {
        let reached = from;
        let moved = from;
        for (let count = code[at + 1] as number; count > 0; count -= 1) {
          moved = (moved & this.anyMask) << 1;
          if (moved === 0) break;
          reached |= moved;
        }
        return reached;
      }
      case step.shared: {
        const shared = code[at + 1] as number;
        this.look(shared);
        let reached = (from & (this.sharedMasks[shared] as number)) << 1;
        const pairs = this.sharedPairs[shared] as readonly number[];
        for (let index = 0; index < pairs.length; index += 2) {
          if ((from & (pairs[index] as number)) !== 0) reached |= pairs[index + 1] as number;
        }
        return reached;
      }
      case step.sequence: {
        let reached = from;
        const last = at + 1 + (code[at + 1] as number);
        for (let part = at + 2; part <= last && reached !== 0; part += 1) {
          reached = this.reach(code[part] as number, reached);
        }
        return reached;
      }
      case step.choice: {
        let reached = 0;
        const last = at + 1 + (code[at + 1] as number);
        for (let option = at + 2; option <= last; option += 1) {
          const one = code[option] as number;
          if (mayStand(code, one, this)) reached |= this.reach(one, from);
        }
        return reached;
      }
      default:
        return from | this.reach(code[at + 1] as number, from);
    }
  }

  /** Looks for a shared part, once a sentence. */
  private look(shared: number): void {
    if (this.sharedStamps[shared] === this.sentence) return;
    this.sharedStamps[shared] = this.sentence;
    const { code, options, present } = this;
    const from = options.firstOf(shared);
    const { numbers } = options;
    const others = from + 2 + (numbers[from] as number);
    let mask = 0;
    for (let index = from + 2; index < others; index += 1) mask |= this.maskOf(numbers[index] as number);
    const end = others + 3 * (numbers[from + 1] as number);
    let pairs: number[] | undefined;
    for (let index = others; index < end; index += 3) {
      const rarest = numbers[index] as number;
      if (rarest >= 0 && ((present[rarest >> 5] as number) & (1 << (rarest & 31))) === 0) continue;
      const next = numbers[index + 1] as number;
      if (next >= 0 && ((present[next >> 5] as number) & (1 << (next & 31))) === 0) continue;
      const option = numbers[index + 2] as number;
      if (mayStand(code, option, this)) pairs = this.addPairs(option, firstAtom(code, option), pairs);
    }
    this.sharedMasks[shared] = mask;
    this.sharedPairs[shared] = pairs ?? none;
  }

  private addPairs(option: number, first: number, known: number[] | undefined): number[] | undefined {
    // An option that may be empty stands behind the last symbol, too.
    let starts = first >= 0 ? this.maskOf(first) : this.everywhere | (1 << this.length);
    if (this.reach(option, starts) === 0) return known;
    const pairs = known ?? [];
    for (; starts !== 0; starts &= starts - 1) {
      const bit = starts & -starts;
      const ends = this.reach(option, bit);
      if (ends !== 0) pairs.push(bit, ends);
    }
    return pairs;
  }
}

const none: readonly number[] = [];

/** The word that a sequence begins with; -1 where it may begin with several. */
function firstAtom(code: Int32Array, at: number): number {
  if (code[at] !== step.sequence) return -1;
  const first = code[at + 2] as number;
  return code[first] === step.atom ? (code[first + 1] as number) : -1;
}
