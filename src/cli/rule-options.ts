import { closest } from "../closest.js";
import { unknownRule } from "../config/check-rules.js";
import { type Severity, severities } from "../lint/api.js";
import type { RuleSetting } from "../lint/settings.js";
import { both, meant, type Said, say } from "../said.js";
import { UsageError } from "./command.js";

/** Severities by rule from the command line's `--rule id=severity`; they lie on top of every configuration. @throws UsageError */
export function ruleFlags(flags: readonly string[]): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const flag of flags) {
    const [id = "", severity = ""] = flag.split("=");
    if (![...severities, "off"].includes(severity)) {
      const words = [...severities, "off"];
      const near = closest(severity, words);
      const expected = both(
        "expected id=error, id=warning, id=info or id=off",
        "atteso id=error, id=warning, id=info o id=off",
      );
      throw new UsageError(say`--rule ${flag}: ${expected}${near ? say`; ${meant(`${id}=${near}`)}` : ""}`);
    }
    settings[id] = { severity: severity as Severity | "off" };
  }
  return settings;
}

/** What is wrong with the rule ids that the user named: a line for each that does not exist, with the nearest that does. */
export function unknownRules(named: readonly string[], known: readonly string[]): Said[] {
  return named.filter((id) => !known.includes(id)).map((id) => unknownRule(id, known));
}
