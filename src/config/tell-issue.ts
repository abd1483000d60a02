import type * as v from "valibot";
import { closest } from "../closest.js";
import { both, insteadOf, meant, type Said, say } from "../said.js";
import { knownAt } from "./schema-keys.js";

/** What valibot calls kinds of values, in plain words. */
const kinds: Readonly<Record<string, Said>> = {
  Array: both("a list", "una lista"),
  Object: both("keys and values", "chiavi e valori"),
  number: both("a number", "un numero"),
  string: both("a text", "un testo"),
  boolean: both("true or false", "true o false"),
};

/** What the schema's own checks expect, in Italian; the schema says it in English. */
const inItalian: Readonly<Record<string, string>> = {
  'hours such as "09:00-18:00"': 'un orario come "09:00-18:00"',
  'a day such as "2026-12-25", or "12-25" for each year': 'un giorno come "2026-12-25", o "12-25" per ogni anno',
  'a time zone such as "Europe/Rome"': 'un fuso orario come "Europe/Rome"',
  'a language such as "it" or "en"': 'una lingua come "it" o "en"',
};

/**
 * What is wrong with a value, the nearest that would do included.
 * @param keys where the value stands, from the root of what the schema describes
 */
export function tellIssue(issue: v.BaseIssue<unknown>, keys: readonly unknown[], schema: v.GenericSchema): Said {
  const key = short(keys.join("."));
  if (issue.type === "strict_object" && issue.expected === "never") {
    const known = knownAt(schema, keys.slice(0, -1)).keys;
    const near = closest(String(keys[keys.length - 1]), known);
    return say`${both("there is no setting", "non esiste l'impostazione")} "${key}"; ${insteadOf(near, known)}`;
  }
  if (issue.type === "strict_object") return say`"${key}" ${both("is missing", "manca")}`;
  const near = typeof issue.input === "string" ? closest(issue.input, knownAt(schema, keys).words) : undefined;
  const found = kinds[issue.received] ?? short(issue.received);
  const place = key === "" ? "" : `"${key}": `;
  const hint = near === undefined ? "" : say`; ${meant(near)}`;
  return say`${place}${both("expected", "serve")} ${expectedBy(issue, keys)}, ${both("found", "trovato")} ${found}${hint}`;
}

/** A key or a value as a message shows it: what it begins with, where it is long. */
function short(text: string): string {
  return text.length <= mostShown ? text : `${text.slice(0, mostShown - 1)}…`;
}

const mostShown = 100;

function expectedBy(issue: v.BaseIssue<unknown>, keys: readonly unknown[]): Said {
  if (issue.type === "regex" || issue.type === "check")
    return both(issue.message, inItalian[issue.message] ?? issue.message);
  if (!isRule(keys)) return inWords(issue.expected);
  return both(
    "off, info, warning or error, or [severity, {options}]",
    "off, info, warning o error, oppure [gravità, {opzioni}]",
  );
}

function isRule(keys: readonly unknown[]): boolean {
  return keys.at(-2) === "rules" && (keys.length === 2 || keys[0] === "overrides");
}

/** What valibot expects, in plain words: "(string | Array)". */
function inWords(expected: string | null): Said {
  if (expected === null) return both("something else", "altro");
  return expected
    .replace(/^\((.*)\)$/, "$1")
    .split(" | ")
    .map((one) => kinds[one] ?? say`${one}`)
    .reduce((before, one) => say`${before} ${both("or", "o")} ${one}`);
}
