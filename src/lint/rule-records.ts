import type { CaseEntry, Report } from "./api.js";
import { findingOf } from "./check-conversation.js";
import type { Finding } from "./finding.js";
import type { ActiveRule } from "./settings.js";

/**
 * What a rule keeps of several conversations, and the settings that each was kept under: overrides may judge the
 * conversations of one case differently.
 */
export class RuleRecords {
  private readonly kept: CaseEntry<unknown>[] = [];
  private readonly others = new Map<CaseEntry<unknown>, ActiveRule>();

  private byPlace: ReadonlyMap<string, CaseEntry<unknown>> | undefined;

  constructor(private readonly first: ActiveRule) {}

  add(entry: CaseEntry<unknown>, active: ActiveRule): void {
    this.byPlace = undefined;
    this.kept.push(entry);
    if (active !== this.first) this.others.set(entry, active);
  }

  /** The records in an order that does not depend on how they came. */
  sorted(order: (a: CaseEntry<unknown>, b: CaseEntry<unknown>) => number): readonly CaseEntry<unknown>[] {
    return this.kept.sort(order);
  }

  /** The rule with the settings of the record that stands first. */
  get leading(): ActiveRule {
    const [entry] = this.kept;
    return entry ? this.settingsOf(entry) : this.first;
  }

  /** A report as a finding, with the severity that holds where it points. */
  findingOf(report: Report): Finding {
    const { place } = report;
    if (this.others.size === 0 || !place) return findingOf(report, this.leading);
    const entry = this.places().get(placeKey(place));
    return findingOf(report, entry ? this.settingsOf(entry) : this.leading);
  }

  /** The first record of each conversation. */
  private places(): ReadonlyMap<string, CaseEntry<unknown>> {
    if (this.byPlace) return this.byPlace;
    const found = new Map<string, CaseEntry<unknown>>();
    for (const one of this.kept) if (!found.has(placeKey(one))) found.set(placeKey(one), one);
    this.byPlace = found;
    return found;
  }

  private settingsOf(entry: CaseEntry<unknown>): ActiveRule {
    return this.others.get(entry) ?? this.first;
  }
}

function placeKey({ path, conversationId }: Pick<CaseEntry<unknown>, "path" | "conversationId">): string {
  return JSON.stringify([conversationId, path]);
}
