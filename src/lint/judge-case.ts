import type { Problem } from "../conversation/conversation.js";
import type { CaseEntry } from "./api.js";
import { inOrder } from "./case-entry.js";
import type { CaseVerdict, KeptOfConversation } from "./case-record.js";
import type { Finding } from "./finding.js";
import { guarded, reasonOf } from "./guarded.js";
import { RuleRecords } from "./rule-records.js";
import type { ActiveRule, LintSettings } from "./settings.js";

/** Lets the rules judge a case. @param conversations what was kept of those that it has */
export function judgeCase(conversations: readonly KeptOfConversation[], settings: LintSettings): CaseVerdict {
  const rules = new Map<string, RuleRecords>();
  for (const { language, entry, data } of conversations) {
    const actives = settings.rulesFor(entry, language);
    for (const [ruleId, own] of data) {
      const active = actives.find(({ rule }) => rule.id === ruleId) as ActiveRule;
      const gathered = rules.get(ruleId) ?? new RuleRecords(active);
      rules.set(ruleId, gathered);
      gathered.add({ ...entry, data: own }, active);
    }
  }
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  for (const records of rules.values()) judgeByRule(records, findings, problems);
  return { findings, problems };
}

/** Judges what one rule kept of a case. All of what it finds counts, or, where it fails, nothing. */
export function judgeByRule(records: RuleRecords, findings: Finding[], problems: Problem[]): void {
  const entries = records.sorted(inOrder);
  const { rule, options } = records.leading;
  try {
    const found = guarded(rule, () =>
      (rule.inCase?.judge(entries, options) ?? []).map((report) => records.findingOf(report)),
    );
    for (const finding of found) findings.push(finding);
  } catch (error) {
    const [first] = entries as [CaseEntry<unknown>];
    problems.push({
      path: first.path,
      line: first.line,
      message: `rule ${rule.id} failed on the case of conversation ${first.conversationId}: ${reasonOf(error)}`,
      skipped: `rule ${rule.id} on this case`,
    });
  }
}
