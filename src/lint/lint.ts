import type { Problem } from "../conversation/conversation.js";
import type { ReadItem } from "../read/format.js";
import type { Understanding } from "../understand/understand.js";
import type { CaseEntry } from "./api.js";
import { Cases } from "./cases.js";
import type { KeptRecord } from "./collect-records.js";
import type { Finding } from "./finding.js";
import { type ConversationOutcome, type Outcome, outcomesOf } from "./outcome.js";
import type { LintedConversation, LintResult } from "./result.js";
import { RunRules } from "./run-rules.js";
import type { ActiveRule, LintSettings } from "./settings.js";
import { sortFindings } from "./sort.js";
import type { Stopwatch } from "./stopwatch.js";

/** Scores conversations, for rules that compare scores. */
export type ScoresOf = (
  conversations: readonly LintedConversation[],
  findings: readonly Finding[],
) => readonly number[];

/**
 * Lints a stream of conversations: message and conversation rules at once, case and run rules when all has been read.
 * Only findings, a line about each conversation, and what case and run rules keep stay in memory.
 */
export function lintConversations(
  items: AsyncIterable<ReadItem>,
  understanding: Understanding,
  settings: LintSettings,
  scoresOf: ScoresOf,
  onConversation?: (count: number) => void,
): Promise<LintResult> {
  return mergeOutcomes(outcomesOf(items, understanding, settings), settings, scoresOf, onConversation);
}

/** Puts the outcomes of all conversations together, and lets the rules judge that look at cases and at the run. */
export async function mergeOutcomes(
  outcomes: AsyncIterable<Outcome>,
  settings: LintSettings,
  scoresOf: ScoresOf,
  onConversation?: (count: number) => void,
  watch?: Stopwatch,
): Promise<LintResult> {
  const conversations: LintedConversation[] = [];
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const assumptions = new Set<string>();
  const cases = new Cases();
  const run = new RunRules();
  for await (const outcome of outcomes) {
    if ("problem" in outcome) problems.push(outcome.problem);
    else if ("assumption" in outcome) assumptions.add(outcome.assumption);
    else if ("times" in outcome) for (const [part, spent] of Object.entries(outcome.times)) watch?.add(part, spent);
    else {
      for (const finding of outcome.findings) findings.push(finding);
      for (const problem of outcome.problems) problems.push(problem);
      const place = conversations.length;
      for (const [entry, active] of activeRecords(outcome.inCase, outcome, settings)) cases.add(entry, active);
      for (const [entry, active] of activeRecords(outcome.inRun, outcome, settings)) run.add(entry, active, place);
      conversations.push(outcome.conversation);
      onConversation?.(conversations.length);
    }
  }
  const begun = watch?.now() ?? 0;
  cases.finish();
  for (const finding of cases.findings) findings.push(finding);
  for (const finding of run.finish(() => scoresOf(conversations, findings))) findings.push(finding);
  const sorted = sortFindings(findings);
  watch?.since(begun, "merge");
  return {
    conversations,
    findings: sorted,
    problems: [...problems, ...cases.problems, ...run.problems],
    assumptions: [...assumptions],
    rules: settings.rules.map((rule) => rule.id),
  };
}

/** Records with the settings under which they are judged. */
function activeRecords(
  records: readonly KeptRecord[],
  { conversation }: ConversationOutcome,
  settings: LintSettings,
): [CaseEntry<unknown>, ActiveRule][] {
  if (records.length === 0) return [];
  const rules = settings.rulesFor(conversation, conversation.language);
  return records.map(({ ruleId, entry }) => [entry, rules.find((active) => active.rule.id === ruleId) as ActiveRule]);
}
