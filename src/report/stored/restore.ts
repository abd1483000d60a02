import type { Place } from "../../lint/api.js";
import type { Finding } from "../../lint/finding.js";
import type { LintedConversation } from "../../lint/result.js";
import type { TranscriptMessage } from "../../score/scored.js";
import type { StoredConversation, StoredFinding, StoredMessage, StoredPlace } from "./stored-run.js";

/** A conversation as it was before it was stored. @param rules the run's list of rules */
export function restoreConversation(
  stored: StoredConversation,
  rules: readonly string[],
): LintedConversation & { readonly transcript?: readonly TranscriptMessage[] } {
  const { customerId, caseId, company, start, opportunities, transcript, sample, ...rest } = stored;
  return {
    ...rest,
    ...defined({ customerId, caseId, company, start }),
    opportunities: opportunities.flatMap((index) => rules[index] ?? []),
    ...(sample ? { sample } : {}),
    ...(transcript ? { transcript: transcript.map(restoreMessage) } : {}),
  };
}

/** Its fields stand in the order they had, so that reports are the same to the byte. */
function restoreMessage({ id, role, author, at, text }: StoredMessage): TranscriptMessage {
  return { id, role, ...defined({ author }), ...defined({ at }), text };
}

/** A finding as it was before it was stored. A report of an older version tells it by its text alone. */
export function restoreFinding(stored: StoredFinding): Finding {
  const { ruleId, severity, category, confidence, values } = stored;
  const place = placeOf(stored);
  return {
    ruleId,
    category,
    severity,
    messageName: stored.messageName ?? "default",
    suggestionName: stored.suggestionName ?? "default",
    values,
    ...(place ? { place } : {}),
    related: stored.related.map(restorePlace),
    confidence,
    ...(typeof stored.fingerprint === "string" ? { fingerprint: stored.fingerprint } : {}),
  };
}

function placeOf(stored: StoredFinding): Place | undefined {
  const { conversationId, path, channel } = stored;
  if (conversationId === null || path === null || channel === null) return undefined;
  return restorePlace({
    conversationId,
    path,
    channel,
    messageId: stored.messageId,
    excerpt: stored.excerpt ?? "",
    before: stored.before ?? "",
    after: stored.after ?? "",
    role: stored.role ?? "agent",
    author: stored.author,
    agent: stored.agent,
    language: stored.language ?? "",
    at: stored.at,
    line: stored.line ?? 1,
    column: stored.column ?? 1,
    endLine: stored.endLine ?? 1,
    endColumn: stored.endColumn ?? 1,
  });
}

function restorePlace({ line, column, endLine, endColumn, author, agent, at, ...rest }: StoredPlace): Place {
  return { ...rest, region: { line, column, endLine, endColumn }, ...defined({ author, agent, at }) };
}

/** What is null in JSON is left out of the model. */
function defined<Key extends string>(
  values: Readonly<Record<Key, string | null | undefined>>,
): { [K in Key]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as { [K in Key]?: string };
}
