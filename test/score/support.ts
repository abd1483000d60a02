import type { Category, Severity } from "../../src/lint/api.js";
import type { Finding } from "../../src/lint/finding.js";
import type { LintedConversation, LintResult } from "../../src/lint/result.js";

/** A conversation of which only what matters is said. */
export function conversation(more: Partial<LintedConversation> = {}): LintedConversation {
  return {
    id: "c-1",
    kind: "conversation",
    path: "a.jsonl",
    line: 1,
    channel: "chat",
    language: "it",
    agents: [],
    messages: 2,
    opportunities: [],
    ...more,
  };
}

/** A finding in a conversation; about the run as a whole where none is given. */
export function finding(
  ruleId: string,
  severity: Severity,
  at?: { readonly id: string; readonly path: string; readonly line: number },
  category: Category = "empathy",
): Finding {
  const place = at && {
    conversationId: at.id,
    messageId: "m1",
    path: at.path,
    region: { line: at.line, column: 1, endLine: at.line, endColumn: 2 },
    excerpt: "x",
    before: "",
    after: "",
    role: "agent" as const,
    channel: "chat" as const,
    language: "it",
  };
  return {
    ruleId,
    category,
    severity,
    messageName: "default",
    suggestionName: "default",
    values: {},
    ...(place ? { place } : {}),
    related: [],
    confidence: 1,
  };
}

export function result(
  conversations: readonly LintedConversation[],
  findings: readonly Finding[],
  more: Partial<LintResult> = {},
): LintResult {
  return { conversations, findings, problems: [], assumptions: [], rules: [], ...more };
}
