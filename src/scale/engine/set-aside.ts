import type { Outcome } from "../../lint/outcome.js";
import { inflated, itemsIn } from "../packed-items.js";
import type { ItemShard } from "./cut-items.js";

/**
 * What a shard yields that cannot be linted: what reading had to tell of it, and for each of its files what is missing.
 * @param reason as BullMQ tells it: the error of the last attempt, or that the job stalled too often
 */
export function setAside(shard: Pick<ItemShard, "bytes">, reason: string): Outcome[] {
  const outcomes: Outcome[] = [];
  const missing = new Map<string, { line: number; conversations: number }>();
  for (const item of itemsIn(inflated(shard.bytes).toString("utf8"))) {
    if (!("conversation" in item)) {
      outcomes.push(item);
      continue;
    }
    const { path, line } = item.conversation;
    const known = missing.get(path);
    if (known) known.conversations += 1;
    else missing.set(path, { line, conversations: 1 });
  }
  const why = reason.includes("stalled more than") ? "(again and again its worker went away)" : `twice (${reason})`;
  const message = `linting failed ${why}; run it alone without --engine to see why`;
  for (const [path, { line, conversations }] of missing) {
    const skipped = conversations === 1 ? "1 conversation" : `${conversations} conversations, from this line on`;
    outcomes.push({ problem: { path, line, message, skipped } });
  }
  return outcomes;
}
