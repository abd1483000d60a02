import { describe, expect, test } from "@jest/globals";
import { calibratedConfidence, evidenceOf } from "../../../src/lint/confidence/calibrated.js";
import { calibration } from "../../../src/lint/confidence/calibration.js";
import { builtInRuleIds } from "../../../src/lint/load-rules.js";

const strengths = [0, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

describe("a calibrated confidence", () => {
  test.each(Object.keys(calibration.rules))("of %s rises with the evidence, between 0 and 1", (rule) => {
    const told = strengths.map((evidence) => calibratedConfidence(rule, evidence));
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told[0]).toBeGreaterThan(0);
    expect(told.at(-1)).toBeLessThan(1);
    expect(told[1]).toBeLessThan(told[8] as number);
  });

  test.each(Object.keys(calibration.rules))("of %s tells the evidence it came from", (rule) => {
    for (const evidence of [0.1, 0.42, 0.9]) {
      expect(evidenceOf(rule, calibratedConfidence(rule, evidence))).toBeCloseTo(evidence, 9);
    }
  });

  test("of a rule that was not measured is its evidence", () => {
    expect(calibratedConfidence("a-rule-of-ours", 0.37)).toBe(0.37);
    expect(evidenceOf("a-rule-of-ours", 0.37)).toBe(0.37);
  });

  test("names built-in rules only", () => {
    const known = new Set(builtInRuleIds());
    expect(Object.keys(calibration.rules).filter((rule) => !known.has(rule))).toEqual([]);
  });
});
