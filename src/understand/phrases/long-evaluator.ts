import type { CompiledPhrases } from "./compiled.js";
import type { Evaluator } from "./evaluator.js";
import type { SmallNumbers } from "./numbers-once.js";
import { mayStand, optionsOf, step } from "./program.js";

const nowhere: readonly number[] = [];

/**
 * Evaluates programs on sentences of any length, as ShortEvaluator does on short ones: the places reached are the bits of
 * several numbers, which stand in frames of one array.
 */
export class LongEvaluator implements Evaluator {
  private readonly code: Int32Array;
  private readonly any: number;
  private readonly stamps: Int32Array;
  private sentence = 0;
  private length = 0;
  /** Numbers a frame. */
  private words = 0;
  private masks = new Int32Array(0);
  private frames = new Int32Array(0);
  private top = 0;
  /** For each shared part: beginning, end, … */
  private readonly shared: (readonly number[])[];
  private readonly sharedStamps: Int32Array;

  constructor(private readonly compiled: CompiledPhrases) {
    this.code = compiled.code;
    this.any = compiled.vocabulary.any;
    this.stamps = new Int32Array(compiled.vocabulary.count);
    this.shared = Array.from(compiled.shared, () => nowhere);
    this.sharedStamps = new Int32Array(compiled.shared.length);
  }

  show(symbols: readonly SmallNumbers[], length: number): void {
    this.sentence += 1;
    this.length = length;
    this.words = Math.floor(length / 32) + 1;
    this.top = 0;
    if (this.masks.length < this.words * this.compiled.vocabulary.count) {
      this.masks = new Int32Array(this.words * this.compiled.vocabulary.count);
    }
    for (let place = 0; place < length; place += 1) {
      for (const atom of symbols[place] as SmallNumbers) {
        const base = atom * this.words;
        if (this.stamps[atom] !== this.sentence) {
          this.stamps[atom] = this.sentence;
          this.masks.fill(0, base, base + this.words);
        }
        setBit(this.masks, base, place);
      }
    }
  }

  has(atom: number): boolean {
    return this.stamps[atom] === this.sentence;
  }

  spans(phrase: number): number[] | undefined {
    const program = this.compiled.starts[phrase] as number;
    if (!this.standsAnywhere(program)) return undefined;
    let spans: number[] | undefined;
    for (let place = 0; place < this.length; ) {
      const end = this.endsFrom(program, place)
        .filter((one) => one > place)
        .pop();
      if (end === undefined) {
        place += 1;
        continue;
      }
      spans ??= [];
      spans.push(place, end);
      place = end;
    }
    return spans;
  }

  private standsAnywhere(program: number): boolean {
    const from = this.push();
    for (let place = 0; place < this.length; place += 1) setBit(this.frames, from, place);
    const to = this.push();
    const stands = this.reach(program, from, to);
    this.top = from;
    return stands;
  }

  /** The ends that a program reaches from one place, sorted. */
  private endsFrom(program: number, place: number): number[] {
    const from = this.push();
    setBit(this.frames, from, place);
    const to = this.push();
    const ends: number[] = [];
    if (this.reach(program, from, to)) {
      for (let end = place; end <= this.length; end += 1) if (hasBit(this.frames, to, end)) ends.push(end);
    }
    this.top = from;
    return ends;
  }

