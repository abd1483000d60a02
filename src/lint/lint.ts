import type { Problem } from "../conversation/conversation.js";
import { sampleShareOf } from "../conversation/sample-share.js";
import { formatInstant } from "../conversation/time.js";
import type { ReadItem } from "../read/format.js";
import type { Understanding } from "../understand/understand.js";
import type { UnderstoodConversation } from "../understand/understood.js";
import { Cases } from "./cases.js";
import { checkConversation } from "./check-conversation.js";
import type { Finding } from "./finding.js";
import type { LintedConversation, LintResult } from "./result.js";
import { RunRules } from "./run-rules.js";
import type { LintSettings } from "./settings.js";
import { sortFindings } from "./sort.js";

/**
 * Lints a stream of conversations: message and conversation rules at once, case and run rules when all has been read.
 * @param scoresOf scores the conversations, for rules that compare scores
 * Only findings, a line about each conversation, and what case and run rules keep stay in memory.
 */
export async function lintConversations(
  items: AsyncIterable<ReadItem>,
  understanding: Understanding,
  settings: LintSettings,
  scoresOf: (conversations: readonly LintedConversation[], findings: readonly Finding[]) => readonly number[],
  onConversation?: (count: number) => void,
): Promise<LintResult> {
  const conversations: LintedConversation[] = [];
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const assumptions = new Set<string>();
  const cases = new Cases();
  const run = new RunRules();
  for await (const item of items) {
    if ("problem" in item) problems.push(item.problem);
    else if ("assumption" in item) assumptions.add(item.assumption);
    else {
      const understood = await understanding.understand(item.conversation);
      const rules = settings.rulesFor(item.conversation, understood.language);
      const check = checkConversation(understood, rules);
      for (const finding of check.findings) findings.push(finding);
      problems.push(...check.problems);
      cases.add(understood, rules);
      run.add(understood, rules);
      conversations.push(summaryOf(understood, check.opportunities));
      onConversation?.(conversations.length);
    }
  }
  cases.finish();
  for (const finding of cases.findings) findings.push(finding);
  for (const finding of run.finish(() => scoresOf(conversations, findings))) findings.push(finding);
  return {
    conversations,
    findings: sortFindings(findings),
    problems: [...problems, ...cases.problems, ...run.problems],
    assumptions: [...assumptions],
    rules: settings.rules.map((rule) => rule.id),
  };
}

function summaryOf(understood: UnderstoodConversation, opportunities: readonly string[]): LintedConversation {
  const { conversation } = understood;
  const agents = new Set<string>();
  for (const message of understood.messages) if (message.role === "agent" && message.author) agents.add(message.author);
  const first = conversation.clock === "absolute" ? conversation.messages.find((message) => message.at)?.at : undefined;
  const sample = sampleShareOf(conversation.extra);
  return {
    id: conversation.id,
    kind: conversation.kind,
    path: conversation.path,
    line: conversation.line,
    channel: conversation.channel,
    language: understood.language,
    ...(conversation.customerId === undefined ? {} : { customerId: conversation.customerId }),
    ...(conversation.caseId === undefined ? {} : { caseId: conversation.caseId }),
    ...(conversation.company === undefined ? {} : { company: conversation.company }),
    agents: [...agents],
    messages: conversation.messages.length,
    ...(first ? { start: formatInstant(first) } : {}),
    ...(sample ? { sample } : {}),
    opportunities,
  };
}
