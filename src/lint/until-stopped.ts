import { setImmediate } from "node:timers/promises";
import type { Outcome } from "./outcome.js";

/** How long linting may keep the thread to itself, in milliseconds: a signal is heard only between two turns. */
const turn = 50;

/**
 * Outcomes until a signal stops them; then a problem tells where that was, so that what was linted by then makes a report.
 * @param path what is named where nothing was linted yet
 */
export async function* untilStopped(
  outcomes: AsyncIterable<Outcome>,
  signal: AbortSignal,
  path = "",
): AsyncGenerator<Outcome> {
  const iterator = outcomes[Symbol.asyncIterator]();
  let stop = (_: undefined) => {};
  const onAbort = () => stop(undefined);
  signal.addEventListener("abort", onAbort, { once: true });
  let place: { path: string; line?: number } = { path };
  let begun = performance.now();
  try {
    while (!signal.aborted) {
      const stopped = new Promise<undefined>((resolve) => {
        stop = resolve;
      });
      const next = await Promise.race([iterator.next(), stopped]);
      if (next?.done) return;
      if (!next) break;
      if ("conversation" in next.value) place = next.value.conversation;
      yield next.value;
      if (performance.now() - begun > turn) {
        await setImmediate();
        begun = performance.now();
      }
    }
    yield { problem: interrupted(place) };
  } finally {
    signal.removeEventListener("abort", onAbort);
    // What is being read is let go; it may never come, so it is not waited for.
    iterator.return?.().catch(() => {});
  }
}

function interrupted({ path, line }: { readonly path: string; readonly line?: number }) {
  return {
    path,
    ...(line === undefined ? {} : { line }),
    message: "interrupted here; what comes before is in the report, the rest was not linted",
    skipped: "all that follows",
  };
}
