import { expect, test } from "@jest/globals";
import type { Outcome } from "../../src/lint/outcome.js";
import { packed, unpacked } from "../../src/scale/packed-outcomes.js";
import { conversation } from "../score/support.js";

const told = { conversation: conversation(), findings: [], identities: [], problems: [], inRun: [] };

test("outcomes are the same when they were packed, whatever is kept of them", async () => {
  const outcomes: Outcome[] = [
    { problem: { path: "talks.jsonl", message: "no line", skipped: "1 line" } },
    { ...told, byTopic: [] },
    {
      ...told,
      inCase: { customer: "u-1", alone: { findings: [], problems: [] }, text: '{"said":"è così \\n 🎒"}' },
      byTopic: [
        { ruleId: "one", sums: ['1 2 3 4\t{"a":1}', '5 6\t"perché"'] },
        { ruleId: "other", sums: [] },
      ],
    },
    { ...told, inCase: { alone: { findings: [], problems: [] }, text: "" }, byTopic: [] },
    { assumption: "UTC" },
  ];
  async function* each() {
    yield* outcomes;
  }
  expect([...unpacked(await packed(each()))]).toEqual(outcomes);
});
