import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripComments } from "jsonc-parser";
import * as v from "valibot";
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { both, say, UserError } from "../said.js";
import { tellIssue } from "./tell-issue.js";
import { tellSyntax } from "./tell-syntax.js";

/** A configuration or rule file that cannot be used: the file, the line, the key, and what was expected. */
export class ConfigError extends UserError {
  override name = "ConfigError";
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
  // JSON is YAML, but for the comments that editors let people write into it.
  const plain = /\.jsonc?$/i.test(shown) ? stripComments(text, " ") : text;
  const document = parseDocument(plain, { lineCounter: lines });
  const fault = document.errors[0];
  // A comment that is never closed is replaced by a line more than there is.
  const last = text.split(/\r\n|\r|\n/).length;
  if (fault) throw new ConfigError(say`${shown}:${Math.min(fault.linePos?.[0].line ?? 1, last)}: ${tellSyntax(fault)}`);
  const lineOf = (keys: readonly unknown[]) => lineIn(document.contents, keys, lines);
  const result = v.safeParse(schema, contentOf(document, shown) ?? {});
  if (result.success) return { value: result.output, shown, lineOf };
  const issue = deepest(result.issues[0]);
  const keys = issue.keys;
  throw new ConfigError(say`${shown}:${lineOf(keys)}: ${tellIssue(issue.issue, keys, schema)}`);
}

function contentOf(document: ReturnType<typeof parseDocument>, shown: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new ConfigError(say`${shown}:1: ${(error as Error).message}`);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new ConfigError(
      say`${shownPath(path)}: ${missing ? both("there is no such file", "il file non esiste") : (error as Error).message}`,
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
