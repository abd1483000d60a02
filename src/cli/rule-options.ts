import { unknownRule } from "../config/check-rules.js";
import { type Severity, severities } from "../lint/api.js";
import type { RuleSetting } from "../lint/settings.js";
import { UsageError } from "./command.js";

/** Severities by rule from the command line's `--rule id=severity`; they lie on top of every configuration. @throws UsageError */
export function ruleFlags(flags: readonly string[]): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const flag of flags) {
    const [id = "", severity = ""] = flag.split("=");
    if (![...severities, "off"].includes(severity)) {
      throw new UsageError(`--rule ${flag}: expected id=error, id=warning, id=info or id=off`);
    }
    settings[id] = { severity: severity as Severity | "off" };
  }
  return settings;
}

/** What is wrong with the rule ids that the user named: a line for each that does not exist, with the nearest that does. */
export function unknownRules(named: readonly string[], known: readonly string[]): string[] {
  return named.filter((id) => !known.includes(id)).map((id) => unknownRule(id, known));
}
