import { describe, expect, test } from "@jest/globals";
import type { Channel } from "../../src/conversation/conversation.js";
import type { CaseEntry } from "../../src/lint/api.js";
import { loadBuiltInRules } from "../../src/lint/load-rules.js";

const [rule] = await loadBuiltInRules(["channel-quality-gap"]);
const scope = rule?.inRun;
const options = Object.fromEntries(Object.entries(rule?.options ?? {}).map(([name, one]) => [name, one.default]));

/** The reports on a run whose conversations scored so. */
function reportsOn(scores: Partial<Record<Channel, readonly number[]>>) {
  if (!scope) throw new Error("channel-quality-gap judges the run");
  let sum = scope.start();
  for (const [channel, ones] of Object.entries(scores)) {
    for (const score of ones) sum = scope.add(sum, { ...entry, channel: channel as Channel, score }, options);
  }
  return scope.judge(sum, options);
}

const entry: CaseEntry<unknown> = { conversationId: "c", channel: "chat", path: "c.jsonl", line: 1, data: {} };

/** So many conversations, half of them three points above the mean and half three below. */
function around(mean: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => mean + (index % 2 === 0 ? 3 : -3));
}

describe("channel-quality-gap", () => {
  test("names the lower and the higher channel and how far they are apart", () => {
    const [report, ...more] = reportsOn({ chat: around(90, 20), email: around(70, 20), phone: around(80, 20) });
    expect(more).toEqual([]);
    expect(report?.place).toBeUndefined();
    expect(report?.values).toEqual({ low: "email", lowScore: 70, high: "chat", highScore: 90, difference: 20 });
  });

  test("is silent under ten points", () => {
    expect(reportsOn({ chat: around(90, 40), email: around(80.5, 40) })).toEqual([]);
  });

  test("is silent where a channel has fewer than twenty conversations", () => {
    expect(reportsOn({ chat: around(90, 20), email: around(60, 19) })).toEqual([]);
  });

  test("is silent where the intervals overlap", () => {
    const wide = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 100 : 20));
    expect(reportsOn({ chat: around(75, 20), email: wide })).toEqual([]);
  });

  test("does not depend on the order of the conversations", () => {
    const mixed = [...around(90, 20)].reverse();
    expect(reportsOn({ email: around(70, 20), chat: mixed })).toEqual(
      reportsOn({ chat: around(90, 20), email: around(70, 20) }),
    );
  });
});
