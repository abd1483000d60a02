import { closest } from "../closest.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import { both, insteadOf, meant, type Said, say } from "../said.js";
import type { Config, Override } from "./config.js";
import { ruleSettings } from "./merge.js";

/**
 * What is wrong with the rules that a configuration names and with the options that it sets, which only the rules themselves
 * can tell: a line for each, with its place and the nearest that would do.
 */
export function checkRules(config: Config, rules: readonly LoadedRule[]): Said[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const at = (place: string) => (config.places?.[place] === undefined ? "" : `${config.places[place]}: `);
  const unknown = (id: string, place: string) =>
    known.has(id) ? [] : [say`${at(place)}${unknownRule(id, [...known.keys()])}`];
  const faultsIn = (part: Pick<Override, "rules">, prefix: string) =>
    Object.entries(ruleSettings(part.rules)).flatMap(([id, { options }]) => {
      const rule = known.get(id);
      if (!rule) return unknown(id, `${prefix}rules.${id}`);
      return checkOptions(rule, options ?? {}).map(
        (fault) => say`${at(`${prefix}rules.${id}`)}${ofRule(id)}: ${fault}`,
      );
    });
  return [
    ...faultsIn(config, ""),
    ...(config.overrides ?? []).flatMap((override) => faultsIn(override, "overrides.")),
    ...Object.keys(config.scoring?.rules ?? {}).flatMap((id) => unknown(id, `scoring.rules.${id}`)),
    ...Object.keys(config.scoring?.critical ?? {}).flatMap((id) => unknown(id, `scoring.critical.${id}`)),
  ];
}

/** What is said of a rule that does not exist. */
export function unknownRule(id: string, known: readonly string[]): Said {
  const near = closest(id, known);
  const listed = both("(galateo rules lists them)", "(galateo rules le elenca)");
  return say`${both("there is no rule", "non esiste la regola")} "${id}"${near ? say`; ${meant(near)}` : ""} ${listed}`;
}

function ofRule(id: string): Said {
  return both(`rule "${id}"`, `regola "${id}"`);
}

function checkOptions(rule: LoadedRule, options: Readonly<Record<string, unknown>>): Said[] {
  const defaults = Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, one]) => [name, one.default]));
  return compare(options, defaults, "");
}

/** Compares what is set with the default: the same keys, the same kind of value. */
function compare(
  set: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
  prefix: string,
): Said[] {
  const names = Object.keys(defaults);
  return Object.entries(set).flatMap(([name, value]) => {
    if (!Object.hasOwn(defaults, name)) {
      const near = closest(name, names);
      const instead = names.length === 0 ? both("it has none", "non ne ha") : insteadOf(near, names);
      return [say`${both("there is no option", "non esiste l'opzione")} "${prefix}${name}"; ${instead}`];
    }
    const standard = defaults[name];
    if (standard === null || standard === undefined || value === null) return [];
    if (kindOf(value) !== kindOf(standard)) {
      const option = say`${both("option", "opzione")} "${prefix}${name}"`;
      const expected = say`${both("expected", "serve")} ${kinds[kindOf(standard)]}`;
      return [say`${option}: ${expected}, ${both("found", "trovato")} ${JSON.stringify(value)}`];
    }
    const inner = standard as Readonly<Record<string, unknown>>;
    if (kindOf(standard) !== "record" || Object.keys(inner).length === 0) return [];
    return compare(value as Readonly<Record<string, unknown>>, inner, `${prefix}${name}.`);
  });
}

const kinds = {
  list: both("a list", "una lista"),
  record: both("keys and values", "chiavi e valori"),
  text: both("a text", "un testo"),
  truth: both("true or false", "true o false"),
  number: both("a number", "un numero"),
} as const;

function kindOf(value: unknown): keyof typeof kinds {
  if (Array.isArray(value)) return "list";
  if (typeof value === "object" && value !== null) return "record";
  return typeof value === "string" ? "text" : typeof value === "boolean" ? "truth" : "number";
}
