import type { Conversation } from "../conversation/conversation.js";
import type { Options, Severity } from "./api.js";
import type { LoadedRule } from "./loaded-rule.js";

/** A rule as it is to run on a conversation. */
export interface ActiveRule {
  readonly rule: LoadedRule;
  readonly severity: Severity;
  /** Defaults and what the user set. */
  readonly options: Options;
}

/** Which rules run on which conversation. */
export interface LintSettings {
  /** All rules that run anywhere. */
  readonly rules: readonly LoadedRule[];
  /** The rules for one conversation, in the order of their ids. */
  rulesFor(conversation: Conversation): readonly ActiveRule[];
  /** The language of inputs that do not say it themselves. */
  readonly language?: string;
}

/** What the user may set of a rule. */
export interface RuleSetting {
  readonly severity?: Severity | "off";
  readonly options?: Options;
}

/** The same settings for every conversation. @param overrides by rule id */
export function uniformSettings(
  rules: readonly LoadedRule[],
  overrides: Readonly<Record<string, RuleSetting>> = {},
  language?: string,
): LintSettings {
  const active = rules.flatMap((rule) => activate(rule, overrides[rule.id]) ?? []);
  return {
    rules: active.map((one) => one.rule),
    rulesFor: () => active,
    ...(language === undefined ? {} : { language }),
  };
}

/** A rule with the user's settings; undefined where it is off. */
export function activate(rule: LoadedRule, setting: RuleSetting | undefined): ActiveRule | undefined {
  if (setting?.severity === "off") return undefined;
  const defaults = Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]),
  );
  return { rule, severity: setting?.severity ?? rule.severity, options: { ...defaults, ...setting?.options } };
}
