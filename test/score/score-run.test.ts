import { describe, expect, test } from "@jest/globals";
import { scoreRun } from "../../src/score/score-run.js";
import { conversation, finding, result } from "./support.js";

const first = conversation({
  id: "c-1",
  agents: ["Ada", "Bo"],
  start: "2026-03-31T23:30:00-08:00",
  opportunities: ["a"],
});
const second = conversation({ id: "c-2", agents: ["Bo"], channel: "phone", language: "en", opportunities: ["a", "b"] });
const template = conversation({ id: "t-1", kind: "template", channel: "unknown", path: "t.md", opportunities: ["b"] });

const run = scoreRun(
  result(
    [first, second, template],
    [
      finding("a", "error", first),
      finding("a", "error", first),
      finding("b", "warning", second, "effort"),
      finding("late", "info", second, "consistency"),
      finding("gap", "info"),
    ],
    { rules: ["a", "b", "silent"] },
  ),
);

describe("scoring a run", () => {
  test("each conversation, and the mean with its templates", () => {
    expect(run.conversations.map(({ score }) => score)).toEqual([77.5, 91, 100]);
    expect(run.score).toMatchObject({ mean: 89.5, count: 3, findings: 4 });
  });

  test("by channel; a template without a channel is in none", () => {
    expect(run.channels.map(({ name, mean }) => [name, mean])).toEqual([
      ["chat", 77.5],
      ["phone", 91],
    ]);
  });

  test("by agent: a conversation counts for each of its agents", () => {
    expect(run.agents.map(({ name, mean, count }) => [name, mean, count])).toEqual([
      ["Ada", 77.5, 1],
      ["Bo", 84.25, 2],
    ]);
  });

  test("by file and language", () => {
    expect(run.files.map(({ name, mean }) => [name, mean])).toEqual([
      ["a.jsonl", 84.25],
      ["t.md", 100],
    ]);
    expect(run.languages.map(({ name, mean }) => [name, mean])).toEqual([
      ["en", 91],
      ["it", 88.75],
    ]);
  });

  test("by month, on the writer's own calendar", () => {
    expect(run.months.map(({ name, mean }) => [name, mean])).toEqual([["2026-03", 77.5]]);
  });

  test("by category: what its findings alone would leave", () => {
    const means = Object.fromEntries(run.categories.map(({ name, mean }) => [name, mean]));
    expect(means).toEqual({
      empathy: 92.5,
      responsiveness: 100,
      effort: 100 - 7 / 3,
      consistency: 100 - 2 / 3,
    });
  });

  test("by rule: a rule that fired had its opportunity, one that found nothing is listed, one about the run takes no points", () => {
    expect(run.tallies).toEqual([
      { ruleId: "a", findings: 2, opportunities: 2, conversations: 1, pointsLost: 22.5 },
      { ruleId: "b", findings: 1, opportunities: 2, conversations: 1, pointsLost: 7 },
      { ruleId: "gap", findings: 1, opportunities: 0, conversations: 0, pointsLost: 0 },
      { ruleId: "late", findings: 1, opportunities: 1, conversations: 1, pointsLost: 2 },
      { ruleId: "silent", findings: 0, opportunities: 0, conversations: 0, pointsLost: 0 },
    ]);
  });

  test("rules lose together what the conversations lost, also where it would be more than 100", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const bad = scoreRun(
      result(
        [first],
        ids.map((id) => finding(id, "error", first)),
      ),
    );
    expect(bad.conversations[0]?.score).toBe(0);
    expect(bad.tallies.reduce((sum, { pointsLost }) => sum + pointsLost, 0)).toBeCloseTo(100, 9);
  });

  test("an empty run has no score", () => {
    const empty = scoreRun(result([], []));
    expect(empty.score).toBeUndefined();
    expect(empty.categories).toEqual([]);
  });

  test("the order of conversations changes no roll-up", () => {
    const turned = scoreRun(
      result([template, second, first], [...run.findings].reverse(), {
        rules: run.tallies.map(({ ruleId }) => ruleId),
      }),
    );
    for (const part of [
      "score",
      "channels",
      "agents",
      "files",
      "months",
      "languages",
      "categories",
      "tallies",
    ] as const) {
      expect(turned[part]).toEqual(run[part]);
    }
  });
});
