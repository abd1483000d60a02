import { expect, test } from "@jest/globals";
import { scoreRun } from "../../src/score/score-run.js";
import { faultsOf, strengthsOf } from "../../src/score/strengths.js";
import { conversation, finding, result } from "./support.js";

const talks = Array.from({ length: 4 }, (_, index) =>
  conversation({
    id: `c-${index}`,
    line: index + 1,
    agents: index === 3 ? ["Ada", "Bo"] : [index < 2 ? "Ada" : "Bo"],
    opportunities: ["missing-apology", "blame-language"],
  }),
);
const byAgent = (index: number, agent: string) => {
  const found = finding("blame-language", "error", talks[index] as (typeof talks)[number]);
  return { ...found, ...(found.place ? { place: { ...found.place, agent } } : {}) };
};
const run = scoreRun(
  result(talks, [
    byAgent(3, "Bo"),
    byAgent(3, "Bo"),
    finding("missing-apology", "error", talks[2]),
    finding("missing-apology", "error", talks[3]),
  ]),
);
const card = (name: string) => run.agentCards.find((one) => one.name === name) ?? { name, rules: [] };

test("a finding in an agent's own words counts for that agent, one in another's for all of the conversation", () => {
  expect(card("Ada").rules).toEqual([
    { ruleId: "blame-language", findings: 0, opportunities: 3, conversations: 0, pointsLost: 0 },
    { ruleId: "missing-apology", findings: 1, opportunities: 3, conversations: 1, pointsLost: 15 },
  ]);
  expect(card("Bo").rules).toEqual([
    { ruleId: "blame-language", findings: 2, opportunities: 2, conversations: 1, pointsLost: 22.5 },
    { ruleId: "missing-apology", findings: 2, opportunities: 2, conversations: 2, pointsLost: 30 },
  ]);
});

test("a strength is what an agent keeps where it is called for, as often as all do", () => {
  const asked = new Set(["missing-apology"]);
  expect(strengthsOf(card("Ada"), run.tallies, asked)).toEqual([
    { ruleId: "missing-apology", opportunities: 3, kept: 2, team: 0.5 },
  ]);
  expect(strengthsOf(card("Bo"), run.tallies, asked)).toEqual([]);
});

test("faults come with the costliest first", () => {
  expect(faultsOf(card("Bo")).map(({ ruleId }) => ruleId)).toEqual(["missing-apology", "blame-language"]);
  expect(faultsOf(card("Ada")).map(({ ruleId }) => ruleId)).toEqual(["missing-apology"]);
});
