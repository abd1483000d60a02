import { judgingOf, type LintOptions, runOf } from "../galateo.js";
import type { Outcome } from "../lint/outcome.js";
import { type ByteSource, linesOf } from "../read/source.js";
import type { ScoredRun } from "../score/scored.js";
import { byOrder, type Mapped, readMapped } from "./mapped.js";

/**
 * Puts a run together from what was mapped, in whatever order it comes: the same run as one machine's that reads the inputs
 * in the order of their paths. An item that comes twice, because a part was mapped twice, counts once.
 * @param sources lines that `mapped` gave
 * @throws MappedLineError
 */
export async function reduced(sources: readonly ByteSource[], options: LintOptions): Promise<ScoredRun> {
  const items: Mapped[] = [];
  for (const source of sources) {
    for await (const { text, number } of linesOf(source)) {
      if (text.trim() !== "") items.push(readMapped(text, `${source.path}:${number}`));
    }
  }
  items.sort(byOrder);
  const once = items.filter((item, place) => place === 0 || byOrder(items[place - 1] as Mapped, item) !== 0);
  const texts = new Map(once.flatMap((item) => ("text" in item ? [[item.text.path, item.text]] : [])));
  // The inputs themselves are looked at once more by reports that show messages, where they are within reach.
  const paths = [...new Set(once.map(({ at }) => at[0]))];
  return runOf(outcomesIn(once), await judgingOf(options), { ...options, paths }, texts);
}

async function* outcomesIn(items: readonly Mapped[]): AsyncGenerator<Outcome> {
  for (const item of items) if ("outcome" in item) yield item.outcome;
}
