/** What a fact says of its topic. */
export type FactKind =
  /** A price, in units of the currency; free is 0. */
  | "money"
  /** From which amount on something holds. */
  | "threshold"
  /** A span of time, in hours. */
  | "duration"
  /** From and until which time of day, in minutes after midnight. */
  | "from"
  | "until"
  /** At which time of day something is, in minutes after midnight. */
  | "clock"
  /** A day of the year: the month's number times 100 and the day. */
  | "date"
  | "percent"
  /** How many of something: the unit is the counted word's stem. */
  | "quantity"
  /** Yes (1) or no (0): allowed, required, open, has happened. */
  | "possible"
  | "needed"
  | "open"
  | "happened"
  /** Who bears a cost: the company (0) or the customer (1); what it is for is in `named`. */
  | "payer"
  /** How far a shipment has come, from 0 (not ready) to 4 (delivered). */
  | "stage"
  /** Which one of several: the names are in `named`. */
  | "named"
  /** A value, whatever it is about: what kind of value it is stands in `slot` (see `answered.ts`). */
  | "answered"
  /** Which end of a scale, whose name is in `slot`, an answer takes (see `poles.ts`). */
  | "pole"
  /** Something, whatever it is: what the customer protests against (1), with his words in `named`, or may protest by (0). */
  | "claim";

/** What a span of time measures. */
export type Aspect = "limit" | "taking" | "before" | "notice" | "lasting" | "from" | "every" | "";

/** What an answer of the company says of its topic. Plain data, small: facts are kept for whole runs. */
export interface Fact {
  readonly kind: FactKind;
  /** The two differ for a range. */
  readonly low: number;
  readonly high: number;
  /** Currency, "working" for working days, the counted word, "12" for a time that is either before or after noon; else "". */
  readonly unit: string;
  readonly aspect: Aspect;
  /** The value is the most that it may be: "up to", "within". */
  readonly bound: boolean;
  /**
   * Kind "named": what is asked for ("courier", "destination") and which it is. Kinds "needed" and "payer": the things that
   * may be meant. Hours: the days. Kind "possible": the words of its condition.
   */
  readonly slot: string;
  readonly named: readonly string[];
  /** Topics that the answer itself names, and those that it takes from the question. */
  readonly topics: readonly string[];
  readonly asked: readonly string[];
  /** Which of several kinds of a thing it speaks of: express, monthly … */
  readonly variants: readonly string[];
  /** Numbers and names that tell one object from another. */
  readonly objects: readonly string[];
  /** What the sentence speaks of: the stem and the topics of its subject; empty where it is a pronoun or none. */
  readonly subject: readonly string[];
  /** Stems and topics of what the question turns to, behind "+" where that is not sure ("e il decoder?"): another object than what was spoken of before. */
  readonly turnsTo: readonly string[];
  /** Stems of what the statement holds for or of, where it says so: "for the gas hob …", "with the Basic account", "covers hail". */
  readonly scope: readonly string[];
  /** Stems of the case in which it holds: "if there were damage", "for NHS staff". */
  readonly case: readonly string[];
  /** Stems of a thing and of the word beside it that tells its kind: the day pass, the season pass. */
  readonly kinds: readonly string[];
  /** Stems of the sentence's content words and, where it answers the question, of the question's. */
  readonly words: readonly string[];
  /** How many of these, from the first on, are the sentence's own. */
  readonly own: number;
  /** Read without knowing what it measures: it stands only against an answer in the same words to the same customer. */
  readonly loose: boolean;
  readonly language: string;
  /** Whether it holds for everybody, or speaks of this customer's own matter. */
  readonly general: boolean;
  /** Whether it says that it does ("every order", "as a rule"). */
  readonly forAll: boolean;
  /** Whether the customer asked about it. */
  readonly answers: boolean;
  /** Holds only if something is so ("if unused"), or for a time ("up to 24 hours before"). */
  readonly conditional: boolean;
  readonly limited: boolean;
  /** Holds without exception: "in nessun caso", "never ever". */
  readonly absolute: boolean;
  /** Whether it tells what changes from some day on. */
  readonly change: boolean;
  /** Whether it tells the state of something at one moment, corrects an earlier answer, or grants an exception. */
  readonly status: boolean;
  readonly correction: boolean;
  readonly exception: boolean;
  /** Figures and names that the customer says, beside this answer, that the company told before (see `recalled.ts`). */
  readonly recalled: readonly string[];
  /** Stems of the customer's question, where it answers it. */
  readonly question: readonly string[];
  /** Whether it is no more than a yes, a no, a name or a number: all of what it is about is in the question. */
  readonly bare: boolean;
  /** Of a figure beside others: the numbers that it is written with, and those of the rest of its message. */
  readonly written: readonly number[];
  readonly beside: readonly number[];
  /** Offsets in the message's text. */
  readonly start: number;
  readonly end: number;
}

/** A claim of which not even the words are known: what facts are made of that no reader read. */
export const nothingKnown: Fact = {
  kind: "claim",
  low: 0,
  high: 0,
  unit: "",
  aspect: "",
  bound: false,
  slot: "",
  named: [],
  topics: [],
  asked: [],
  variants: [],
  objects: [],
  subject: [],
  turnsTo: [],
  scope: [],
  case: [],
  kinds: [],
  words: [],
  own: 0,
  loose: false,
  language: "",
  general: true,
  forAll: false,
  answers: false,
  conditional: false,
  limited: false,
  absolute: false,
  change: false,
  status: false,
  correction: false,
  exception: false,
  recalled: [],
  question: [],
  bare: false,
  written: [],
  beside: [],
  start: 0,
  end: 0,
};
