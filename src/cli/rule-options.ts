import { closest } from "../config/closest.js";
import type { Config } from "../config/config.js";
import { type Severity, severities } from "../lint/api.js";
import type { RuleSetting } from "../lint/settings.js";
import { UsageError } from "./command.js";

/** Severity and options by rule: the configuration's, then the command line's `--rule id=severity`. */
export function ruleSettingsOf(config: Config, flags: readonly string[]): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries(config.rules ?? {})) settings[id] = settingOf(setting);
  for (const flag of flags) {
    const [id = "", severity = ""] = flag.split("=");
    if (![...severities, "off"].includes(severity)) {
      throw new UsageError(`--rule ${flag}: expected id=error, id=warning, id=info or id=off`);
    }
    settings[id] = { ...settings[id], severity: severity as Severity | "off" };
  }
  return settings;
}

/** What is wrong with the rule ids that the user named: a line for each that does not exist, with the nearest that does. */
export function unknownRules(named: readonly string[], known: readonly string[]): string[] {
  return named
    .filter((id) => !known.includes(id))
    .map((id) => {
      const near = closest(id, known);
      return `there is no rule "${id}"${near ? `; did you mean "${near}"?` : ""} (galateo rules lists them)`;
    });
}

function settingOf(setting: NonNullable<Config["rules"]>[string]): RuleSetting {
  if (typeof setting === "string") return { severity: setting };
  if (Array.isArray(setting))
    return { severity: setting[0] as Severity, options: setting[1] as Record<string, unknown> };
  return setting as RuleSetting;
}
