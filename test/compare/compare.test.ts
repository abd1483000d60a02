import { expect, test } from "@jest/globals";
import { compareRuns } from "../../src/compare/compare.js";
import { scoreRun } from "../../src/score/score-run.js";
import { conversation, finding, result } from "../score/support.js";

/** A run of conversations; every `nth` has a late reply, which takes off 15 points. */
function run(prefix: string, count: number, nth: number, channel: "chat" | "email" = "chat") {
  const conversations = Array.from({ length: count }, (_, index) =>
    conversation({
      id: `${prefix}-${index}`,
      line: index + 1,
      channel,
      agents: ["Ann"],
      opportunities: ["late-response"],
    }),
  );
  const findings = conversations
    .filter((_, index) => index % nth === 0)
    .map((one) => finding("late-response", "error", one));
  return scoreRun(result(conversations, findings, { rules: ["late-response"] }));
}

test("a rule that fires in half instead of a tenth of the conversations is worse, and so is the score", () => {
  const comparison = compareRuns(run("a", 200, 10), run("b", 200, 2));
  expect(comparison.paired).toBe(false);
  expect(comparison.rules[0]).toMatchObject({ name: "late-response", before: 0.1, after: 0.5, verdict: "worse" });
  expect(comparison.score).toMatchObject({ before: 98.5, after: 92.5, verdict: "worse" });
  expect(comparison.channels[0]?.verdict).toBe("worse");
  expect(comparison.agents[0]?.verdict).toBe("worse");
});

test("the same share in other conversations is noise or the same", () => {
  const comparison = compareRuns(run("a", 60, 10), run("b", 66, 11));
  expect(["noise", "same"]).toContain(comparison.score.verdict);
  expect(["noise", "same"]).toContain(comparison.rules[0]?.verdict);
});

test("the same conversations are compared one by one", () => {
  const comparison = compareRuns(run("a", 60, 10), run("a", 60, 5));
  expect(comparison.paired).toBe(true);
  expect(comparison.score.verdict).toBe("worse");
});

test("what is in one run only is told and not compared", () => {
  const comparison = compareRuns(run("a", 20, 10), run("b", 20, 10, "email"));
  expect(comparison.channels).toEqual([]);
  expect(comparison.only.channels).toEqual({ before: ["chat"], after: ["email"] });
});
