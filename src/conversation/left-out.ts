/**
 * What stands in an export and is no part of a conversation: internal notes; drafts; deleted or taken back messages; events
 * of the program that nobody sees as a line; messages without any text or file; texts of which the export does not tell who
 * wrote them.
 */
export const leftOutKinds = ["notes", "drafts", "deleted", "events", "empty", "unattributed"] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** How many of each kind were left out; kinds of which there were none are missing. */
export type LeftOut = Readonly<Partial<Record<LeftOutKind, number>>>;

/** Adds up what was left out. */
export class LeftOutTally {
  private readonly counts = new Map<LeftOutKind, number>();

  add(leftOut: LeftOut): void {
    for (const kind of leftOutKinds) this.count(kind, leftOut[kind] ?? 0);
  }

  count(kind: LeftOutKind, number = 1): void {
    if (number > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + number);
  }

  get isEmpty(): boolean {
    return this.counts.size === 0;
  }

  /** In the order of the kinds, whatever came first. */
  get total(): LeftOut {
    return Object.fromEntries(
      leftOutKinds.flatMap((kind) => {
        const count = this.counts.get(kind);
        return count === undefined ? [] : [[kind, count]];
      }),
    );
  }
}
