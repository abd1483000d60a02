import type { List } from "../../spill/list.js";
import type { Finding } from "../finding.js";

/** Something that was to silence findings and silences none, or cannot: it is told, so that it can be taken out. */
export interface Idle {
  readonly kind: "suppression" | "ignore" | "baseline";
  /** "templates/refund.md:3". */
  readonly where: string;
  /** Why: nothing to silence any more, no reason given, no such rule, no such directive. */
  readonly why: "unused" | "no-reason" | "unknown-rule" | "unknown-directive";
  /** The rules or words that it names. */
  readonly about: string;
}

/** Findings that were made and are not shown, by what silenced them; and what silences none. */
export interface SetAside {
  readonly suppressed: number;
  readonly ignored: number;
  readonly baseline: number;
  readonly idle: readonly Idle[];
}

/** One step over the findings. */
export interface Step {
  /** How many it took out. */
  readonly count: number;
  readonly kept: List<Finding>;
  readonly idle: readonly Idle[];
}
