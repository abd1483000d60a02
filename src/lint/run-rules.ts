import type { Problem } from "../conversation/conversation.js";
import { type List, pickList } from "../spill/list.js";
import { Names } from "../spill/names.js";
import { NumberList } from "../spill/number-list.js";
import { sortedOrder } from "../spill/sorted-order.js";
import { Spill, type SpillingList } from "../spill/spill.js";
import type { CaseEntry, Report, RunScope, TopicScope } from "./api.js";
import { inOrder } from "./case-entry.js";
import { findingOf } from "./check-conversation.js";
import type { KeptRecords } from "./collect-records.js";
import type { Finding } from "./finding.js";
import { guarded, reasonOf } from "./guarded.js";
import type { LintedConversation } from "./result.js";
import type { ActiveRule, JudgedConversation, LintSettings } from "./settings.js";
import { TopicRecords } from "./topic-records.js";

/** A record as it is kept: with the language, on which settings may depend. */
interface Kept {
  readonly entry: CaseEntry<unknown>;
  readonly language: string;
}

/** What a rule keeps of a run. Beside the records, which may lie on disk, twenty bytes for each. */
interface RuleOfRun {
  readonly kept: SpillingList<Kept>;
  /** The place of each record's conversation in the run. */
  readonly places: NumberList<Uint32Array>;
  /** NaN: unknown. */
  readonly starts: NumberList<Float64Array>;
  /** Numbers of paths. */
  readonly files: NumberList<Uint32Array>;
  readonly lines: NumberList<Uint32Array>;
}

/** What a rule keeps of a run that it judges topic by topic. */
interface TopicsOfRun {
  readonly records: TopicRecords;
  /** The rule as it runs on the first conversation of which something was kept, and that one's file. */
  readonly leading: ActiveRule;
  readonly path: string;
  /** Whether it runs so on all of them. */
  alike: boolean;
}

/** So many records are added within the time that a user's rule may take: a run may have a million. */
const atOnce = 10_000;

/** Gathers what rules keep that judge the run as a whole, and lets them judge it when all has been read. */
export class RunRules {
  readonly problems: Problem[] = [];
  private readonly rules = new Map<string, RuleOfRun>();
  private readonly byTopic = new Map<string, TopicsOfRun>();
  private readonly paths = new Names();

  constructor(
    private readonly settings: LintSettings,
    private readonly spill = new Spill(),
  ) {}

  /** @param place the conversation's place in the run, from 0 */
  add(
    { inRun, byTopic }: Pick<KeptRecords, "inRun" | "byTopic">,
    conversation: LintedConversation,
    place: number,
  ): void {
    for (const { ruleId, sums } of byTopic) this.topicsOf(ruleId, conversation).add(sums);
    const { language } = conversation;
    for (const { ruleId, entry } of inRun) {
      const rule = this.rules.get(ruleId) ?? {
        kept: this.spill.list<Kept>(),
        places: new NumberList(Uint32Array),
        starts: new NumberList(Float64Array),
        files: new NumberList(Uint32Array),
        lines: new NumberList(Uint32Array),
      };
      this.rules.set(ruleId, rule);
      rule.kept.add({ entry, language });
      rule.places.add(place);
      rule.starts.add(entry.start ?? Number.NaN);
      rule.files.add(this.paths.numberOf(entry.path));
      rule.lines.add(entry.line);
    }
  }

  /** Judges the run. @param scoresOf the scores of the conversations, in the order they were added */
  finish(conversations: List<LintedConversation>, scoresOf: () => ArrayLike<number>): Finding[] {
    const findings = [...this.byTopic.values()].flatMap((topics) => this.judgeTopics(topics, conversations));
    if (this.rules.size === 0) return findings;
    const scores = scoresOf();
    return [...findings, ...[...this.rules].flatMap(([ruleId, rule]) => this.judge(ruleId, rule, scores))];
  }

  private activeOf(ruleId: string, conversation: JudgedConversation, language: string): ActiveRule {
    return this.settings.rulesFor(conversation, language).find(({ rule }) => rule.id === ruleId) as ActiveRule;
  }

