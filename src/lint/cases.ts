import type { Problem } from "../conversation/conversation.js";
import { hashOf } from "../spill/hash.js";
import { NumberList } from "../spill/number-list.js";
import { sortedOrder } from "../spill/sorted-order.js";
import { Spill } from "../spill/spill.js";
import { type CaseRecord, type CaseVerdict, type KeptOfConversation, keptIn } from "./case-record.js";
import type { Finding } from "./finding.js";
import { judgeCase } from "./judge-case.js";
import type { LintSettings } from "./settings.js";

/**
 * Gathers what case rules keep of conversations, and judges each case when the run is over. What is kept may lie on disk: of
 * each conversation eight bytes tell which others may be of its case, and what is told of it where there are none; one case
 * is in memory at a time.
 */
export class Cases {
  private readonly kept;
  private readonly verdicts;
  private readonly hashes = new NumberList(Uint32Array);
  /** By conversation, where among the verdicts stands what is told of it alone; or that nothing is, or that it is not known. */
  private readonly alone = new NumberList(Uint32Array);
  private readonly problems: Problem[] = [];

  /** @param found is given each finding */
  constructor(
    private readonly settings: LintSettings,
    private readonly found: (finding: Finding) => void,
    spill = new Spill(),
  ) {
    this.kept = spill.texts();
    this.verdicts = spill.list<CaseVerdict>();
  }

  /** Keeps what the rules keep of a conversation; one that belongs to no case is judged at once. */
  add({ customer, alone, text }: CaseRecord): void {
    if (customer === undefined) {
      this.tell(alone ?? judgeCase([keptIn(text)], this.settings));
      return;
    }
    this.kept.add(text);
    this.hashes.add(hashOf(customer));
    if (!alone) this.alone.add(unknown);
    else if (alone.findings.length + alone.problems.length === 0) this.alone.add(nothing);
    else {
      this.alone.add(this.verdicts.length);
      this.verdicts.add(alone);
    }
  }

  /** Judges all cases that were kept. @returns rules that failed on a case, in the order of the cases' files and lines */
  finish(): Problem[] {
    const order = sortedOrder(this.kept.length, (a, b) => this.hashes.at(a) - this.hashes.at(b));
    // In the order of their first conversations: those that are read are read one after another.
    const begins: number[] = [];
    for (let at = 0; at < order.length; at += 1) {
      if (at === 0 || this.hashAt(order, at) !== this.hashAt(order, at - 1)) begins.push(at);
    }
    const byFirst = sortedOrder(begins.length, (a, b) => firstOf(order, begins[a]) - firstOf(order, begins[b]));
    const verdicts = this.verdicts.list();
    for (const place of byFirst) {
      const from = begins[place] as number;
      let to = from + 1;
      while (to < order.length && this.hashAt(order, to) === this.hashAt(order, from)) to += 1;
      const alone = to - from === 1 ? this.alone.at(order[from] as number) : unknown;
      if (alone === unknown) this.judgeAlike(order.subarray(from, to));
      else if (alone !== nothing) this.tell(verdicts.at(alone) as CaseVerdict);
    }
    return this.problems.sort(byPlace);
  }

  private hashAt(order: Uint32Array, place: number): number {
    return this.hashes.at(order[place] as number);
  }

  /** Judges the cases of conversations whose hashes are the same. */
  private judgeAlike(places: Uint32Array): void {
    const alike = new Map<string | undefined, KeptOfConversation[]>();
    for (const place of places) {
      const one = keptIn(this.kept.at(place));
      const others = alike.get(one.entry.customer);
      if (others) others.push(one);
      else alike.set(one.entry.customer, [one]);
    }
    for (const ofCase of alike.values()) this.tell(judgeCase(ofCase, this.settings));
  }

  private tell({ findings, problems }: CaseVerdict): void {
    for (const finding of findings) this.found(finding);
    for (const problem of problems) this.problems.push(problem);
  }
}

/** Nothing is told of a conversation that is alone in its case. */
const nothing = 0xffffffff;
/** It must be judged. */
const unknown = 0xfffffffe;

function firstOf(order: Uint32Array, place: number | undefined): number {
  return order[place as number] as number;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.message < b.message ? -1 : a.message > b.message ? 1 : 0);
}
