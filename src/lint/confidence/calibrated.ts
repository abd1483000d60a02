import { calibration } from "./calibration.js";

/** What was measured of how findings of a certain strength turned out. Written by `npm run calibrate`. */
export interface Calibration {
  /** By how much the log-odds of being right rise with those of the evidence. */
  readonly slope: number;
  /** The log-odds of being right that a rule starts from, by rule. */
  readonly rules: Readonly<Record<string, number>>;
}

/** Evidence is taken as no surer than this, and as no less sure than its counterpart: what counts and compares says 1. */
const surest = 0.99;

/**
 * How likely a reader with the rule catalogue in hand agrees with a finding, from the strength of its evidence: measured on the
 * labelled conversations and on judged findings on real ones (docs/accuracy.md). Rises with the evidence. A rule that was not
 * measured, such as a user's, is as sure as its evidence.
 * @param evidence from 0 to 1, as the rule reports it
 */
export function calibratedConfidence(ruleId: string, evidence: number): number {
  const start = calibration.rules[ruleId];
  return start === undefined ? evidence : confidenceFrom(start, calibration.slope, evidence);
}

/** How likely a finding is right. @param start see Calibration.rules @param slope see Calibration */
export function confidenceFrom(start: number, slope: number, evidence: number): number {
  return sigmoid(start + slope * logOdds(evidence));
}

/** The evidence (at most the surest) that a calibrated confidence came from. */
export function evidenceOf(ruleId: string, confidence: number): number {
  const start = calibration.rules[ruleId];
  return start === undefined
    ? confidence
    : sigmoid((Math.log(confidence / (1 - confidence)) - start) / calibration.slope);
}

/** The log-odds of a strength of evidence. */
export function logOdds(evidence: number): number {
  const bounded = Math.min(surest, Math.max(1 - surest, evidence));
  return Math.log(bounded / (1 - bounded));
}

function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
