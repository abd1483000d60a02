import type { Rule } from "./api.js";
import type { RuleTexts } from "./texts.js";

/** Where a rule is loaded from. */
export interface RuleAddress {
  readonly id: string;
  readonly folder: string;
  /** Its compiled rule.ts. */
  readonly module: string;
}

/** A rule with its id (the name of its folder) and its texts by language. */
export interface LoadedRule extends Rule {
  readonly id: string;
  readonly folder: string;
  /** What it was imported from; undefined where it was made in another way. */
  readonly module?: string;
  readonly texts: ReadonlyMap<string, RuleTexts>;
}
