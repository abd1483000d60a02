import type { Category, Place, Severity, Value } from "./api.js";

/** A report with all that reports and scores need to know, but for the language it is told in. */
export interface Finding {
  readonly ruleId: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Which of the rule's texts tells it. */
  readonly messageName: string;
  readonly suggestionName: string;
  readonly values: Readonly<Record<string, Value>>;
  /** undefined: about the run as a whole. */
  readonly place?: Place;
  readonly related: readonly Place[];
  readonly confidence: number;
  /** Others of its rule in the same text, which it stands before: they show where it is silenced. */
  readonly behind?: readonly Finding[];
  /** What the finding is known by from run to run; undefined until the run is over. */
  readonly fingerprint?: string;
}
