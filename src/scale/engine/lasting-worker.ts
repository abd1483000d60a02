import { setTimeout as pause } from "node:timers/promises";
import type { Worker } from "bullmq";

/** After so long a worker that is not ready will never be, in milliseconds: the engine left while it was made. */
const patience = 10_000;
const beforeNext = 1_000;

/** A worker that works until it is closed. */
export interface LastingWorker {
  /** Resolves when it takes work; never, where it is closed before. */
  readonly ready: Promise<void>;
  /** Finishes what is under way and takes no more. */
  close(): Promise<void>;
}

/**
 * Lets a worker work whatever the engine does meanwhile. BullMQ comes back from a connection that is lost later, but not from
 * one that is lost while it begins: then another worker is made.
 * @param make makes a worker that does not run by itself
 */
export function lastingWorker(make: () => Worker): LastingWorker {
  let worker = make();
  let [takesWork, isOver] = [false, false];
  let tellReady = () => {};
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const work = async () => {
    while (!isOver && !(await isReady(worker))) {
      void worker.close(true).catch(() => {});
      if (!isOver) worker = make();
    }
    if (isOver) return;
    takesWork = true;
    tellReady();
    while (!isOver) await worker.run().catch(() => pause(beforeNext));
  };
  void work();
  return {
    ready,
    close: async () => {
      isOver = true;
      if (takesWork) await worker.close();
      else void worker.close(true).catch(() => {});
    },
  };
}

async function isReady(worker: Worker): Promise<boolean> {
  // What is wrong with the connection is told once, by the connection.
  worker.on("error", () => {});
  const stop = new AbortController();
  const tooLong = pause(patience, false, { signal: stop.signal }).catch(() => false);
  const ready = worker.waitUntilReady().then(
    () => true,
    () => pause(beforeNext, false),
  );
  const isReady = await Promise.race([ready, tooLong]);
  stop.abort();
  return isReady;
}
