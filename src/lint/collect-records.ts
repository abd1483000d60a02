import type { Problem } from "../conversation/conversation.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import type { CaseEntry } from "./api.js";
import { caseKey, entryOf } from "./case-entry.js";
import { type CaseRecord, caseText } from "./case-record.js";
import { ruleProblem } from "./check-conversation.js";
import type { Finding } from "./finding.js";
import { guarded } from "./guarded.js";
import { judgeByRule } from "./judge-case.js";
import { RuleRecords } from "./rule-records.js";
import type { ActiveRule } from "./settings.js";
import type { Stopwatch } from "./stopwatch.js";
import { topicText } from "./topic-text.js";

/** What a rule keeps of a conversation. Plain data. */
export interface KeptRecord {
  readonly ruleId: string;
  readonly entry: CaseEntry<unknown>;
}

/** What a rule that judges topic by topic keeps of a conversation: sums of one item each. Plain data. */
export interface KeptSums {
  readonly ruleId: string;
  /** See topicText. */
  readonly sums: readonly string[];
}

/** What the case rules and the run rules keep of one conversation. Plain data. */
export interface KeptRecords {
  /** undefined: nothing. */
  readonly inCase?: CaseRecord;
  readonly inRun: readonly KeptRecord[];
  readonly byTopic: readonly KeptSums[];
}

/**
 * Lets the rules that judge cases and runs keep what they need of a conversation, and judge it as a case of its own. A rule
 * that throws is named.
 */
export function collectRecords(
  conversation: UnderstoodConversation,
  rules: readonly ActiveRule[],
  watch?: Stopwatch,
): KeptRecords & { readonly problems: readonly Problem[] } {
  const inRun: KeptRecord[] = [];
  const byTopic: KeptSums[] = [];
  const problems: Problem[] = [];
  if (conversation.isTemplate) return { inRun, byTopic, problems };
  const inCase = new CaseBuilder(conversation, rules);
  for (const active of rules) {
    const { rule, options } = active;
    if (!rule.inCase && !rule.inRun && !rule.byTopic) continue;
    const begun = watch?.now() ?? 0;
    try {
      if (rule.inCase) inCase.add(active);
      if (rule.inRun) {
        const data = guarded(rule, () => rule.inRun?.collect(conversation, options));
        if (data !== undefined) inRun.push({ ruleId: rule.id, entry: entryOf(conversation, data) });
      } else if (rule.byTopic) {
        const sums = sumsOf(conversation, active);
        if (sums.length > 0) byTopic.push({ ruleId: rule.id, sums });
      }
    } catch (error) {
      problems.push(ruleProblem(active, conversation, error));
    }
    watch?.since(begun, `rule ${rule.id}`);
  }
  const record = inCase.record();
  return { ...(record ? { inCase: record } : {}), inRun, byTopic, problems };
}

function sumsOf(conversation: UnderstoodConversation, { rule, options }: ActiveRule): string[] {
  return guarded(rule, () => {
    const scope = rule.byTopic;
    const items = scope?.collect(conversation, options) ?? [];
    return items.map((data) => topicText(scope as NonNullable<typeof scope>, entryOf(conversation, data)));
  });
}

/** Gathers what the rules keep of a conversation for its case. */
class CaseBuilder {
  private readonly data: (readonly [ruleId: string, json: string])[] = [];
  private readonly findings: Finding[] = [];
  private readonly problems: Problem[] = [];
  /** What a user wrote is called once for each case, since it may take long. */
  private readonly isJudged: boolean;

  constructor(
    private readonly conversation: UnderstoodConversation,
    rules: readonly ActiveRule[],
  ) {
    this.isJudged = !rules.some(({ rule }) => rule.isCode && rule.inCase);
  }

  add(active: ActiveRule): void {
    const { rule, options } = active;
    const data = guarded(rule, () => rule.inCase?.collect(this.conversation, options));
    if (data === undefined) return;
    // Written first: a rule may change what it judges.
    this.data.push([rule.id, JSON.stringify(data)]);
    if (!this.isJudged) return;
    const records = new RuleRecords(active);
    records.add(entryOf(this.conversation, data), active);
    judgeByRule(records, this.findings, this.problems);
  }

  /** @returns undefined where nothing was kept */
  record(): CaseRecord | undefined {
    const { conversation, data, findings, problems } = this;
    if (data.length === 0) return undefined;
    const customer = caseKey(conversation.conversation);
    return {
      ...(customer === undefined ? {} : { customer }),
      ...(this.isJudged ? { alone: { findings, problems } } : {}),
      text: customer === undefined && this.isJudged ? "" : caseText(conversation, data),
    };
  }
}
