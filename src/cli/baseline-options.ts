import { existsSync, readFileSync } from "node:fs";
import { type Baseline, BaselineError, parseBaseline } from "../lint/set-aside/baseline.js";
import { both, say } from "../said.js";
import { UsageError } from "./command.js";

const standardName = "galateo-baseline.json";

/** The baseline that the options name: to pass over what it holds, or to write it. @throws UsageError */
export function baselineOf(
  options: Readonly<Record<string, unknown>>,
): { readonly baseline: Baseline } | { readonly writeTo: string } | undefined {
  const named = options.baseline as string | undefined;
  if (options.updateBaseline === true) return { writeTo: named ?? standardName };
  if (named === undefined) return undefined;
  if (!existsSync(named))
    throw new UsageError(
      say`--baseline ${named}: ${both(
        "there is no such file; write it with --update-baseline",
        "il file non esiste; scrivilo con --update-baseline",
      )}`,
    );
  try {
    return { baseline: parseBaseline(readFileSync(named, "utf8")) };
  } catch (error) {
    if (error instanceof BaselineError) throw new UsageError(say`${named}: ${error.said}`);
    throw error;
  }
}
