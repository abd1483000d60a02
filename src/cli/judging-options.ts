import { checkRules } from "../config/check-rules.js";
import type { Config } from "../config/config.js";
import { ignoreTests } from "../config/ignore-tests.js";
import { ruleSettings } from "../config/merge.js";
import type { LintOptions } from "../galateo.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import { loadAllRules } from "../plugin/load-plugins.js";
import type { Said } from "../said.js";
import type { Scoring } from "../score/scored.js";
import { defaultScoring } from "../score/scores-of.js";
import { ruleFlags, unknownRules } from "./rule-options.js";

/** The settings by which conversations are judged, as options and configuration say. */
export interface JudgingOptions {
  readonly judging: Partial<LintOptions>;
  readonly available: readonly LoadedRule[];
  /** A line for each rule that is named and does not exist. */
  readonly misnamed: readonly Said[];
}

/** Loads the rules, and says how they are set. @throws UsageError */
export async function judgingOptions(
  config: Config,
  options: Readonly<Record<string, unknown>>,
): Promise<JudgingOptions> {
  const available = await loadAllRules(config);
  const forced = ruleFlags(options.rule as string[]);
  const only = options.only as string[] | undefined;
  const ids = available.map((rule) => rule.id);
  return {
    available,
    misnamed: [...unknownRules([...(only ?? []), ...Object.keys(forced)], ids), ...checkRules(config, available)],
    judging: {
      available,
      rules: ruleSettings(config.rules),
      forced,
      ...(config.businessHours ? { businessHours: config.businessHours } : {}),
      ...(config.policies ? { policies: config.policies } : {}),
      ignore: ignoreTests(config.ignore ?? []),
      scoring: scoringOf(config),
      ...(only === undefined ? {} : { only }),
      ...(options.minConfidence === undefined ? {} : { minConfidence: options.minConfidence as number }),
    },
  };
}

function scoringOf({ scoring }: Config): Scoring {
  return {
    weights: { ...defaultScoring.weights, ...definedOf(scoring?.weights) },
    rules: { ...defaultScoring.rules, ...scoring?.rules },
    repeat: scoring?.repeat ?? defaultScoring.repeat,
    ...(scoring?.critical ? { critical: scoring.critical } : {}),
  };
}

function definedOf(weights: Partial<Scoring["weights"]> | undefined): Partial<Scoring["weights"]> {
  return Object.fromEntries(Object.entries(weights ?? {}).filter(([, value]) => value !== undefined));
}
