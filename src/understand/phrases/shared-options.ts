import type { CompiledPhrases } from "./compiled.js";
import { optionsOf, step } from "./program.js";

/** The options of shared parts, laid out for a quick look: each part when it is first looked for. */
export class SharedOptions {
  /**
   * For each part: how many single words, and how many other options; the single words; for each other option the two rarest
   * words that it names one by one, -1 where there are none, and where its program begins.
   */
  numbers = new Int32Array(1 << 12);
  private length = 0;
  /** Where each part begins in `numbers`; -1 where it was not looked for yet. */
  private readonly places: Int32Array;
  private readonly rates: Int32Array;

  constructor(private readonly compiled: CompiledPhrases) {
    this.places = new Int32Array(compiled.shared.length).fill(-1);
    this.rates = compiled.vocabulary.rates;
  }

  /** Where a shared part begins in `numbers`. */
  firstOf(shared: number): number {
    const known = this.places[shared] as number;
    return known >= 0 ? known : this.add(shared);
  }

  private add(shared: number): number {
    const { code } = this.compiled;
    const options = optionsOf(code, this.compiled.shared[shared] as number);
    const first = this.length;
    this.reserve(first + 2 + 3 * options.length);
    const { numbers } = this;
    let place = first + 2;
    for (const option of options) if (code[option] === step.atom) numbers[place++] = code[option + 1] as number;
    numbers[first] = place - first - 2;
    for (const option of options) {
      if (code[option] === step.atom) continue;
      this.putRarest(option, place);
      numbers[place + 2] = option;
      place += 3;
    }
    numbers[first + 1] = options.length - (numbers[first] as number);
    this.length = place;
    this.places[shared] = first;
    return first;
  }

  /** Puts the two rarest words that a sequence names one by one into two places, the rarest first. */
  private putRarest(at: number, place: number): void {
    const { code } = this.compiled;
    const { numbers, rates } = this;
    numbers[place] = -1;
    numbers[place + 1] = -1;
    if (code[at] !== step.sequence) return;
    const last = at + 1 + (code[at + 1] as number);
    for (let part = at + 2; part <= last; part += 1) {
      const one = code[part] as number;
      if (code[one] !== step.atom) continue;
      const atom = code[one + 1] as number;
      const isRarer = (than: number) => than < 0 || (rates[atom] as number) < (rates[than] as number);
      if (isRarer(numbers[place] as number)) {
        numbers[place + 1] = numbers[place] as number;
        numbers[place] = atom;
      } else if (isRarer(numbers[place + 1] as number)) numbers[place + 1] = atom;
    }
  }

  private reserve(length: number): void {
    if (length <= this.numbers.length) return;
    const larger = new Int32Array(2 * length);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
