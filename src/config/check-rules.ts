import { closest } from "../closest.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import type { Config, Override } from "./config.js";
import { ruleSettings } from "./merge.js";

/**
 * What is wrong with the rules that a configuration names and with the options that it sets, which only the rules themselves
 * can tell: a line for each, with its place and the nearest that would do.
 */
export function checkRules(config: Config, rules: readonly LoadedRule[]): string[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const at = (place: string) => (config.places?.[place] === undefined ? "" : `${config.places[place]}: `);
  const unknown = (id: string, place: string) =>
    known.has(id) ? [] : [at(place) + unknownRule(id, [...known.keys()])];
  const faultsIn = (part: Pick<Override, "rules">, prefix: string) =>
    Object.entries(ruleSettings(part.rules)).flatMap(([id, { options }]) => {
      const rule = known.get(id);
      if (!rule) return unknown(id, `${prefix}rules.${id}`);
      return checkOptions(rule, options ?? {}).map((fault) => `${at(`${prefix}rules.${id}`)}rule "${id}": ${fault}`);
    });
  return [
    ...faultsIn(config, ""),
    ...(config.overrides ?? []).flatMap((override) => faultsIn(override, "overrides.")),
    ...Object.keys(config.scoring?.rules ?? {}).flatMap((id) => unknown(id, `scoring.rules.${id}`)),
    ...Object.keys(config.scoring?.critical ?? {}).flatMap((id) => unknown(id, `scoring.critical.${id}`)),
  ];
}

/** What is said of a rule that does not exist. */
export function unknownRule(id: string, known: readonly string[]): string {
  const near = closest(id, known);
  return `there is no rule "${id}"${near ? `; did you mean "${near}"?` : ""} (galateo rules lists them)`;
}

function checkOptions(rule: LoadedRule, options: Readonly<Record<string, unknown>>): string[] {
  const defaults = Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, one]) => [name, one.default]));
  return compare(options, defaults, "");
}

/** Compares what is set with the default: the same keys, the same kind of value. */
function compare(
  set: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
  prefix: string,
): string[] {
  const names = Object.keys(defaults);
  return Object.entries(set).flatMap(([name, value]) => {
    if (!Object.hasOwn(defaults, name)) {
      const near = closest(name, names);
      const instead = near
        ? `did you mean "${near}"?`
        : names.length === 0
          ? "it has none"
          : `there are: ${names.join(", ")}`;
      return [`there is no option "${prefix}${name}"; ${instead}`];
    }
    const standard = defaults[name];
    if (standard === null || standard === undefined || value === null) return [];
    if (kindOf(value) !== kindOf(standard)) {
      return [`option "${prefix}${name}": expected ${kindOf(standard)}, found ${JSON.stringify(value)}`];
    }
    const inner = standard as Readonly<Record<string, unknown>>;
    if (kindOf(standard) !== "keys and values" || Object.keys(inner).length === 0) return [];
    return compare(value as Readonly<Record<string, unknown>>, inner, `${prefix}${name}.`);
  });
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "keys and values";
  return typeof value === "string" ? "a text" : typeof value === "boolean" ? "true or false" : "a number";
}
