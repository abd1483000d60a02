import { describe, expect, test } from "@jest/globals";
import { judgeCase } from "../../../rules/inconsistent-answer/case.js";
import { kept } from "../../../rules/inconsistent-answer/statement.js";
import type { CaseEntry, Fact } from "../../../src/lint/api.js";
import { policyFacts } from "../../../src/understand/facts/stated-policy.js";

type Entry = CaseEntry<ReturnType<typeof kept>[]>;

/** A conversation in which one customer is told the same thing so often. */
function told(place: number, policy: Readonly<Record<string, string>>, times = 1): Entry {
  const conversationId = `c-${place}`;
  const region = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const at = { conversationId, messageId: "m2", path: "talks", region, excerpt: "", before: "", after: "" };
  const [stated] = policyFacts(policy);
  const fact = { ...(stated?.facts[0] as Fact), language: "en", answers: true };
  const one = kept({ fact, message: 1, place: { ...at, role: "agent", channel: "chat", language: "en" } });
  const data = Array.from({ length: times }, () => one);
  return { conversationId, channel: "chat", customer: "one", start: place, path: "talks", line: place, data };
}

describe("a case without an end", () => {
  const first = told(0, { "shipping.cost": "6 EUR" });
  const last = told(2, { "shipping.cost": "5 EUR" });

  test("is compared as a whole while it has one", () => {
    expect(judgeCase([first, told(1, { "returns.window": "14 days" }, 15_000), last])).toHaveLength(1);
  });

  test("is compared from its last statements on", () => {
    expect(judgeCase([first, told(1, { "returns.window": "14 days" }, 25_000), last])).toEqual([]);
  });
});
