import type { Rule } from "./api.js";
import type { RuleTexts } from "./texts.js";

/** A rule with its id (the name of its folder) and its texts by language. */
export interface LoadedRule extends Rule {
  readonly id: string;
  readonly folder: string;
  readonly texts: ReadonlyMap<string, RuleTexts>;
}