  /** Writes the places that a program reaches from those of one frame into another, which it empties first. @returns whether there are any */
  private reach(at: number, from: number, to: number): boolean {
    const { code } = this;
    for (let word = to; word < to + this.words; word += 1) this.frames[word] = 0;
    switch (code[at]) {
      case step.atom:
        return this.has(code[at + 1] as number) && this.move(code[at + 1] as number, from, to);
      case step.gap:
        return this.reachGap(code[at + 1] as number, from, to);
      case step.shared: {
        const pairs = this.pairsOf(code[at + 1] as number);
        let any = false;
        for (let index = 0; index < pairs.length; index += 2) {
          if (!hasBit(this.frames, from, pairs[index] as number)) continue;
          setBit(this.frames, to, pairs[index + 1] as number);
          any = true;
        }
        return any;
      }
      case step.sequence:
        return this.reachSequence(at, from, to);
      case step.choice: {
        const one = this.push();
        let any = false;
        const last = at + 1 + (code[at + 1] as number);
        for (let option = at + 2; option <= last; option += 1) {
          if (!mayStand(code, code[option] as number, this) || !this.reach(code[option] as number, from, one)) continue;
          this.add(one, to);
          any = true;
        }
        this.top = one;
        return any;
      }
      default:
        this.reach(code[at + 1] as number, from, to);
        this.add(from, to);
        return true;
    }
  }

  private reachGap(most: number, from: number, to: number): boolean {
    this.add(from, to);
    if (!this.has(this.any)) return true;
    let here = this.push();
    let next = this.push();
    const base = here;
    this.add(from, here);
    for (let count = most; count > 0 && this.move(this.any, here, next); count -= 1) {
      this.add(next, to);
      [here, next] = [next, here];
    }
    this.top = base;
    return true;
  }

  private reachSequence(at: number, from: number, to: number): boolean {
    const base = this.push();
    let here = base;
    let next = this.push();
    this.add(from, here);
    const last = at + 1 + (this.code[at + 1] as number);
    for (let part = at + 2; part <= last; part += 1) {
      if (!this.reach(this.code[part] as number, here, next)) {
        this.top = base;
        return false;
      }
      [here, next] = [next, here];
    }
    this.add(here, to);
    this.top = base;
    return true;
  }

  /** Moves the places of a frame where an atom stands by one. */
  private move(atom: number, from: number, to: number): boolean {
    const base = atom * this.words;
    let carried = 0;
    let any = 0;
    for (let word = 0; word < this.words; word += 1) {
      const met = (this.frames[from + word] as number) & (this.masks[base + word] as number);
      const moved = (met << 1) | carried;
      this.frames[to + word] = moved;
      carried = met >>> 31;
      any |= moved;
    }
    return any !== 0;
  }

  private add(from: number, to: number): void {
    for (let word = 0; word < this.words; word += 1) {
      this.frames[to + word] = (this.frames[to + word] as number) | (this.frames[from + word] as number);
    }
  }

  private pairsOf(shared: number): readonly number[] {
    if (this.sharedStamps[shared] === this.sentence) return this.shared[shared] as readonly number[];
    this.sharedStamps[shared] = this.sentence;
    let pairs = nowhere as number[];
    for (const option of optionsOf(this.code, this.compiled.shared[shared] as number)) {
      if (!mayStand(this.code, option, this) || !this.standsAnywhere(option)) continue;
      if (pairs.length === 0) pairs = [];
      // An option that may be empty stands behind the last symbol, too.
      for (let place = 0; place <= this.length; place += 1) {
        for (const end of this.endsFrom(option, place)) pairs.push(place, end);
      }
    }
    this.shared[shared] = pairs;
    return pairs;
  }

  /** A new frame, empty. Frames are given back by setting `top` to the first of them. */
  private push(): number {
    const frame = this.top;
    this.top += this.words;
    if (this.top > this.frames.length) {
      const larger = new Int32Array(Math.max(1024, this.top * 2));
      larger.set(this.frames);
      this.frames = larger;
    }
    for (let word = frame; word < this.top; word += 1) this.frames[word] = 0;
    return frame;
  }
}

function setBit(bits: Int32Array, base: number, place: number): void {
  const word = base + (place >>> 5);
  bits[word] = (bits[word] as number) | (1 << (place & 31));
}

function hasBit(bits: Int32Array, base: number, place: number): boolean {
  return ((bits[base + (place >>> 5)] as number) & (1 << (place & 31))) !== 0;
}
