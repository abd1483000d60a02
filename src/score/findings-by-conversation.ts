import type { Place } from "../lint/api.js";
import type { Finding } from "../lint/finding.js";
import type { LintedConversation } from "../lint/result.js";
import { hashOf as textHash } from "../spill/hash.js";
import type { List } from "../spill/list.js";
import { sortedOrder } from "../spill/sorted-order.js";

const none: readonly never[] = [];

/** What scores need of a finding. */
export type FindingHead = Pick<Finding, "ruleId" | "category" | "severity"> & {
  /** Undefined: about the run as a whole. */
  readonly place?: Pick<Place, "agent"> | undefined;
};

/**
 * The findings of each conversation, joined by file, id and line: ids may repeat across files and within one. Takes
 * little more time than to walk over both lists, and twelve bytes for each finding, sixteen for each conversation.
 */
export class FindingsByConversation {
  /** Findings about the run as a whole, and those whose conversation is not in the list. */
  readonly elsewhere: readonly Finding[];
  private readonly starts: Uint32Array;
  private readonly order: Uint32Array;
  private readonly heads = new Heads();
  private readonly headOf: Uint32Array;

  constructor(
    conversations: List<LintedConversation>,
    private readonly findings: List<Finding>,
  ) {
    const index = new ConversationIndex(conversations);
    const owners = new Int32Array(findings.length);
    const starts = new Uint32Array(conversations.length + 1);
    const elsewhere: Finding[] = [];
    const headOf = new Uint32Array(findings.length);
    findings.forEach((finding, position) => {
      headOf[position] = this.heads.numberOf(finding);
      const owner = finding.place ? index.find(finding.place) : undefined;
      owners[position] = owner ?? -1;
      if (owner === undefined) elsewhere.push(finding);
      else starts[owner + 1] = (starts[owner + 1] as number) + 1;
    });
    for (let place = 1; place < starts.length; place += 1) {
      starts[place] = (starts[place] as number) + (starts[place - 1] as number);
    }
    const next = starts.slice();
    const order = new Uint32Array(findings.length - elsewhere.length);
    owners.forEach((owner, position) => {
      if (owner < 0) return;
      const slot = next[owner] as number;
      order[slot] = position;
      next[owner] = slot + 1;
    });
    this.starts = starts;
    this.order = order;
    this.headOf = headOf;
    this.elsewhere = elsewhere;
  }

  /** How many findings a conversation has. @param index its place in the list */
  countOf(index: number): number {
    return (this.starts[index + 1] as number) - (this.starts[index] as number);
  }

  /** What scores need of a conversation's findings, in their order, without reading any. @param index its place in the list */
  headsOf(index: number): readonly FindingHead[] {
    const from = this.starts[index] as number;
    const to = this.starts[index + 1] as number;
    if (from === to) return none;
    const heads: FindingHead[] = [];
    for (let at = from; at < to; at += 1) {
      heads.push(this.heads.at(this.headOf[this.order[at] as number] as number));
    }
    return heads;
  }

  /** The head of each finding, in the order they were given. */
  *allHeads(): Generator<FindingHead> {
    for (const head of this.headOf) yield this.heads.at(head);
  }

  /** The findings of a conversation, in the order they were given. @param index its place in the list */
  of(index: number): readonly Finding[] {
    const from = this.starts[index] as number;
    const to = this.starts[index + 1] as number;
    if (from === to) return none;
    return Array.from(this.order.subarray(from, to), (position) => this.findings.at(position) as Finding);
  }
}

/** The heads of findings: few are different, and each is kept once. */
class Heads {
  private readonly numbers = new Map<string, number>();
  private readonly heads: FindingHead[] = [];

  numberOf({ ruleId, category, severity, place }: Finding): number {
    const key = `${ruleId} ${category} ${severity} ${place ? `of ${place.agent ?? "\n"}` : ""}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.heads.length;
      this.numbers.set(key, number);
      this.heads.push({ ruleId, category, severity, place: place && { agent: place.agent } });
    }
    return number;
  }

  at(number: number): FindingHead {
    return this.heads[number] as FindingHead;
  }
}

/** Finds a conversation by the place of a text in it, in twelve bytes for each conversation. */
class ConversationIndex {
  private readonly hashes: Uint32Array;
  private readonly lines: Uint32Array;
  private readonly order: Uint32Array;

  constructor(private readonly conversations: List<LintedConversation>) {
    const hashes = new Uint32Array(conversations.length);
    const lines = new Uint32Array(conversations.length);
    conversations.forEach(({ path, id, line }, index) => {
      hashes[index] = hashOf(path, id);
      lines[index] = line;
    });
    this.hashes = hashes;
    this.lines = lines;
    const by = (numbers: Uint32Array, a: number, b: number) => (numbers[a] as number) - (numbers[b] as number);
    this.order = sortedOrder(hashes.length, (a, b) => by(hashes, a, b) || by(lines, a, b));
  }

  /** Of conversations with one id, the place is in the last that begins at or before its line, else in the first. */
  find({ path, conversationId, region }: Place): number | undefined {
    const hash = hashOf(path, conversationId);
    const behind = this.firstBehind(hash, region.line);
    const candidates = [
      { from: behind - 1, step: -1 },
      { from: behind, step: 1 },
    ];
    for (const { from, step } of candidates) {
      for (let at = from; this.hashes[this.order[at] as number] === hash; at += step) {
        const index = this.order[at] as number;
        const one = this.conversations.at(index) as LintedConversation;
        if (one.path === path && one.id === conversationId) return index;
      }
    }
    return undefined;
  }

  /** Where in the order those begin that have a larger hash, or the same and a later line. */
  private firstBehind(hash: number, line: number): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const index = this.order[middle] as number;
      const apart = (this.hashes[index] as number) - hash || (this.lines[index] as number) - line;
      if (apart <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function hashOf(path: string, id: string): number {
  return textHash(`${path}\n${id}`);
}
