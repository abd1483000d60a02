import { hashOf } from "../spill/hash.js";
import { keepingLast, type List, pickList } from "../spill/list.js";
import { NumberList } from "../spill/number-list.js";
import { sortedOrder } from "../spill/sorted-order.js";
import type { Spill, SpillingList } from "../spill/spill.js";
import type { CaseEntry, Report, TopicScope } from "./api.js";

/** An item as it is kept: with the language of its conversation, on which settings may depend. */
export interface KeptItem {
  readonly entry: CaseEntry<unknown>;
  readonly language: string;
}

/** So many sums are made within the time that a user's rule may take. */
const atOnce = 10_000;

/** So many sums that were read from disk are held: those of a topic are walked over more than once. About ten MB. */
const heldSums = 4_000;

/**
 * What a rule keeps of a run that it judges topic by topic. Beside the items and sums, which may lie on disk, four bytes for
 * each item, four for each sum and twelve for each topic of a sum.
 */
export class TopicRecords {
  private readonly items: SpillingList<KeptItem>;
  private readonly keys = new NumberList(Uint32Array);

  constructor(
    private readonly scope: TopicScope,
    private readonly spill: Spill,
  ) {
    this.items = spill.list<KeptItem>();
  }

  /** Adds what was kept of a conversation. */
  add(entry: CaseEntry<unknown>, language: string): void {
    for (const data of entry.data as readonly unknown[]) {
      const one = { ...entry, data };
      this.items.add({ entry: one, language });
      this.keys.add(hashOf(this.scope.keyOf(one)));
    }
  }

  /** The items in the order in which they came. */
  list(): List<KeptItem> {
    return this.items.list();
  }

  /**
   * Sums up what is alike and judges each topic that has two sums or more.
   * @param guard calls the rule's code: so many items, or one topic, at a time
   */
  judge(guard: <Result>(call: () => Result) => Result): Report[] {
    const sums = this.spill.list<unknown>();
    const claims = new NumberList(Uint32Array);
    const topics = new Memberships();
    const rest = this.sums();
    let count = 0;
    const some = () => {
      for (const end = count + atOnce; count < end; count += 1) {
        const { value, done } = rest.next();
        if (done) return false;
        sums.add(value);
        if (this.scope.claimOf) claims.add(hashOf(this.scope.claimOf(value)));
        for (const topic of new Set(this.scope.topicsOf(value))) topics.add(topic, count);
      }
      return true;
    };
    while (guard(some));
    const all = keepingLast(sums.list(), heldSums);
    const told = new Set<string>();
    const reports: Report[] = [];
    for (const members of topics.shared()) {
      if (this.scope.claimOf && !this.mayDiffer(members, claims)) continue;
      const ofTopic = pickList(all, members);
      reports.push(...guard(() => this.scope.judge(ofTopic, told)));
    }
    return reports;
  }

  /** Whether the sums of a topic claim different things, but not too many, told by what is known of them in memory. */
  private mayDiffer(members: Uint32Array, claims: NumberList<Uint32Array>): boolean {
    const { mostClaims = Number.POSITIVE_INFINITY } = this.scope;
    const different = new Set<number>();
    for (const member of members) {
      different.add(claims.at(member));
      if (different.size > mostClaims) return false;
    }
    return different.size > 1;
  }

  /** The sums in the order of their keys' hashes, then of their keys. */
  private *sums(): Generator<unknown> {
    const items = this.items.list();
    const order = sortedOrder(items.length, (a, b) => this.keys.at(a) - this.keys.at(b));
    for (let from = 0, to = 0; from < order.length; from = to) {
      const hash = this.keys.at(order[from] as number);
      const alike = new Map<string, unknown>();
      for (; to < order.length && this.keys.at(order[to] as number) === hash; to += 1) {
        const { entry } = items.at(order[to] as number) as KeptItem;
        const key = this.scope.keyOf(entry);
        alike.set(key, this.scope.add(alike.get(key), entry));
      }
      for (const key of [...alike.keys()].sort()) yield alike.get(key);
    }
  }
}

/** Which sums are of which topic: topics by two hashes, so that no two of them are taken for one. */
class Memberships {
  private readonly first = new NumberList(Uint32Array);
  private readonly second = new NumberList(Uint32Array);
  private readonly sums = new NumberList(Uint32Array);

  add(topic: string, sum: number): void {
    this.first.add(hashOf(topic));
    this.second.add(hashOf(`${topic.length} ${topic}`));
    this.sums.add(sum);
  }

  /** The sums of each topic that has more than one, in their order. */
  *shared(): Generator<Uint32Array> {
    const compare = (a: number, b: number) =>
      this.first.at(a) - this.first.at(b) || this.second.at(a) - this.second.at(b);
    const order = sortedOrder(this.sums.length, compare);
    for (let from = 0, to = 0; from < order.length; from = to) {
      while (to < order.length && compare(order[from] as number, order[to] as number) === 0) to += 1;
      if (to - from > 1) yield order.slice(from, to).map((place) => this.sums.at(place));
    }
  }
}
