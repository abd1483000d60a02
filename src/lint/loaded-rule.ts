import type { HousePhrases } from "../understand/acts/house.js";
import type { Rule } from "./api.js";
import type { RuleTexts } from "./texts.js";

/** Where a rule is loaded from. */
export interface RuleAddress {
  readonly id: string;
  readonly folder: string;
  /** Its compiled rule.ts; undefined for a rule of a user's, whose folder says what it is. */
  readonly module?: string;
}

/** Where a rule can be loaded from again; undefined where it was made in another way. */
export function addressOf({ id, folder, module, isUsers }: LoadedRule): RuleAddress | undefined {
  if (module !== undefined) return { id, folder, module };
  return isUsers ? { id, folder } : undefined;
}

/** A rule with its id (the name of its folder) and its texts by language. */
export interface LoadedRule extends Rule {
  readonly id: string;
  readonly folder: string;
  /** What it was imported from; undefined where it was made in another way. */
  readonly module?: string;
  /** Whether a user's folder holds it. */
  readonly isUsers?: boolean;
  /** Whether it is a program of a user's, which may hang. */
  readonly isCode?: boolean;
  readonly texts: ReadonlyMap<string, RuleTexts>;
  /** What the rule looks for itself, where the built-in lexicons do not hold it. */
  readonly phrases?: readonly HousePhrases[];
}
