import { describe, expect, test } from "@jest/globals";
import { fitCalibration } from "../../../scripts/confidence/fit-calibration.js";
import type { JudgedFinding } from "../../../scripts/confidence/judged-findings.js";
import { fitByNewton, logisticOf } from "../../../scripts/training/newton.js";

/** As many findings of a rule at a strength as a share of right ones needs. */
function findings(ruleId: string, evidence: number, right: number, count: number, source = "first"): JudgedFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    ruleId,
    evidence,
    right: index < right * count ? 1 : 0,
    source,
  }));
}

function told({ slope, rules }: ReturnType<typeof fitCalibration>, rule: string, evidence: number): number {
  return 1 / (1 + Math.exp(-((rules[rule] as number) + slope * Math.log(evidence / (1 - evidence)))));
}

describe("a calibration", () => {
  test("tells the shares that were right", () => {
    const fitted = fitCalibration([
      ...findings("sure", 0.9, 0.95, 400),
      ...findings("sure", 0.6, 0.8, 400),
      ...findings("doubtful", 0.9, 0.6, 400),
      ...findings("doubtful", 0.6, 0.3, 400),
    ]);
    expect(told(fitted, "sure", 0.9)).toBeCloseTo(0.95, 1);
    expect(told(fitted, "doubtful", 0.9)).toBeCloseTo(0.6, 1);
    expect(told(fitted, "doubtful", 0.6)).toBeCloseTo(0.3, 1);
  });

  test("holds a rule of which little is known near the others", () => {
    const fitted = fitCalibration([...findings("known", 0.9, 0.9, 400), ...findings("rare", 0.9, 0, 1)]);
    expect(told(fitted, "rare", 0.9)).toBeGreaterThan(0.6);
  });

  test("lets few findings on real conversations weigh as much as many on a corpus", () => {
    const fitted = fitCalibration([...findings("one", 0.9, 1, 800), ...findings("one", 0.9, 0.5, 20, "real")]);
    expect(told(fitted, "one", 0.9)).toBeCloseTo(0.75, 1);
  });
});

describe("logistic regression", () => {
  test("stands what is certain", () => {
    const outcomes = [0, 1].flatMap((label) =>
      Array.from({ length: 50 }, () => ({ values: [label === 1 ? 40 : -40, 1], label })),
    );
    const weights = fitByNewton(outcomes, [1, 0], [0.01, 0.01]);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(logisticOf(weights, [40, 1])).toBeGreaterThan(0.99);
    expect(logisticOf(weights, [-40, 1])).toBeLessThan(0.01);
  });
});
