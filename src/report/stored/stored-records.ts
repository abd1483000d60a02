import { both, type Said, say } from "../../said.js";
import { expectedReport, StoredRunError } from "./stored-run-error.js";

/** A part of a stored run. What stands beside the lists comes as one head, or as a first head and then the whole. */
export interface StoredRecord {
  readonly kind: "head" | "conversation" | "finding" | "problem" | "assumption";
  readonly value: unknown;
  /** Where it is: "findings[3]". */
  readonly where: string;
}

const kinds = {
  conversations: "conversation",
  findings: "finding",
  problems: "problem",
  assumptions: "assumption",
} as const;

type ListName = keyof typeof kinds;

/**
 * The parts of a run that was stored as JSON or JSON Lines, one after the other. JSON that stands on lines of its own, as
 * galateo writes it, is read line by line, however long it is; other JSON is read whole.
 * @throws StoredRunError
 */
export function* storedRecords(lines: Iterable<string>): Generator<StoredRecord> {
  const iterator = lines[Symbol.iterator]();
  const begin: string[] = [];
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    begin.push(next.value);
    if (begin.length === 3) break;
  }
  const rest = { [Symbol.iterator]: () => iterator };
  const all = (function* () {
    yield* begin;
    yield* rest;
  })();
  const first = begin.find((line) => line.trim() !== "") ?? "";
  if (/^\s*\{\s*"type"\s*:/.test(first)) yield* ofLines(all);
  else if (isOurs(begin)) yield* ofLayout(all);
  else yield* ofWhole(all);
}

/** Other programs that write JSON on several lines begin the same, but give "tool" lines of its own. */
function isOurs([open = "", version = "", tool = ""]: readonly string[]): boolean {
  return open === "{" && version.startsWith('  "version":') && /^ {2}"tool": \{.*\},$/.test(tool);
}

/** `--format jsonl`. */
function* ofLines(lines: Iterable<string>): Generator<StoredRecord> {
  const counts = { conversations: 0, findings: 0, problems: 0, assumptions: 0 };
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    const record = parsed(line, lineOf(number)) as { type?: unknown; text?: unknown };
    if (record.type === "run") yield { kind: "head", value: record, where: "" };
    const name = listNames.find((list) => kinds[list] === record.type);
    if (name === undefined) continue;
    const value = name === "assumptions" ? record.text : record;
    yield { kind: kinds[name], value, where: `${name}[${counts[name]}]` };
    counts[name] += 1;
  }
}

const listNames = Object.keys(kinds) as ListName[];

/** `--format json`: each list begins with `  "findings": [`, holds an item a line, and ends with `  ]`. */
function* ofLayout(lines: Iterable<string>): Generator<StoredRecord> {
  let head = "";
  let list: { readonly name: ListName; count: number } | undefined;
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (list) {
      if (/^ {2}\],?$/.test(line)) {
        list = undefined;
        continue;
      }
      const value = parsed(line.replace(/,$/, ""), lineOf(number));
      yield { kind: kinds[list.name], value, where: `${list.name}[${list.count}]` };
      list.count += 1;
      continue;
    }
    const begun = /^ {2}"(\w+)": \[$/.exec(line)?.[1];
    const name = listNames.find((one) => one === begun);
    if (name === undefined) {
      head += `${line}\n`;
      continue;
    }
    // What the records need to know stands before the first of them.
    if (name === "conversations")
      yield { kind: "head", value: parsed(`${head.replace(/,\s*$/, "")}}`, lineOf(number)), where: "" };
    head += `  "${name}": [],\n`;
    list = { name, count: 0 };
  }
  yield { kind: "head", value: wholeOf(head), where: "" };
}

function* ofWhole(lines: Iterable<string>): Generator<StoredRecord> {
  const whole = wholeOf(textOf(lines));
  yield { kind: "head", value: whole, where: "" };
  for (const name of listNames) {
    const list = whole[name];
    if (!Array.isArray(list)) continue;
    for (const [index, value] of list.entries()) yield { kind: kinds[name], value, where: `${name}[${index}]` };
  }
}

/** @throws StoredRunError where it is longer than a text may be */
function textOf(lines: Iterable<string>): string {
  try {
    return [...lines].join("\n");
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StoredRunError(
      both(
        "too long to be read at once; a report as galateo writes it (--format json or jsonl, not rewritten by another program) is read line by line",
        "troppo lungo da leggere in una volta; un report come lo scrive galateo (--format json o jsonl, non riscritto da un altro programma) si legge riga per riga",
      ),
    );
  }
}

/** @throws StoredRunError where it is no report */
function wholeOf(text: string): Readonly<Record<string, unknown>> {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (error) {
    const noJson = both("no JSON", "non è JSON");
    throw new StoredRunError(say`${noJson} (${(error as Error).message}); ${expectedReport}`);
  }
  const { conversations, findings } = (whole ?? {}) as Record<string, unknown>;
  if (!Array.isArray(conversations) || !Array.isArray(findings)) {
    const lacks = both('no "conversations" and "findings"', 'senza "conversations" e "findings"');
    throw new StoredRunError(say`${lacks}; ${expectedReport}`);
  }
  return whole as Record<string, unknown>;
}

function lineOf(number: number): Said {
  return both(`line ${number} is no JSON`, `la riga ${number} non è JSON`);
}

/** @param fault what is said where it is no JSON */
function parsed(text: string, fault: Said): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StoredRunError(say`${fault} (${(error as Error).message})`);
  }
}
