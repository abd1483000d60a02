import { type Calibration, logOdds } from "../../src/lint/confidence/calibrated.js";
import { fitByNewton } from "../training/newton.js";
import type { JudgedFinding } from "./judged-findings.js";

/** Holds a rule of which few findings were judged near the mean of all rules. */
const ridge = 1;
/** Where nothing is known the odds of being right are those of the evidence. */
const slopeAtFirst = 1;

/**
 * Fits how likely a finding is right: one slope for the evidence's log-odds, and a start for each rule about the start of all.
 * Findings on real conversations weigh as much together as those on the labelled corpora together: in the corpora faults are
 * frequent, in life they are rare.
 */
export function fitCalibration(judged: readonly JudgedFinding[]): Calibration {
  const rules = [...new Set(judged.map(({ ruleId }) => ruleId))].sort();
  const onReal = judged.filter(({ source }) => source === "real").length;
  const weightOfReal = onReal === 0 ? 1 : Math.max(1, (judged.length - onReal) / onReal);
  const outcomes = judged.map(({ ruleId, evidence, right, source }) => ({
    values: [logOdds(evidence), 1, ...rules.map((rule) => (rule === ruleId ? 1 : 0))],
    label: right,
    weight: source === "real" ? weightOfReal : 1,
  }));
  const start = [slopeAtFirst, 0, ...rules.map(() => 0)];
  const [slope = 1, all = 0, ...each] = fitByNewton(outcomes, start, [0.01, 0.01, ...rules.map(() => ridge)]);
  return {
    slope: rounded(slope),
    rules: Object.fromEntries(rules.map((rule, index) => [rule, rounded(all + (each[index] as number))])),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
