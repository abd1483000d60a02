import type { Outcome } from "../lint/outcome.js";
import { both, type Said, say, UserError } from "../said.js";

/** Where an item stands in a run: the input's path, the first line of the stretch it was read from, its place in that. */
export type Order = readonly [path: string, line: number, place: number];

/** A line of `galateo map`: what one item of an input yields, or the text of a template that comments may stand in. */
export type Mapped = { readonly at: Order } & (
  | { readonly outcome: Outcome }
  | { readonly text: { readonly path: string; readonly text: string; readonly extension: string } }
);

/** A line that `galateo map` did not write. */
export class MappedLineError extends UserError {
  override name = "MappedLineError";
}

/** Reads a line. @param where the line is, for the message @throws MappedLineError */
export function readMapped(line: string, where: string): Mapped {
  const item = parse(line, where) as Partial<Record<"at" | "outcome" | "text", unknown>> | null;
  const [path, first, place] = Array.isArray(item?.at) ? item.at : [];
  const placed = typeof path === "string" && Number.isInteger(first) && Number.isInteger(place);
  if (!placed || !(isOutcome(item?.outcome) || isObject(item?.text)))
    throw notMapped(where, both("it is other JSON", "è un altro JSON"));
  return item as unknown as Mapped;
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw notMapped(where, both("it is no JSON: the line may be cut off", "non è JSON: la riga può essere tagliata"));
  }
}

function isOutcome(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (!("conversation" in value))
    return isObject(value.problem) || isObject(value.leftOut) || typeof value.assumption === "string";
  const { conversation, findings, problems, inCase, inRun, byTopic } = value;
  const isKept = inCase === undefined || isObject(inCase);
  return isObject(conversation) && isKept && [findings, problems, inRun, byTopic].every(Array.isArray);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function notMapped(where: string, found: Said): MappedLineError {
  const expected = both("expected a line of galateo map", "attesa una riga di galateo map");
  const again = both("map this part of the inputs again", "rifai galateo map su questa parte");
  return new MappedLineError(say`${where}: ${expected}; ${found}; ${again}`);
}
