import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import * as v from "valibot";
import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { closest } from "./closest.js";
import { type Config, configSchema } from "./config.js";

/** The names that are looked for, in this order. */
export const configNames = ["galateo.config.yaml", "galateo.config.yml", "galateo.config.json"] as const;

/** A configuration that cannot be used: the file, the line, the key, and what was expected. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ConfigError";
  }
}

/** The nearest configuration file, from a folder upwards; undefined where there is none. */
export function findConfig(folder: string): string | undefined {
  for (let place = resolve(folder); ; place = dirname(place)) {
    for (const name of configNames) if (existsSync(join(place, name))) return join(place, name);
    if (dirname(place) === place) return undefined;
  }
}

/** Reads and checks a configuration file. @throws ConfigError naming line, key and what was expected */
export function loadConfig(path: string): Config {
  const text = readText(path);
  const shown = relative(process.cwd(), path) || path;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 100 } as never);
  const fault = document.errors[0];
  if (fault) throw new ConfigError(`${shown}:${fault.linePos?.[0].line ?? 1}: ${fault.message.split("\n")[0]}`);
  const result = v.safeParse(configSchema, document.toJS() ?? {});
  if (result.success) return result.output;
  const issue = result.issues[0];
  const keys = issue.path?.map((item) => item.key) ?? [];
  const line = lineOf(document.contents as Node | null, keys, lines);
  throw new ConfigError(`${shown}:${line}: ${tellIssue(issue, keys)}`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new ConfigError(
      missing ? `${path}: there is no such configuration file` : `${path}: ${(error as Error).message}`,
    );
  }
}

function tellIssue(issue: v.BaseIssue<unknown>, keys: readonly unknown[]): string {
  const key = keys.join(".");
  if (issue.type === "strict_object" && issue.expected === "never") {
    const known = keys.length === 1 ? Object.keys(configSchema.entries) : [];
    const near = closest(String(keys[keys.length - 1]), known);
    return `there is no setting "${key}"${near ? `; did you mean "${near}"?` : known.length > 0 ? `; there are: ${known.join(", ")}` : ""}`;
  }
  if (keys[0] === "rules") return `"${key}": expected off, info, warning or error, or [severity, {options}]`;
  return `"${key}": expected ${issue.expected}, found ${issue.received}`;
}

function lineOf(root: Node | null, keys: readonly unknown[], lines: LineCounter): number {
  let node: unknown = root;
  let offset = 0;
  for (const key of keys) {
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (!pair) break;
    offset = (pair.key as Node).range?.[0] ?? offset;
    node = pair.value;
  }
  return lines.linePos(offset).line;
}
