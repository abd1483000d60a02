import type { CompiledPhrases } from "./compiled.js";
import type { Evaluator } from "./evaluator.js";
import type { SmallNumbers } from "./numbers-once.js";
import { mayStand, optionsOf, step } from "./program.js";

/** The most symbols whose places, and the end, fit in the bits of one number. */
export const mostShort = 31;

/** The options of a shared part: single words, and the rest, each behind the word that it begins with (-1: behind none). */
interface Options {
  readonly atoms: Int32Array;
  readonly others: Int32Array;
}

/**
 * Evaluates programs on sentences of up to 31 symbols. The places that a program has reached are the bits of one number, so
 * that a step moves all of them at once and nothing is tried twice.
 */
export class ShortEvaluator implements Evaluator {
  private readonly code: Int32Array;
  private readonly any: number;
  /** For each atom a stamp, and the places where it stands: these hold where the stamp is the present sentence's. */
  private readonly stands: Int32Array;
  private sentence = 0;
  private length = 0;
  private everywhere = 0;
  private anyMask = 0;
  private readonly options: (Options | undefined)[];
  /** For each shared part the places where one of its single words stands. */
  private readonly sharedMasks: Int32Array;
  /** And for its other options a bit for their beginning, bits for their ends, … */
  private readonly sharedPairs: number[][];
  private readonly sharedStamps: Int32Array;

  constructor(private readonly compiled: CompiledPhrases) {
    this.code = compiled.code;
    this.any = compiled.vocabulary.any;
    this.stands = new Int32Array(2 * compiled.vocabulary.count);
    const parts = compiled.shared.length;
    this.options = new Array<Options | undefined>(parts).fill(undefined);
    this.sharedMasks = new Int32Array(parts);
    this.sharedPairs = Array.from({ length: parts }, () => []);
    this.sharedStamps = new Int32Array(parts);
  }

  show(symbols: readonly SmallNumbers[]): void {
    const { stands } = this;
    this.sentence += 1;
    const { sentence } = this;
    this.length = symbols.length;
    this.everywhere = symbols.length >= 31 ? 0x7fffffff : (1 << symbols.length) - 1;
    for (let place = 0; place < symbols.length; place += 1) {
      const atoms = symbols[place] as SmallNumbers;
      const bit = 1 << place;
      for (let index = 0; index < atoms.length; index += 1) {
        const at = 2 * (atoms[index] as number);
        if (stands[at] === sentence) stands[at + 1] = (stands[at + 1] as number) | bit;
        else {
          stands[at] = sentence;
          stands[at + 1] = bit;
        }
      }
    }
    this.anyMask = this.maskOf(this.any);
  }

  has(atom: number): boolean {
    return this.stands[2 * atom] === this.sentence;
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
    return this.stands[2 * atom] === this.sentence ? (this.stands[2 * atom + 1] as number) : 0;
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
        const pairs = this.sharedPairs[shared] as number[];
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
        const pairs = this.sharedPairs[shared] as number[];
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
    const { atoms, others } = this.optionsIn(shared);
    let mask = 0;
    for (let index = 0; index < atoms.length; index += 1) mask |= this.maskOf(atoms[index] as number);
    const pairs = this.sharedPairs[shared] as number[];
    pairs.length = 0;
    for (let index = 0; index < others.length; index += 2) {
      const first = others[index] as number;
      if (first >= 0 && !this.has(first)) continue;
      const option = others[index + 1] as number;
      if (mayStand(this.code, option, this)) this.addPairs(option, first, pairs);
    }
    this.sharedMasks[shared] = mask;
  }

  private addPairs(option: number, first: number, pairs: number[]): void {
    // An option that may be empty stands behind the last symbol, too.
    let starts = first >= 0 ? this.maskOf(first) : this.everywhere | (1 << this.length);
    if (this.reach(option, starts) === 0) return;
    for (; starts !== 0; starts &= starts - 1) {
      const bit = starts & -starts;
      const ends = this.reach(option, bit);
      if (ends !== 0) pairs.push(bit, ends);
    }
  }

  /** The options of a shared part; sorted out once, then kept. */
  private optionsIn(shared: number): Options {
    let options = this.options[shared];
    if (!options) {
      const { code } = this;
      const atoms: number[] = [];
      const others: number[] = [];
      for (const option of optionsOf(code, this.compiled.shared[shared] as number)) {
        if (code[option] === step.atom) atoms.push(code[option + 1] as number);
        else others.push(firstAtom(code, option), option);
      }
      options = { atoms: Int32Array.from(atoms), others: Int32Array.from(others) };
      this.options[shared] = options;
    }
    return options;
  }
}

/** The word that a sequence begins with; -1 where it may begin with several. */
function firstAtom(code: Int32Array, at: number): number {
  if (code[at] !== step.sequence) return -1;
  const first = code[at + 2] as number;
  return code[first] === step.atom ? (code[first + 1] as number) : -1;
}
