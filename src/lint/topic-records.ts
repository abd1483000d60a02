import { keepingLast, LazyList, pickList } from "../spill/list.js";
import { NumberList } from "../spill/number-list.js";
import { sortedOrder } from "../spill/sorted-order.js";
import type { Spill, SpillingList } from "../spill/spill.js";
import type { Report, TopicScope } from "./api.js";
import { hashesIn, hashesOf, keyHashIn, type SumHashes, sumIn, type TopicHash } from "./topic-text.js";

/** So many sums are made within the time that a user's rule may take. */
const atOnce = 10_000;

/** So many sums that were read from disk are held: those of a topic are walked over more than once. About ten MB. */
const heldSums = 4_000;

/**
 * What a rule keeps of a run that it judges topic by topic. Beside the sums, which may lie on disk, four bytes for each that was
 * kept, eight for each that is judged and twelve for each topic of one.
 */
export class TopicRecords {
  /** Sums of one item each. */
  private readonly texts: SpillingList<string>;
  /** Sums of several, made when the run is over; their places are behind those of the others. */
  private readonly mergedTexts: SpillingList<string>;
  private readonly keys = new NumberList(Uint32Array);

  constructor(
    private readonly scope: TopicScope,
    spill: Spill,
  ) {
    this.texts = spill.texts();
    this.mergedTexts = spill.texts();
  }

  /** Adds what was kept of a conversation. @param sums see topicText */
  add(sums: readonly string[]): void {
    for (const text of sums) {
      this.texts.add(text);
      this.keys.add(keyHashIn(text));
    }
  }

  /**
   * Sums up what is alike and judges each topic that has two sums or more. To be called once.
   * @param guard calls the rule's code: so many sums, or one topic, at a time
   */
  judge(guard: <Result>(call: () => Result) => Result): Report[] {
    const places = new NumberList(Uint32Array);
    const claims = new NumberList(Uint32Array);
    const topics = new Memberships();
    const rest = this.sums();
    const some = () => {
      for (let count = 0; count < atOnce; count += 1) {
        const { value, done } = rest.next();
        if (done) return false;
        for (const topic of value.topics) topics.add(topic, places.length);
        places.add(value.place);
        claims.add(value.claim);
      }
      return true;
    };
    while (guard(some));
    const sums = new LazyList(places.length, (index) => this.sumAt(places.at(index)));
    const all = keepingLast(sums, heldSums);
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

  /** Where the sums lie and what is known of them, in the order of their keys' hashes, then of their keys. */
  private *sums(): Generator<SumHashes & { readonly place: number }> {
    const order = sortedOrder(this.keys.length, (a, b) => this.keys.at(a) - this.keys.at(b));
    for (let from = 0, to = 0; from < order.length; from = to) {
      const hash = this.keys.at(order[from] as number);
      while (to < order.length && this.keys.at(order[to] as number) === hash) to += 1;
      if (to - from === 1) {
        const place = order[from] as number;
        yield { place, ...hashesIn(this.texts.at(place)) };
      } else yield* this.merged(order.subarray(from, to));
    }
  }

  /** Sums up those whose keys have the same hash. */
  private *merged(places: Uint32Array): Generator<SumHashes & { readonly place: number }> {
    const alike = new Map<string, unknown>();
    for (const place of places) {
      const sum = sumIn(this.texts.at(place));
      const key = this.scope.keyOf(sum);
      alike.set(key, alike.has(key) ? this.scope.merge(alike.get(key), sum) : sum);
    }
    for (const key of [...alike.keys()].sort()) {
      const sum = alike.get(key);
      const place = this.texts.length + this.mergedTexts.length;
      this.mergedTexts.add(JSON.stringify(sum));
      yield { place, ...hashesOf(this.scope, sum) };
    }
  }

  private sumAt(place: number): unknown {
    const { texts, mergedTexts } = this;
    return place < texts.length ? sumIn(texts.at(place)) : JSON.parse(mergedTexts.at(place - texts.length));
  }
}

/** Which sums are of which topic. */
class Memberships {
  private readonly first = new NumberList(Uint32Array);
  private readonly second = new NumberList(Uint32Array);
  private readonly sums = new NumberList(Uint32Array);

  add([first, second]: TopicHash, sum: number): void {
    this.first.add(first);
    this.second.add(second);
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
