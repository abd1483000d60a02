import type { CompiledPhrases } from "./compiled.js";
import type { Evaluator } from "./evaluator.js";
import { mayStand, optionsOf, step } from "./program.js";

/** The most symbols whose places, and the end, fit in the bits of one number. */
export const mostShort = 31;

const nowhere: readonly number[] = [];

/**
 * Evaluates programs on sentences of up to 31 symbols. The places that a program has reached are the bits of one number, so
 * that a step moves all of them at once and nothing is tried twice.
 */
export class ShortEvaluator implements Evaluator {
  private readonly code: Int32Array;
  private readonly any: number;
  /** For each atom the places where it stands, valid where its stamp is the present sentence's. */
  private readonly masks: Int32Array;
  private readonly stamps: Int32Array;
  private sentence = 0;
  private length = 0;
  private anyMask = 0;
  /** For each shared part: a bit for its beginning, bits for its ends, … */
  private readonly shared: (readonly number[])[];
  private readonly sharedStamps: Int32Array;

  constructor(private readonly compiled: CompiledPhrases) {
    this.code = compiled.code;
    this.any = compiled.vocabulary.any;
    this.masks = new Int32Array(compiled.vocabulary.count);
    this.stamps = new Int32Array(compiled.vocabulary.count);
    this.shared = Array.from(compiled.shared, () => nowhere);
    this.sharedStamps = new Int32Array(compiled.shared.length);
  }

  show(symbols: readonly Int32Array[]): void {
    const { masks, stamps } = this;
    this.sentence += 1;
    this.length = symbols.length;
    for (let place = 0; place < symbols.length; place += 1) {
      const atoms = symbols[place] as Int32Array;
      const bit = 1 << place;
      for (let index = 0; index < atoms.length; index += 1) {
        const atom = atoms[index] as number;
        if (stamps[atom] === this.sentence) masks[atom] = (masks[atom] as number) | bit;
        else {
          stamps[atom] = this.sentence;
          masks[atom] = bit;
        }
      }
    }
    this.anyMask = this.has(this.any) ? (masks[this.any] as number) : 0;
  }

  has(atom: number): boolean {
    return this.stamps[atom] === this.sentence;
  }

  spans(phrase: number): number[] | undefined {
    const program = this.compiled.starts[phrase] as number;
    if (this.reach(program, this.everywhere()) === 0) return undefined;
    let spans: number[] | undefined;
    for (let place = 0; place < this.length; ) {
      const ends = this.reach(program, 1 << place) & ~(1 << place);
      if (ends === 0) {
        place += 1;
        continue;
      }
      const end = 31 - Math.clz32(ends);
      spans ??= [];
      spans.push(place, end);
      place = end;
    }
    return spans;
  }

  private everywhere(): number {
    return this.length >= 31 ? 0x7fffffff : (1 << this.length) - 1;
  }

  /** The places that a program reaches from some places. */
  private reach(at: number, from: number): number {
    const { code } = this;
    switch (code[at]) {
      case step.atom: {
        const atom = code[at + 1] as number;
        return this.stamps[atom] === this.sentence ? (from & (this.masks[atom] as number)) << 1 : 0;
      }
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
        const pairs = this.pairsOf(code[at + 1] as number);
        let reached = 0;
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

  private pairsOf(shared: number): readonly number[] {
    if (this.sharedStamps[shared] === this.sentence) return this.shared[shared] as readonly number[];
    this.sharedStamps[shared] = this.sentence;
    let pairs = nowhere as number[];
    const everywhere = this.everywhere();
    for (const option of optionsOf(this.code, this.compiled.shared[shared] as number)) {
      if (!mayStand(this.code, option, this) || this.reach(option, everywhere) === 0) continue;
      if (pairs.length === 0) pairs = [];
      // An option that may be empty stands behind the last symbol, too.
      for (let place = 0; place <= this.length; place += 1) {
        const ends = this.reach(option, 1 << place);
        if (ends !== 0) pairs.push(1 << place, ends);
      }
    }
    this.shared[shared] = pairs;
    return pairs;
  }
}
