import type { Override } from "../config/config.js";
import type { LintOptions } from "../galateo.js";
import type { RuleAddress } from "../lint/loaded-rule.js";
import type { Shard } from "./shards.js";

/** What a worker needs to know of a run. Plain data. */
export interface LintJob {
  readonly options: Omit<
    LintOptions,
    "paths" | "sources" | "available" | "onProgress" | "onLarge" | "onEngine" | "signal" | "overrides"
  > & {
    readonly overrides?: readonly Override[];
  };
  /** The rules that run, in order. */
  readonly rules: readonly RuleAddress[];
}

/** One call of a worker. Plain data. */
export interface LintCall {
  readonly job: LintJob;
  readonly shard: Shard;
}
