import type { Place } from "../lint/api.js";
import type { Finding } from "../lint/finding.js";
import type { LintedConversation } from "../lint/result.js";

const none: readonly Finding[] = [];

/**
 * The findings of each conversation, joined by file, id and line: ids may repeat across files and within one. Takes
 * time in proportion to both lists, and eight bytes for each entry.
 */
export class FindingsByConversation {
  /** Findings about the run as a whole, and those whose conversation is not in the list. */
  readonly elsewhere: readonly Finding[];
  private readonly starts: Uint32Array;
  private readonly order: Uint32Array;

  constructor(
    conversations: readonly LintedConversation[],
    private readonly findings: readonly Finding[],
  ) {
    const index = new ConversationIndex(conversations);
    const owners = new Int32Array(findings.length);
    const starts = new Uint32Array(conversations.length + 1);
    const elsewhere: Finding[] = [];
    findings.forEach((finding, position) => {
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
    this.elsewhere = elsewhere;
  }

  /** How many findings a conversation has. @param index its place in the list */
  countOf(index: number): number {
    return (this.starts[index + 1] as number) - (this.starts[index] as number);
  }

  /** The findings of a conversation, in the order they were given. @param index its place in the list */
  of(index: number): readonly Finding[] {
    const from = this.starts[index] as number;
    const to = this.starts[index + 1] as number;
    if (from === to) return none;
    return Array.from(this.order.subarray(from, to), (position) => this.findings[position] as Finding);
  }
}

/** Finds a conversation by the place of a text in it. */
class ConversationIndex {
  private readonly files = new Map<string, Map<string, number | number[]>>();

  constructor(private readonly conversations: readonly LintedConversation[]) {
    const repeated = new Set<number[]>();
    conversations.forEach(({ path, id }, index) => {
      let ids = this.files.get(path);
      if (!ids) {
        ids = new Map();
        this.files.set(path, ids);
      }
      const before = ids.get(id);
      if (before === undefined) ids.set(id, index);
      else if (typeof before === "number") {
        const list = [before, index];
        ids.set(id, list);
        repeated.add(list);
      } else before.push(index);
    });
    for (const list of repeated) list.sort((a, b) => this.lineOf(a) - this.lineOf(b) || a - b);
  }

  /** Of conversations with one id, the place is in the last that begins at or before its line. */
  find({ path, conversationId, region }: Place): number | undefined {
    const found = this.files.get(path)?.get(conversationId);
    if (found === undefined || typeof found === "number") return found;
    let low = 0;
    let high = found.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lineOf(found[middle] as number) <= region.line) low = middle;
      else high = middle;
    }
    return found[low];
  }

  private lineOf(index: number): number {
    return (this.conversations[index] as LintedConversation).line;
  }
}
