import { availableParallelism } from "node:os";
import { lintWorkerFile } from "../code.js";
import type { Outcome } from "../lint/outcome.js";
import { shareLanguages } from "../understand/knowledge.js";
import type { LintCall, LintJob } from "./lint-job.js";
import { unpacked } from "./packed-outcomes.js";
import type { Plan, Shard } from "./shards.js";

/** Below so many bytes a worker, starting, it costs more than it gains. */
const leastBytes = 3 << 20;

/** What a worker holds for a moment: with less room it is collected more often (8: 3% more processor), with more the memory of all workers grows (48: 60 MB). */
const youngMegabytes = 24;

/** How many shards each worker may be ahead of the one whose outcomes are awaited: more would fill the memory. */
const ahead = 2;

/** How many workers a plan is worth. @param wanted what the user asks for; default: as many cores as its size pays for */
export function workersFor(plan: Plan, wanted?: number): number {
  const most = wanted ?? Math.min(availableParallelism(), Math.floor(plan.bytes / leastBytes));
  return Math.max(1, Math.min(most, plan.shards.length));
}

/**
 * Lints the shards of a plan in worker threads.
 * @param signal ends the workers in the middle of their shards
 * @returns the outcomes in the plan's order, whichever worker is done first
 */
export async function* outcomesInParallel(
  plan: Plan,
  job: LintJob,
  workers: number,
  signal?: AbortSignal,
): AsyncGenerator<Outcome> {
  const { Tinypool } = await import("tinypool");
  shareLanguages();
  const pool = new Tinypool({
    filename: lintWorkerFile,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    minThreads: workers,
    maxThreads: workers,
  });
  let isOver = false;
  // Who is stopped waits for no shard: those that run fail at once. (A race with the signal would keep all outcomes.)
  const stop = () => {
    isOver = true;
    void pool.destroy();
  };
  signal?.addEventListener("abort", stop);
  try {
    const running: Promise<Iterable<Outcome>>[] = [];
    let next = 0;
    for (let place = 0; place < plan.shards.length; place += 1) {
      for (; next < plan.shards.length && next < place + workers * ahead; next += 1) {
        const shard = plan.shards[next] as Plan["shards"][number];
        const outcomes = "problem" in shard ? Promise.resolve([shard]) : run(pool, job, shard, () => isOver);
        outcomes.catch(() => {});
        running.push(outcomes);
      }
      const outcomes = await (running.shift() as Promise<Iterable<Outcome>>);
      if (signal?.aborted) return;
      yield* outcomes;
    }
  } finally {
    isOver = true;
    signal?.removeEventListener("abort", stop);
    await pool.destroy();
  }
}

/** A worker that dies, or runs out of memory, is given its shard once more; then the shard is named and set aside. */
async function run(
  pool: { run(call: LintCall): Promise<Uint8Array> },
  job: LintJob,
  shard: Shard,
  isOver: () => boolean,
): Promise<Iterable<Outcome>> {
  try {
    return unpacked(await pool.run({ job, shard }));
  } catch {
    // A worker that was ended because nobody waits for it any more did not die.
    if (isOver()) return [];
    try {
      return unpacked(await pool.run({ job, shard }));
    } catch (error) {
      return failed(shard, error as Error);
    }
  }
}

function failed(shard: Shard, error: Error): Outcome[] {
  const skipped = "range" in shard ? `the stretch of the file that begins in this line` : "the file";
  const [paths, line] = "range" in shard ? [[shard.path], shard.range.firstLine] : [shard.paths, undefined];
  return paths.map((path) => ({
    problem: {
      path,
      ...(line === undefined ? {} : { line }),
      message: `linting failed twice (${error.message}); run it alone with --jobs 1 to see why`,
      skipped,
    },
  }));
}
