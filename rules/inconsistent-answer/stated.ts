import { contradictsPolicy, type Place, type Report, type StatedPolicy } from "../../src/lint/api.js";
import { reportOf, type Statement } from "./statement.js";

/** Answers against the company's own policies, as the config states them: one report for each message. */
export function againstStated(statements: readonly Statement[], policies: readonly StatedPolicy[]): Report[] {
  const reports: Report[] = [];
  const told = new Set<number>();
  for (const statement of statements) {
    if (told.has(statement.message)) continue;
    const policy = policies.find((one) => contradictsPolicy(statement.fact, one, policies));
    if (!policy) continue;
    told.add(statement.message);
    const stated = { ...statement, place: placeOfPolicy(policy, statement.place) };
    const report = reportOf(statement, stated, false, "stated");
    reports.push({ ...report, values: { ...report.values, key: policy.key, policy: policy.value } });
  }
  return reports;
}

/** A policy stands in the config, in no conversation. */
function placeOfPolicy({ key, value }: StatedPolicy, { language }: Place): Place {
  return {
    conversationId: "policies",
    messageId: null,
    path: "policies",
    region: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    excerpt: `${key}: ${value}`,
    before: "",
    after: "",
    role: "system",
    channel: "unknown",
    language,
  };
}
