import { judgingOf, type LintOptions, runOf } from "../galateo.js";
import type { Outcome } from "../lint/outcome.js";
import { type ByteSource, linesOf } from "../read/source.js";
import type { LargeRun } from "../score/scored.js";
import { type List, pickList } from "../spill/list.js";
import { Names } from "../spill/names.js";
import { NumberList } from "../spill/number-list.js";
import { sortedOrder } from "../spill/sorted-order.js";
import type { Spill } from "../spill/spill.js";
import { type Mapped, readMapped } from "./mapped.js";

/**
 * Puts a run together from what was mapped, in whatever order it comes: the same run as one machine's that reads the inputs
 * in the order of their paths. An item that comes twice, because a part was mapped twice, counts once.
 * @param sources lines that `mapped` gave
 * @param spill the room for the run
 * @throws MappedLineError
 */
export async function reduced(sources: readonly ByteSource[], options: LintOptions, spill: Spill): Promise<LargeRun> {
  const { items, paths, texts } = await ordered(sources, spill);
  // The inputs themselves are looked at once more by reports that show messages, where they are within reach.
  return runOf(outcomesIn(items), await judgingOf(options), { ...options, paths }, spill, texts);
}

/** What was mapped in the order in which one machine reads a folder: by path, then by line, then by place; each once. */
async function ordered(sources: readonly ByteSource[], spill: Spill) {
  const kept = spill.list<Mapped>();
  const names = new Names();
  const files = new NumberList(Uint32Array);
  const lines = new NumberList(Uint32Array);
  const places = new NumberList(Uint32Array);
  const texts = new Map<string, Extract<Mapped, { text: unknown }>["text"]>();
  for (const source of sources) {
    for await (const { text, number } of linesOf(source)) {
      if (text.trim() === "") continue;
      const item = readMapped(text, `${source.path}:${number}`);
      kept.add(item);
      files.add(names.numberOf(item.at[0]));
      lines.add(item.at[1]);
      places.add(item.at[2]);
      if ("text" in item) texts.set(item.text.path, item.text);
    }
  }
  const ranks = names.ranks();
  const rankAt = (index: number) => ranks[files.at(index)] as number;
  const compare = (a: number, b: number) =>
    rankAt(a) - rankAt(b) || lines.at(a) - lines.at(b) || places.at(a) - places.at(b);
  const order = sortedOrder(files.length, compare);
  const once = order.filter((index, place) => place === 0 || compare(order[place - 1] as number, index) !== 0);
  return { items: pickList(kept.list(), once), paths: names.sorted(), texts };
}

async function* outcomesIn(items: List<Mapped>): AsyncGenerator<Outcome> {
  for (const item of items) if ("outcome" in item) yield item.outcome;
}
