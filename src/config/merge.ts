import type { RuleSetting } from "../lint/settings.js";
import type { Config, ConfigFile } from "./config.js";

type RuleEntry = NonNullable<ConfigFile["rules"]>[string];

/** A rule's setting in its long form. */
export function ruleSettingOf(entry: RuleEntry): RuleSetting {
  if (typeof entry === "string") return { severity: entry };
  if (Array.isArray(entry)) return { severity: entry[0], options: entry[1] };
  const { severity, options } = entry as Exclude<RuleEntry, string | readonly unknown[]>;
  return { ...(severity === undefined ? {} : { severity }), ...(options === undefined ? {} : { options }) };
}

/** What a later setting says of a rule on top of an earlier one: what it does not name stays. */
export function mergeRule(before: RuleSetting | undefined, after: RuleSetting): RuleSetting {
  const options = { ...before?.options, ...after.options };
  const severity = after.severity ?? before?.severity;
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(Object.keys(options).length === 0 ? {} : { options }),
  };
}

/** Rules by id, later ones on top of earlier ones. */
export function mergeRules(
  before: Readonly<Record<string, RuleSetting>>,
  after: Readonly<Record<string, RuleSetting>>,
): Record<string, RuleSetting> {
  const merged: Record<string, RuleSetting> = { ...before };
  for (const [id, setting] of Object.entries(after)) merged[id] = mergeRule(merged[id], setting);
  return merged;
}

/** Rules as a configuration holds them, in their long form. */
export function ruleSettings(rules: ConfigFile["rules"]): Record<string, RuleSetting> {
  return Object.fromEntries(Object.entries(rules ?? {}).map(([id, entry]) => [id, ruleSettingOf(entry)]));
}

/**
 * A configuration on top of one that it extends: lists are joined, the extended one's first; what has keys is merged key by
 * key; all else is replaced.
 */
export function mergeConfigs(before: Config, after: Config): Config {
  const merged: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(after)) {
    if (value === undefined) continue;
    merged[key] =
      key === "rules"
        ? mergeRules(ruleSettings(before.rules), ruleSettings(after.rules))
        : join(merged[key], value, key);
  }
  return merged as Config;
}

/** What is one thing and is replaced whole: half of two companies' hours would be nobody's. */
const wholes = new Set(["businessHours", "mapping"]);

function join(before: unknown, after: unknown, key: string): unknown {
  if (before === undefined || wholes.has(key)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return [...before, ...after];
  if (isRecord(before) && isRecord(after)) {
    const merged: Record<string, unknown> = { ...before };
    for (const [inner, value] of Object.entries(after)) merged[inner] = join(merged[inner], value, inner);
    return merged;
  }
  return after;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
