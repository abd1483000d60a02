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

/** What of a conversation settings may depend on, beside its language. */
export type JudgedConversation = Pick<Conversation, "path" | "channel" | "company">;

/** Which rules run on which conversation. */
export interface LintSettings {
  /** All rules that run anywhere. */
  readonly rules: readonly LoadedRule[];
  /** The rules for one conversation, in the order of their ids. @param language the one it is mostly in */
  rulesFor(conversation: JudgedConversation, language: string): readonly ActiveRule[];
  /** The language of inputs that do not say it themselves. */
  readonly language?: string;
}

/** What the user may set of a rule. */
export interface RuleSetting {
  readonly severity?: Severity | "off";
  readonly options?: Options;
}

/** Settings on top of others, for the conversations that they apply to. */
export interface SettingsLayer {
  /** Default: to all. */
  applies?(conversation: JudgedConversation, language: string): boolean;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Options by name, for every rule that declares an option of that name: the business hours, the policies. */
  readonly shared?: Options;
}

/** The same settings for every conversation. @param overrides by rule id */
export function uniformSettings(
  rules: readonly LoadedRule[],
  overrides: Readonly<Record<string, RuleSetting>> = {},
  language?: string,
): LintSettings {
  return layeredSettings(rules, [{ rules: overrides }], language);
}

/**
 * Settings in layers: each conversation gets those that apply to it, later ones on top of earlier ones, and nothing of the
 * others.
 */
export function layeredSettings(
  rules: readonly LoadedRule[],
  layers: readonly SettingsLayer[],
  language?: string,
): LintSettings {
  const known = new Map<string, readonly ActiveRule[]>();
  return {
    rules: rules.filter((rule) => runsSomewhere(rule, layers)),
    rulesFor(conversation, spoken) {
      const applying = layers.filter((layer) => layer.applies?.(conversation, spoken) ?? true);
      const key = applying.map((layer) => layers.indexOf(layer)).join();
      let active = known.get(key);
      if (!active) {
        active = activeUnder(rules, applying);
        known.set(key, active);
      }
      return active;
    },
    ...(language === undefined ? {} : { language }),
  };
}

function runsSomewhere({ id, severity }: LoadedRule, layers: readonly SettingsLayer[]): boolean {
  let possible: readonly (Severity | "off")[] = [severity];
  for (const { rules = {}, applies } of layers) {
    const set = rules[id]?.severity;
    if (set !== undefined) possible = applies ? [...possible, set] : [set];
  }
  return possible.some((one) => one !== "off");
}

/** The rules that run under some layers. */
export function activeUnder(rules: readonly LoadedRule[], layers: readonly SettingsLayer[]): ActiveRule[] {
  return rules.flatMap((rule) => activate(rule, layers) ?? []);
}

/** A rule with what the layers set; undefined where it is off. */
function activate(rule: LoadedRule, layers: readonly SettingsLayer[]): ActiveRule | undefined {
  let severity: Severity | "off" = rule.severity;
  const options: Record<string, unknown> = Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]),
  );
  for (const { rules = {}, shared = {} } of layers) {
    for (const name of Object.keys(shared)) if (Object.hasOwn(options, name)) options[name] = shared[name];
    severity = rules[rule.id]?.severity ?? severity;
    Object.assign(options, rules[rule.id]?.options);
  }
  return severity === "off" ? undefined : { rule, severity, options };
}