  /** What a rule keeps that judges topic by topic, with a conversation that it keeps something of. */
  private topicsOf(ruleId: string, conversation: LintedConversation): TopicRecords {
    const active = this.activeOf(ruleId, conversation, conversation.language);
    const known = this.byTopic.get(ruleId);
    if (known) {
      known.alike &&= active === known.leading;
      return known.records;
    }
    const records = new TopicRecords(active.rule.byTopic as TopicScope, this.spill);
    this.byTopic.set(ruleId, { records, leading: active, path: conversation.path, alike: true });
    return records;
  }

  private judgeTopics({ records, leading, path, alike }: TopicsOfRun, all: List<LintedConversation>): Finding[] {
    const { rule } = leading;
    try {
      const reports = records.judge((call) => guarded(rule, call));
      const actives = alike
        ? undefined
        : activesAt(
            reports,
            all,
            (one) => placeKey(one.path, one.id),
            (one) => this.activeOf(rule.id, one, one.language),
          );
      return reports.map((report) => findingOf(report, actives?.get(keyOf(report.place)) ?? leading));
    } catch (error) {
      this.problems.push(failed(rule.id, path, error));
      return [];
    }
  }

  private judge(ruleId: string, { kept, places, ...keys }: RuleOfRun, scores: ArrayLike<number>): Finding[] {
    const records = kept.list();
    const order = this.orderOf(records, keys);
    const activeOf = ({ entry, language: spoken }: Kept) => this.activeOf(ruleId, entry, spoken);
    const first = records.at(order[0] as number) as Kept;
    const leading = activeOf(first);
    const { rule, options } = leading;
    const scope = rule.inRun as RunScope;
    let alike = true;
    let sum: unknown;
    const add = (index: number) => {
      const one = records.at(index) as Kept;
      alike &&= activeOf(one) === leading;
      sum = scope.add(sum, { ...one.entry, score: scores[places.at(index)] as number }, options);
    };
    try {
      guarded(rule, () => {
        sum = scope.start();
      });
      for (let from = 0; from < order.length; from += atOnce) {
        guarded(rule, () => order.subarray(from, from + atOnce).forEach(add));
      }
      const reports = guarded(rule, () => scope.judge(sum, options));
      // Overrides may judge conversations differently: the severity is that of the one that a report points to.
      const actives = alike
        ? undefined
        : activesAt(
            reports,
            pickList(records, order),
            ({ entry }) => placeKey(entry.path, entry.conversationId),
            activeOf,
          );
      return reports.map((report) => findingOf(report, actives?.get(keyOf(report.place)) ?? leading));
    } catch (error) {
      this.problems.push(failed(rule.id, first.entry.path, error));
      return [];
    }
  }

  /** As inOrder has it. Records need hardly be read for it. */
  private orderOf(records: List<Kept>, { starts, files, lines }: Pick<RuleOfRun, "starts" | "files" | "lines">) {
    const ranks = this.paths.ranks();
    const rankAt = (index: number) => ranks[files.at(index)] as number;
    return sortedOrder(records.length, (a, b) => {
      const apart = starts.at(a) - starts.at(b) || rankAt(a) - rankAt(b) || lines.at(a) - lines.at(b);
      return apart || inOrder((records.at(a) as Kept).entry, (records.at(b) as Kept).entry);
    });
  }
}

function failed(ruleId: string, path: string, error: unknown): Problem {
  return {
    path,
    message: `rule ${ruleId} failed on the run as a whole: ${reasonOf(error)}`,
    skipped: `rule ${ruleId}`,
  };
}

/** The settings under which the conversations are judged that reports point to. */
function activesAt<One>(
  reports: readonly Report[],
  conversations: List<One>,
  keyIn: (one: One) => string,
  activeOf: (one: One) => ActiveRule,
): Map<string, ActiveRule> {
  const wanted = new Set(reports.map(({ place }) => keyOf(place)));
  const actives = new Map<string, ActiveRule>();
  if (wanted.size === 0) return actives;
  for (const one of conversations) {
    const key = keyIn(one);
    if (wanted.has(key) && !actives.has(key)) actives.set(key, activeOf(one));
    if (actives.size === wanted.size) break;
  }
  return actives;
}

function keyOf(place: { readonly path: string; readonly conversationId: string } | undefined): string {
  return place ? placeKey(place.path, place.conversationId) : "";
}

function placeKey(path: string, conversationId: string): string {
  return `${path}\n${conversationId}`;
}
