import { housePhrasesOf, layersFor } from "../galateo.js";
import { loadRule } from "../lint/load-rules.js";
import { type Outcome, outcomesOf } from "../lint/outcome.js";
import { type LintSettings, layeredSettings } from "../lint/settings.js";
import { Stopwatch } from "../lint/stopwatch.js";
import { loadUserRule } from "../plugin/load-rule.js";
import type { ReadItem } from "../read/format.js";
import { Understanding } from "../understand/understand.js";
import type { LintJob } from "./lint-job.js";

interface Bench {
  readonly settings: LintSettings;
  readonly understanding: Understanding;
}

let bench: Promise<Bench> | undefined;
let prepared = "";

/** Lints items as a run asks for it. What is known of languages and rules is kept from one call to the next. */
export async function* lintedItems(job: LintJob, items: AsyncIterable<ReadItem>): AsyncGenerator<Outcome> {
  const key = JSON.stringify(job);
  if (!bench || prepared !== key) {
    prepared = key;
    bench = prepare(job);
  }
  const { settings, understanding } = await bench;
  yield* outcomesOf(items, understanding, settings, job.options.stats ? new Stopwatch() : undefined);
}

async function prepare(job: LintJob): Promise<Bench> {
  const rules = [];
  for (const { id, folder, module } of job.rules) {
    rules.push(await (module === undefined ? loadUserRule(id, folder) : loadRule(id, folder, module)));
  }
  return {
    settings: layeredSettings(rules, layersFor(job.options), job.options.language),
    understanding: new Understanding(job.options.language, housePhrasesOf(job.options, rules)),
  };
}
