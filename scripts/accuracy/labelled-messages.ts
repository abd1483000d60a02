import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readAll } from "../../src/galateo.js";
import { modelledActs } from "../../src/understand/acts/sides.js";
import { Understanding } from "../../src/understand/understand.js";

/** How often an act was stated, was there, and both. */
export interface ActTally {
  found: number;
  labelled: number;
  hits: number;
}

/** A message's labels in a folder's acts.jsonl. */
interface LabelledMessage {
  readonly source: string;
  readonly conversation: string;
  readonly message: string;
  readonly acts: readonly string[];
}

/** Names that labellers use for acts that are called otherwise here. */
const otherNames: Readonly<Record<string, string>> = {
  site: "site-redirection",
  channel: "channel-redirection",
  handover: "hand-over",
  human: "human-request",
};

/**
 * Compares the acts that are read with those that people labelled in whole conversations.
 * @param folder holds acts.jsonl and the conversations it names as native `<source>.jsonl`
 * @returns by "language act"
 */
export async function actTallies(folder: string): Promise<ReadonlyMap<string, ActTally>> {
  const labels = new Map<string, ReadonlySet<string>>();
  const sources = new Set<string>();
  for (const line of readFileSync(join(folder, "acts.jsonl"), "utf8").trim().split("\n")) {
    const { source, conversation, message, acts } = JSON.parse(line) as LabelledMessage;
    sources.add(source);
    labels.set(keyOf(source, conversation, message), new Set(acts.map((act) => otherNames[act] ?? act)));
  }
  const labelled = new Set([...labels.values()].flatMap((acts) => [...acts]));
  const tallies = new Map<string, ActTally>();
  const understanding = new Understanding();
  for (const source of sources) {
    for await (const item of readAll({ paths: [join(folder, `${source}.jsonl`)] })) {
      if (!("conversation" in item)) continue;
      const { id, messages } = item.conversation;
      if (!messages.some((message) => labels.has(keyOf(source, id, message.id)))) continue;
      const understood = await understanding.understand(item.conversation);
      for (const message of understood.messages) {
        const gold = labels.get(keyOf(source, id, message.id));
        if (!gold || message.role === "system") continue;
        for (const act of modelledActs[message.role === "customer" ? "customer" : "company"]) {
          if (!labelled.has(act)) continue;
          const tally = tallyOf(tallies, `${understood.language} ${act}`);
          const found = message.has(act);
          if (found) tally.found += 1;
          if (gold.has(act)) tally.labelled += 1;
          if (found && gold.has(act)) tally.hits += 1;
        }
      }
    }
  }
  return new Map([...tallies].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keyOf(source: string, conversation: string, message: string): string {
  return JSON.stringify([source, conversation, message]);
}

function tallyOf(tallies: Map<string, ActTally>, key: string): ActTally {
  let tally = tallies.get(key);
  if (!tally) {
    tally = { found: 0, labelled: 0, hits: 0 };
    tallies.set(key, tally);
  }
  return tally;
}
