/**
 * Runs in a child process of `galateo worker`: lints one shard after another. What kills this process is told by its parent,
 * which holds the shard; the child speaks to nobody else.
 */
import type { ReadItem } from "../../read/format.js";
import { lintedItems } from "../lint-bench.js";
import type { LintJob } from "../lint-job.js";
import { forbidExit } from "../no-exit.js";
import { deflated, inflated, itemsIn } from "../packed-items.js";
import { packed } from "../packed-outcomes.js";

// Ctrl-C reaches all processes of a terminal: the parent hears it, and ends this one when the shard is done.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
forbidExit();

/** A shard on its way: the lines of its items, deflated, in base64, because between processes only JSON travels. */
export interface ChildCall {
  readonly job: LintJob;
  readonly items: string;
}

/** Lints a shard. @returns its outcomes packed, deflated, in base64 */
export default async function lintShard({ job, items }: ChildCall): Promise<string> {
  const lines = inflated(Buffer.from(items, "base64")).toString("utf8");
  return deflated(await packed(lintedItems(job, each(itemsIn(lines))))).toString("base64");
}

async function* each(items: Iterable<ReadItem>): AsyncGenerator<ReadItem> {
  yield* items;
}
