/** Runs in a worker thread: lints one shard after another, and keeps what it knows of languages and rules between them. */
import { readAll } from "../galateo.js";
import { stretchSource } from "../read/source.js";
import { lintedItems } from "./lint-bench.js";
import type { LintCall } from "./lint-job.js";
import { forbidExit } from "./no-exit.js";
import { packed } from "./packed-outcomes.js";

forbidExit();

/** Lints a shard. @returns what each item of it yields, in order, packed */
export default async function lintShard({ job, shard }: LintCall): Promise<Uint8Array> {
  const inputs =
    "paths" in shard
      ? { ...job.options, sources: [], paths: shard.paths }
      : {
          ...job.options,
          inputFormat: "native",
          sources: [stretchSource(shard.path, shard.range.start, shard.range.end, shard.range.firstLine)],
        };
  return packed(lintedItems(job, readAll(inputs)));
}
