/** What a shell shows of a program that Ctrl-C ended. */
export const interruptedCode = 130;

/**
 * Does work that Ctrl-C stops early instead of killing it. A second Ctrl-C kills at once.
 * @param work is given the signal, which it must heed
 */
export async function untilInterrupted<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal);
  try {
    return await work(stop.signal);
  } finally {
    process.off("SIGINT", onSignal);
  }
}
