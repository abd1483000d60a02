import type { LoadedRule } from "./loaded-rule.js";
import { TimeLimitError, withinTime } from "./time-limit.js";

/** How long code of a user's may look at one conversation, case or run, in milliseconds: a hundred times what it should. */
const mostMilliseconds = 5_000;

/** A rule that hung so often is left out from there on: else a run of many conversations would never end. */
const mostHangs = 3;

const hangs = new WeakMap<LoadedRule, number>();

/**
 * Calls a rule. Code that a user wrote gets no more than a few seconds, cannot end the run, and what it returns must be plain
 * data, since it travels between threads.
 * @throws whatever the rule throws, and an error where it hangs or returns something else than reports and records
 */
export function guarded<Result>(rule: LoadedRule, call: () => Result): Result {
  if (!rule.isCode) return call();
  const before = hangs.get(rule) ?? 0;
  if (before >= mostHangs) throw new Error(`is left out after ${mostHangs} times without an end`);
  const { exit } = process;
  process.exit = forbiddenExit;
  try {
    return structuredClone(withinTime(mostMilliseconds, call));
  } catch (error) {
    if (error instanceof TimeLimitError) hangs.set(rule, before + 1);
    throw error;
  } finally {
    process.exit = exit;
  }
}

/** Stands in the place of process.exit: no rule ends the run of the others. @throws always */
export function forbiddenExit(): never {
  throw new Error("it called process.exit, which no rule may");
}

/** What an error says, whatever was thrown. */
export function reasonOf(thrown: unknown): string {
  if (typeof thrown === "object" && thrown !== null && "message" in thrown) return String(thrown.message);
  return typeof thrown === "string" ? thrown : `it threw ${typeof thrown}`;
}
