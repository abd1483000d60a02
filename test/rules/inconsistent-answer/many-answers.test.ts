import { describe, expect, test } from "@jest/globals";
import {
  type Answer,
  answerOf,
  judgeTopic,
  keyOfAnswer,
  mergeAnswers,
  topicsOf,
} from "../../../rules/inconsistent-answer/policy.js";
import type { Statement } from "../../../rules/inconsistent-answer/statement.js";
import type { CaseEntry, Fact } from "../../../src/lint/api.js";
import { policyFacts } from "../../../src/understand/facts/stated-policy.js";

/** What somebody was told that shipping costs. */
function told(place: number, price: string): CaseEntry<Statement> {
  const [policy] = policyFacts({ "shipping.cost": price });
  const fact = { ...(policy?.facts[0] as Fact), language: "en", answers: true };
  const conversationId = `c-${place}`;
  const region = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const at = { conversationId, messageId: "m2", path: "talks", region, excerpt: price, before: "", after: "" };
  return {
    conversationId,
    channel: "chat",
    customer: `u-${place}`,
    start: place,
    path: "talks",
    line: place,
    data: { fact, message: 1, place: { ...at, role: "agent", channel: "chat", language: "en" } },
  };
}

function judged(entries: readonly CaseEntry<Statement>[]) {
  const sums = new Map<string, Answer>();
  for (const answer of entries.map(answerOf)) {
    const known = sums.get(keyOfAnswer(answer));
    sums.set(keyOfAnswer(answer), known ? mergeAnswers(known, answer) : answer);
  }
  expect([...sums.values()].every((sum) => [...topicsOf(sum)].length > 0)).toBe(true);
  return judgeTopic([...sums.values()], new Set());
}

describe("what many customers are told", () => {
  const prices = Array.from({ length: 300 }, (_, place) => told(place + 1, place % 50 === 20 ? "6 EUR" : "5 EUR"));

  test("is told as one contradiction, with how often each was said, on the later of the two that were said first", () => {
    const [report, ...others] = judged(prices);
    expect(others).toEqual([]);
    expect(report?.place?.conversationId).toBe("c-21");
    expect(report?.values).toMatchObject({ hereCount: 6, thereCount: 294 });
  });

  test("is the same in whatever order it is read", () => {
    expect(judged([...prices].reverse())).toEqual(judged(prices));
  });

  test("is no rule told differently where each is told something else", () => {
    expect(judged(prices.slice(0, 40).map((_, place) => told(place + 1, `${place + 1} EUR`)))).toEqual([]);
  });
});
