/** What an answer says of its topic. Plain data: facts are kept for whole runs. */
export interface Fact {
  readonly kind: "money" | "threshold" | "duration" | "hours" | "until" | "percent" | "possible" | "happened";
  /** Money in units of the currency, durations in hours, times in minutes after midnight; yes is 1 and no is 0. */
  readonly low: number;
  readonly high: number;
  /** Currency, "working" for working days, else "". */
  readonly unit: string;
  /** Topics that the answer itself names, and those that it takes from the question. */
  readonly topics: readonly string[];
  readonly asked: readonly string[];
  /** Which of several kinds of a thing it speaks of: express, monthly … */
  readonly variants: readonly string[];
  /** Numbers and names that tell one object from another. */
  readonly objects: readonly string[];
  /** Stems of its content words, for topics that the vocabulary does not know. */
  readonly words: readonly string[];
  /** Whether it holds for everybody, or speaks of this customer's own matter. */
  readonly general: boolean;
  /** Whether it tells the state of something at one moment, corrects or updates an earlier answer, or grants an exception. */
  readonly status: boolean;
  readonly correction: boolean;
  readonly exception: boolean;
  /** Offsets in the message's text. */
  readonly start: number;
  readonly end: number;
}
