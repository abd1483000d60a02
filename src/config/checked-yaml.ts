import { readFileSync } from "node:fs";
import { relative } from "node:path";
import * as v from "valibot";
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { closest } from "../closest.js";
import { knownAt } from "./schema-keys.js";

/** A configuration or rule file that cannot be used: the file, the line, the key, and what was expected. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ConfigError";
  }
}

/** What a file holds, and where in it each setting stands. */
export interface CheckedFile<Output> {
  readonly value: Output;
  /** The file as messages name it. */
  readonly shown: string;
  /** The line of a setting, from 1. @param path names of keys, numbers of items */
  lineOf(path: readonly unknown[]): number;
}

/** A path as messages name it: from the working folder. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path) || path;
}

/**
 * Reads a YAML or JSON file and checks it against a schema.
 * @throws ConfigError naming file, line, key, what was expected, and the nearest that would do
 */
export function readChecked<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): CheckedFile<v.InferOutput<Schema>> {
  return checkText(readText(path), shownPath(path), schema);
}

/** As readChecked, for a text. */
export function checkText<Schema extends v.GenericSchema>(
  text: string,
  shown: string,
  schema: Schema,
): CheckedFile<v.InferOutput<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw new ConfigError(`${shown}:${fault.linePos?.[0].line ?? 1}: ${fault.message.split("\n")[0]}`);
  const lineOf = (keys: readonly unknown[]) => lineIn(document.contents, keys, lines);
  const result = v.safeParse(schema, contentOf(document, shown) ?? {});
  if (result.success) return { value: result.output, shown, lineOf };
  const issue = deepest(result.issues[0]);
  const keys = issue.keys;
  throw new ConfigError(`${shown}:${lineOf(keys)}: ${tellIssue(issue.issue, keys, schema)}`);
}

function contentOf(document: ReturnType<typeof parseDocument>, shown: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new ConfigError(`${shown}:1: ${(error as Error).message}`);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new ConfigError(
      missing ? `${shownPath(path)}: there is no such file` : `${shownPath(path)}: ${(error as Error).message}`,
    );
  }
}

type Issue = v.BaseIssue<unknown>;

/** Of what the branches of an "or" say, the one that got furthest into the value: that is what the user meant. */
function deepest(issue: Issue, before: readonly unknown[] = []): { issue: Issue; keys: unknown[] } {
  const keys = [...before, ...(issue.path?.map((item) => item.key) ?? [])];
  let best = { issue, keys };
  for (const inner of issue.issues ?? []) {
    const found = deepest(inner as Issue, keys);
    if (found.keys.length > best.keys.length) best = found;
  }
  return best;
}

function tellIssue(issue: Issue, keys: readonly unknown[], schema: v.GenericSchema): string {
  const key = keys.join(".");
  if (issue.type === "strict_object" && issue.expected === "never") {
    const known = knownAt(schema, keys.slice(0, -1)).keys;
    const near = closest(String(keys[keys.length - 1]), known);
    return `there is no setting "${key}"${near ? `; did you mean "${near}"?` : `; there are: ${known.join(", ")}`}`;
  }
  if (issue.type === "strict_object") return `"${key}" is missing`;
  const { words } = knownAt(schema, keys);
  if (issue.type === "regex" || issue.type === "check") {
    return `"${key}": expected ${issue.message}, found ${issue.received}`;
  }
  const near = typeof issue.input === "string" ? closest(issue.input, words) : undefined;
  const expected = isRule(keys) ? "off, info, warning or error, or [severity, {options}]" : inWords(issue.expected);
  return `"${key}": expected ${expected}, found ${issue.received}${near ? `; did you mean "${near}"?` : ""}`;
}

function isRule(keys: readonly unknown[]): boolean {
  return keys.at(-2) === "rules" && (keys.length === 2 || keys[0] === "overrides");
}

/** What valibot expects, in plain words. */
function inWords(expected: string | null): string {
  const names: Readonly<Record<string, string>> = {
    Array: "a list",
    Object: "keys and values",
    number: "a number",
    string: "a text",
  };
  return (expected ?? "something else")
    .replace(/^\((.*)\)$/, "$1")
    .split(" | ")
    .map((one) => names[one] ?? one)
    .join(" or ");
}

function lineIn(root: unknown, keys: readonly unknown[], lines: LineCounter): number {
  let node: unknown = root;
  let offset = (root as Node | null)?.range?.[0] ?? 0;
  for (const key of keys) {
    if (isAlias(node)) break;
    if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
      continue;
    }
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (!pair) break;
    offset = (pair.key as Node).range?.[0] ?? offset;
    node = pair.value;
  }
  return lines.linePos(offset).line;
}
