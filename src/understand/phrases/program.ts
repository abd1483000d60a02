import type { AtomList } from "./atoms.js";
import type { Phrase } from "./syntax.js";

/** The steps of a program; what follows each is said beside it. */
export const step = {
  /** the atom's number */
  atom: 0,
  /** the most words it may hold */
  gap: 1,
  /** the shared part's number */
  shared: 2,
  /** how many steps, and where each stands */
  sequence: 3,
  /** how many options, and where each stands */
  choice: 4,
  /** where the step stands that may be left out */
  optional: 5,
} as const;

/** A choice with at least so many options is shared between the phrases that hold it, and looked for once a sentence. */
const leastShared = 4;

/**
 * Phrases as programs: numbers that an evaluator walks. Choices with many options that several phrases hold (a set of the
 * lexicons, most often) are one shared part.
 */
export class ProgramBuilder {
  readonly code: number[] = [];
  /** Where each shared part begins. */
  readonly shared: number[] = [];
  private readonly sharedIds = new Map<string, number>();

  constructor(private readonly atoms: AtomList) {}

  /** Adds a phrase. @returns where its program begins */
  add(phrase: Phrase): number {
    switch (phrase.type) {
      case "atom":
        return this.emit(step.atom, this.atoms.idOf(phrase.atom));
      case "gap":
        return this.emit(step.gap, phrase.most);
      case "optional":
        return this.emit(step.optional, this.add(phrase.part));
      case "sequence":
        return this.list(step.sequence, phrase.parts);
      case "choice":
        return phrase.options.length >= leastShared
          ? this.emit(step.shared, this.sharedOf(phrase))
          : this.list(step.choice, phrase.options);
    }
  }

  private list(kind: number, parts: readonly Phrase[]): number {
    const places = parts.map((part) => this.add(part));
    return this.emit(kind, places.length, ...places);
  }

  private sharedOf(phrase: Extract<Phrase, { type: "choice" }>): number {
    const key = JSON.stringify(phrase.options);
    let id = this.sharedIds.get(key);
    if (id === undefined) {
      const start = this.list(step.choice, phrase.options);
      id = this.shared.push(start) - 1;
      this.sharedIds.set(key, id);
    }
    return id;
  }

  private emit(...numbers: number[]): number {
    const start = this.code.length;
    this.code.push(...numbers);
    return start;
  }
}

/** The options of a shared part. */
export function optionsOf(code: Int32Array, choice: number): Int32Array {
  return code.subarray(choice + 2, choice + 2 + (code[choice + 1] as number));
}

/** Whether the words that a step names one by one all stand in a sentence: a quick look before a walk. */
export function mayStand(code: Int32Array, at: number, sentence: { has(atom: number): boolean }): boolean {
  if (code[at] === step.atom) return sentence.has(code[at + 1] as number);
  if (code[at] !== step.sequence) return true;
  const last = at + 1 + (code[at + 1] as number);
  for (let part = at + 2; part <= last; part += 1) {
    const one = code[part] as number;
    if (code[one] === step.atom && !sentence.has(code[one + 1] as number)) return false;
  }
  return true;
}
