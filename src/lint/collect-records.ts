import type { Problem } from "../conversation/conversation.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import type { CaseEntry } from "./api.js";
import { entryOf } from "./case-entry.js";
import { ruleProblem } from "./check-conversation.js";
import { guarded } from "./guarded.js";
import type { ActiveRule } from "./settings.js";
import type { Stopwatch } from "./stopwatch.js";

/** What a rule keeps of a conversation. Plain data. */
export interface KeptRecord {
  readonly ruleId: string;
  readonly entry: CaseEntry<unknown>;
}

/** What the case rules and the run rules keep of one conversation. Plain data. */
export interface KeptRecords {
  readonly inCase: readonly KeptRecord[];
  readonly inRun: readonly KeptRecord[];
  readonly problems: readonly Problem[];
}

/** Lets the rules that judge cases and runs keep what they need of a conversation. A rule that throws is named. */
export function collectRecords(
  conversation: UnderstoodConversation,
  rules: readonly ActiveRule[],
  watch?: Stopwatch,
): KeptRecords {
  const inCase: KeptRecord[] = [];
  const inRun: KeptRecord[] = [];
  const problems: Problem[] = [];
  if (conversation.isTemplate) return { inCase, inRun, problems };
  for (const active of rules) {
    const begun = watch?.now() ?? 0;
    try {
      keep(inCase, active.rule.inCase, conversation, active);
      keep(inRun, active.rule.inRun ?? active.rule.byTopic, conversation, active);
    } catch (error) {
      problems.push(ruleProblem(active, conversation, error));
    }
    if (active.rule.inCase || active.rule.inRun || active.rule.byTopic) watch?.since(begun, `rule ${active.rule.id}`);
  }
  return { inCase, inRun, problems };
}

function keep(
  records: KeptRecord[],
  scope: ActiveRule["rule"]["inCase"] | ActiveRule["rule"]["inRun"] | ActiveRule["rule"]["byTopic"],
  conversation: UnderstoodConversation,
  active: ActiveRule,
): void {
  if (!scope) return;
  const data = guarded(active.rule, () => scope.collect(conversation, active.options));
  if (data !== undefined) records.push({ ruleId: active.rule.id, entry: entryOf(conversation, data) });
}
