import { hashOf } from "../spill/hash.js";
import type { CaseEntry, TopicScope } from "./api.js";

/** Two hashes of a topic, so that no two topics are taken for one. */
export type TopicHash = readonly [first: number, second: number];

/** What is known of a sum that is looked up among others without being read. */
export interface SumHashes {
  readonly claim: number;
  readonly topics: readonly TopicHash[];
}

/**
 * The sum of one item as a text: the hash of its key, the hash of its claim and those of its topics, a tab, and the sum as JSON.
 * Where no other has its key, it need not be read before its topic is judged.
 */
export function topicText(scope: TopicScope, entry: CaseEntry<unknown>): string {
  const sum = scope.sumOf(entry);
  const { claim, topics } = hashesOf(scope, sum);
  return `${[hashOf(scope.keyOf(sum)), claim, ...topics.flat()].join(" ")}\t${JSON.stringify(sum)}`;
}

/** The hashes of a sum that was made of others. */
export function hashesOf(scope: TopicScope, sum: unknown): SumHashes {
  const topics = [...new Set(scope.topicsOf(sum))];
  return {
    claim: scope.claimOf ? hashOf(scope.claimOf(sum)) : 0,
    topics: topics.map((topic) => [hashOf(topic), hashOf(`${topic.length} ${topic}`)]),
  };
}

/** The hash of the key that stands in a text. */
export function keyHashIn(text: string): number {
  return Number.parseInt(text, 10);
}

/** The hashes of claim and topics that stand in a text. */
export function hashesIn(text: string): SumHashes {
  const [, claim = 0, ...hashes] = text.slice(0, text.indexOf("\t")).split(" ").map(Number);
  const topics: TopicHash[] = [];
  for (let at = 0; at < hashes.length; at += 2) topics.push([hashes[at] as number, hashes[at + 1] as number]);
  return { claim, topics };
}

/** The sum that stands in a text. */
export function sumIn(text: string): unknown {
  return JSON.parse(text.slice(text.indexOf("\t") + 1));
}
