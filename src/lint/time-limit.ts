import { type Context, createContext, Script } from "node:vm";

/** Work that took longer than it may, and was broken off. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";

  constructor(readonly milliseconds: number) {
    super(`was stopped after ${milliseconds / 1000} seconds`);
  }
}

// A script is the one thing that Node breaks off in the middle, with all that it calls, wherever that was made.
const holder: { work: () => unknown } = { work: () => undefined };
let context: Context | undefined;
let script: Script | undefined;

/**
 * Calls a function that may never end, and breaks it off: neither `try` nor `finally` in it holds that up. Each call costs
 * a fraction of a millisecond: it is for code of strangers, not for ours.
 * @throws TimeLimitError, and whatever the function throws
 */
export function withinTime<Result>(milliseconds: number, work: () => Result): Result {
  holder.work = work;
  // Made for the first stranger: most runs have none.
  context ??= createContext(holder);
  script ??= new Script("work()");
  try {
    return script.runInContext(context, { timeout: milliseconds }) as Result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      throw new TimeLimitError(milliseconds);
    throw error;
  }
}
