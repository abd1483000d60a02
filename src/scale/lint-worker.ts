/** Runs in a worker thread: lints one shard after another, and keeps what it knows of languages and rules between them. */
import { housePhrasesOf, layersFor, readAll } from "../galateo.js";
import { forbiddenExit } from "../lint/guarded.js";
import { loadRule } from "../lint/load-rules.js";
import { outcomesOf } from "../lint/outcome.js";
import { type LintSettings, layeredSettings } from "../lint/settings.js";
import { Stopwatch } from "../lint/stopwatch.js";
import { loadUserRule } from "../plugin/load-rule.js";
import { stretchSource } from "../read/source.js";
import { Understanding } from "../understand/understand.js";
import type { LintCall, LintJob } from "./lint-job.js";
import { packed } from "./packed-outcomes.js";

interface Bench {
  readonly key: string;
  readonly settings: LintSettings;
  readonly understanding: Understanding;
}

// A thread that ends without an error would be waited for in vain; this makes it an error, unless it is one already.
const { exit } = process;
process.exit = forbiddenExit;
process.once("uncaughtExceptionMonitor", () => {
  process.exit = exit;
});

let bench: Promise<Bench> | undefined;
let prepared = "";

/** Lints a shard. @returns what each item of it yields, in order, packed */
export default async function lintShard({ job, shard }: LintCall): Promise<Uint8Array> {
  const key = JSON.stringify(job);
  if (!bench || prepared !== key) {
    prepared = key;
    bench = prepare(job, key);
  }
  const { settings, understanding } = await bench;
  const inputs =
    "paths" in shard
      ? { ...job.options, sources: [], paths: shard.paths }
      : {
          ...job.options,
          inputFormat: "native",
          sources: [stretchSource(shard.path, shard.range.start, shard.range.end, shard.range.firstLine)],
        };
  const watch = job.options.stats ? new Stopwatch() : undefined;
  return packed(outcomesOf(readAll(inputs), understanding, settings, watch));
}

async function prepare(job: LintJob, key: string): Promise<Bench> {
  const rules = [];
  for (const { id, folder, module } of job.rules) {
    rules.push(await (module === undefined ? loadUserRule(id, folder) : loadRule(id, folder, module)));
  }
  return {
    key,
    settings: layeredSettings(rules, layersFor(job.options), job.options.language),
    understanding: new Understanding(job.options.language, housePhrasesOf(job.options, rules)),
  };
}
