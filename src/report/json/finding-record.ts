import type { Place } from "../../lint/api.js";
import type { Finding } from "../../lint/finding.js";
import type { ReportContext } from "../report.js";
import { tellFinding } from "../told-finding.js";

/** A finding as JSON reports show it. What is about the run as a whole has no place: its fields are null. */
export function findingRecord(finding: Finding, context: ReportContext) {
  const told = tellFinding(finding, context);
  const { place } = finding;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    category: finding.category,
    message: told.message,
    suggestion: told.suggestion,
    conversationId: place?.conversationId ?? null,
    messageId: place?.messageId ?? null,
    agent: place?.agent ?? null,
    channel: place?.channel ?? null,
    language: place?.language ?? null,
    path: place?.path ?? null,
    line: place?.region.line ?? null,
    column: place?.region.column ?? null,
    endLine: place?.region.endLine ?? null,
    endColumn: place?.region.endColumn ?? null,
    excerpt: place?.excerpt ?? null,
    related: finding.related.map(relatedRecord),
    confidence: Math.round(finding.confidence * 1000) / 1000,
    role: place?.role ?? null,
    at: place?.at ?? null,
    author: place?.author ?? null,
    before: place?.before ?? null,
    after: place?.after ?? null,
    messageName: finding.messageName,
    suggestionName: finding.suggestionName,
    values: finding.values,
    fingerprint: finding.fingerprint ?? null,
  };
}

function relatedRecord(place: Place) {
  return {
    conversationId: place.conversationId,
    messageId: place.messageId,
    excerpt: place.excerpt,
    agent: place.agent ?? null,
    channel: place.channel,
    at: place.at ?? null,
    path: place.path,
    ...place.region,
    role: place.role,
    author: place.author ?? null,
    language: place.language,
    before: place.before,
    after: place.after,
  };
}
