import type { Finding } from "./finding.js";

/** Findings in their stable order: file, line, column, rule, message; what is about the whole run comes last. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(compare);
}

function compare(a: Finding, b: Finding): number {
  if (!a.place || !b.place) return a.place ? -1 : b.place ? 1 : text(a.ruleId, b.ruleId);
  return (
    text(a.place.path, b.place.path) ||
    a.place.region.line - b.place.region.line ||
    a.place.region.column - b.place.region.column ||
    text(a.ruleId, b.ruleId) ||
    text(a.place.conversationId, b.place.conversationId) ||
    text(a.messageName, b.messageName) ||
    text(JSON.stringify(a.values), JSON.stringify(b.values))
  );
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
