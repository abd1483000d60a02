/** What a shell shows of a program that Ctrl-C ended. */
export const interruptedCode = 130;

/**
 * Does work that Ctrl-C stops early instead of killing it. A second Ctrl-C kills at once.
 * @param work is given the signal, which it must heed
 * @param signals which ones stop it
 */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  signals: readonly NodeJS.Signals[] = ["SIGINT"],
): Promise<Result> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of signals) process.once(signal, onSignal);
  try {
    return await work(stop.signal);
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}
