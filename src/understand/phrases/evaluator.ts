import type { SmallNumbers } from "./numbers-once.js";

/** Finds where programs match in the sentence that was last shown to it. */
export interface Evaluator {
  /**
   * Shows a sentence: for each of its symbols the atoms that it satisfies.
   * @param length how many symbols there are, where the list holds more
   */
  show(symbols: readonly SmallNumbers[], length: number): void;
  /** Whether an atom stands anywhere in the sentence. */
  has(atom: number): boolean;
  /**
   * Where a phrase stands: for each beginning the longest, then the leftmost that do not overlap.
   * @returns first symbol, symbol behind the last, first, behind … ; undefined where it stands nowhere
   */
  spans(phrase: number): number[] | undefined;
}
