import { forbiddenExit } from "../lint/guarded.js";

/**
 * Makes process.exit an error for a thread or process that lints for another: one that ended without an error would be
 * waited for in vain. What is an error already stays the error that it is.
 */
export function forbidExit(): void {
  const { exit } = process;
  process.exit = forbiddenExit;
  process.once("uncaughtExceptionMonitor", () => {
    process.exit = exit;
  });
}
