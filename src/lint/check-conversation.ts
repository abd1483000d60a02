import type { Problem } from "../conversation/conversation.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import type { Place, Report } from "./api.js";
import { calibratedConfidence } from "./confidence/calibrated.js";
import type { Finding } from "./finding.js";
import { guarded, reasonOf } from "./guarded.js";
import type { ActiveRule } from "./settings.js";
import type { Stopwatch } from "./stopwatch.js";

/** What checking one conversation yields. */
export interface ConversationCheck {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Ids of the rules that could have fired. */
  readonly opportunities: readonly string[];
}

/** Runs the rules that look at a message or a conversation. A rule that throws is named; the others go on. */
export function checkConversation(
  conversation: UnderstoodConversation,
  rules: readonly ActiveRule[],
  watch?: Stopwatch,
): ConversationCheck {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const opportunities: string[] = [];
  for (const active of rules) {
    if (conversation.isTemplate && !active.rule.templates) continue;
    const begun = watch?.now() ?? 0;
    try {
      const checked = guarded(active.rule, () => checkRule(conversation, active));
      // All of what a rule tells of a conversation counts, or nothing.
      if (checked.isOpportunity) opportunities.push(active.rule.id);
      for (const finding of checked.findings) findings.push(finding);
    } catch (error) {
      problems.push(ruleProblem(active, conversation, error));
    }
    watch?.since(begun, `rule ${active.rule.id}`);
  }
  return { findings, problems, opportunities };
}

function checkRule(conversation: UnderstoodConversation, active: ActiveRule) {
  const isOpportunity = active.rule.opportunity?.(conversation, active.options) !== false;
  return { isOpportunity, findings: reportsOf(conversation, active).map((report) => findingOf(report, active)) };
}

/** A report as a finding of its rule. */
export function findingOf(report: Report, active: ActiveRule): Finding {
  const name = report.message ?? "default";
  return {
    ruleId: active.rule.id,
    category: active.rule.category,
    severity: severityOf(report, active),
    messageName: name,
    suggestionName: report.suggestion ?? name,
    values: report.values ?? {},
    ...(report.place ? { place: report.place } : {}),
    related: relatedOf(report),
    confidence: calibratedConfidence(active.rule.id, report.confidence ?? 1),
  };
}

/** Reports that name all that came before them would take the square of their number. */
const mostRelated = 20;

function relatedOf({ related = [] }: Report): readonly Place[] {
  return related.length <= mostRelated ? related : [...related.slice(0, 1), ...related.slice(1 - mostRelated)];
}

/** What is said of a rule that failed on a conversation. */
export function ruleProblem(active: ActiveRule, conversation: UnderstoodConversation, error: unknown): Problem {
  return {
    path: conversation.conversation.path,
    line: conversation.conversation.line,
    message: `rule ${active.rule.id} failed on conversation ${conversation.id}: ${reasonOf(error)}`,
    skipped: `rule ${active.rule.id} on this conversation`,
  };
}

/** A rule may lower its own severity; a severity that the user set is never raised by it. */
function severityOf(report: Report, active: ActiveRule): Finding["severity"] {
  return report.severity !== undefined && active.severity === active.rule.severity ? report.severity : active.severity;
}

function reportsOf(conversation: UnderstoodConversation, active: ActiveRule): Report[] {
  const reports: Report[] = [];
  const { rule, options } = active;
  if (rule.checkMessage) {
    for (const message of conversation.messages) push(reports, rule.checkMessage(message, options));
  }
  if (rule.checkConversation) push(reports, rule.checkConversation(conversation, options));
  return reports;
}

function push(reports: Report[], more: Report | readonly Report[] | undefined): void {
  if (more === undefined) return;
  if ("then" in more) throw new Error("it returned a promise; rules answer at once");
  if (Array.isArray(more)) for (const report of more as readonly Report[]) reports.push(report);
  else reports.push(more as Report);
}
