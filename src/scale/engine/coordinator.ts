import { setTimeout as pause } from "node:timers/promises";
import type { Outcome } from "../../lint/outcome.js";
import { both, say } from "../../said.js";
import type { LintJob } from "../lint-job.js";
import { inflated } from "../packed-items.js";
import { unpacked } from "../packed-outcomes.js";
import { connect } from "./connection.js";
import type { ItemShard } from "./cut-items.js";
import type { EngineEvent } from "./engine-event.js";
import { EngineRun } from "./engine-run.js";
import { remoteJob } from "./remote-job.js";
import { setAside } from "./set-aside.js";

/** How many shards are sent ahead of the one whose outcomes are awaited: so many, and so many more for each worker. */
const ahead = 32;
const aheadPerWorker = 16;
/** How often outcomes are looked for, in milliseconds. */
const often = 50;
/** When a shard's outcomes do not come, it is looked after so often, in milliseconds. */
const lookAfter = 1_000;
/** After so long without any worker somebody is told, in milliseconds. */
const lonely = 5_000;

/** A run by an engine. */
export interface EngineCall {
  /** Where the engine is: redis://host:port. */
  readonly address: string;
  readonly job: LintJob;
  /** What is to be linted, in order. */
  readonly shards: AsyncIterable<ItemShard>;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: EngineEvent) => void) | undefined;
}

/**
 * Lints shards by workers that take them from an engine, wherever those run.
 * @returns the outcomes in the shards' order, whichever worker is done first
 * @throws EngineError where the engine cannot be reached to begin with; later it is waited for
 */
export async function* outcomesByEngine({
  address,
  job,
  shards,
  signal,
  onEvent,
}: EngineCall): AsyncGenerator<Outcome> {
  const connection = await connect(address, (notice) => onEvent?.({ notice }));
  const run = new EngineRun(connection, await remoteJob(job, process.cwd()), (notice) => onEvent?.({ notice }));
  const watch = lonelyWatch(run, connection.name, onEvent);
  const sent: ItemShard[] = [];
  const unsent = shards[Symbol.asyncIterator]();
  try {
    await orStopped(run.begin(), signal);
    for (let done = false; !signal?.aborted; ) {
      while (!done && !signal?.aborted && sent.length < ahead + aheadPerWorker * run.workers) {
        const next = await unsent.next();
        done = next.done === true;
        if (next.done) break;
        sent.push(next.value);
        await orStopped(run.send(next.value), signal);
      }
      const [first] = sent;
      if (!first) return;
      const outcomes = await orStopped(outcomesOf(first, run, sent, signal), signal);
      if (!outcomes) return;
      yield* outcomes;
      sent.shift();
      const underWay = sent.reduce((sum, shard) => sum + shard.conversations, 0);
      onEvent?.({ progress: { share: first.share, underWay, workers: run.workers } });
    }
  } finally {
    clearInterval(watch);
    await run.close(sent);
  }
}

/** Waits for a shard's outcomes, and looks after it when they do not come. @returns undefined where the signal stopped it */
async function outcomesOf(
  shard: ItemShard,
  run: EngineRun,
  sent: readonly ItemShard[],
  signal: AbortSignal | undefined,
): Promise<Iterable<Outcome> | undefined> {
  let waited = 0;
  while (!signal?.aborted) {
    const bytes = await run.take(shard);
    if (bytes) return unpacked(inflated(bytes));
    if (waited >= lookAfter) {
      waited = 0;
      const state = await run.stateOf(shard);
      if (typeof state === "object") {
        await run.forget(shard);
        return setAside(shard, state.failed);
      }
      if (state === "missing") await sendLost(run, sent);
    }
    await pause(often);
    waited += often;
  }
  return undefined;
}

/** What is neither there nor done was lost with all that Redis held: it is sent again. */
async function sendLost(run: EngineRun, sent: readonly ItemShard[]): Promise<void> {
  await run.begin();
  for (const shard of sent) if ((await run.stateOf(shard)) === "missing") await run.send(shard);
}

/** Tells who waits for a run to which no worker comes. */
function lonelyWatch(run: EngineRun, engine: string, onEvent: EngineCall["onEvent"]): NodeJS.Timeout {
  let since = Date.now();
  let isTold = false;
  return setInterval(() => {
    if (run.workers > 0) since = Date.now();
    if (run.workers > 0) isTold = false;
    if (isTold || Date.now() - since < lonely) return;
    isTold = true;
    const nobody = both("no worker is there; start one with", "non c'è nessun worker; avviane uno con");
    onEvent?.({ notice: say`${engine}: ${nobody} galateo worker --engine ${engine}` });
  }, 1_000);
}

/** The result of a promise; undefined where the signal comes first. */
async function orStopped<Result>(
  promise: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result | undefined> {
  if (!signal) return promise;
  promise.catch(() => {});
  let stop = () => {};
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
    signal.addEventListener("abort", stop, { once: true });
  });
  if (signal.aborted) stop();
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
