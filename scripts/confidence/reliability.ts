import { confidenceFrom } from "../../src/lint/confidence/calibrated.js";
import { fitCalibration } from "./fit-calibration.js";
import type { JudgedFinding } from "./judged-findings.js";

/** How a band of confidence turned out. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence of its findings. */
  readonly told: number;
  /** Share of them that was right. */
  readonly right: number;
}

/** How confidences turned out on findings that they were not fitted on. */
export interface Reliability {
  readonly source: string;
  readonly bands: readonly Band[];
  /** Mean squared distance of confidence and outcome. */
  readonly brier: number;
  /** Mean distance of what a band told and how it turned out, by findings. */
  readonly error: number;
}

const edges = [0, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001];

/** Fits on all sources but one and looks at that one, for each: the labelled corpora and real conversations. */
export function reliabilityUnseen(judged: readonly JudgedFinding[]): Reliability[] {
  return [...new Set(judged.map(({ source }) => source))].map((source) => {
    const { slope, rules } = fitCalibration(judged.filter((one) => one.source !== source));
    const starts = Object.values(rules);
    const usual = starts.reduce((sum, start) => sum + start, 0) / starts.length;
    const told = judged
      .filter((one) => one.source === source)
      .map(({ ruleId, evidence, right }) => ({
        confidence: confidenceFrom(rules[ruleId] ?? usual, slope, evidence),
        right,
      }));
    return { source, ...reliabilityOf(told) };
  });
}

function reliabilityOf(told: readonly { readonly confidence: number; readonly right: number }[]) {
  const bands = edges.slice(1).flatMap((to, index): Band[] => {
    const from = edges[index] as number;
    const inside = told.filter(({ confidence }) => confidence >= from && confidence < to);
    if (inside.length === 0) return [];
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return [
      {
        from,
        to: Math.min(1, to),
        count: inside.length,
        told: mean(inside.map(({ confidence }) => confidence)),
        right: mean(inside.map(({ right }) => right)),
      },
    ];
  });
  const brier = told.reduce((sum, { confidence, right }) => sum + (confidence - right) ** 2, 0) / told.length;
  const error = bands.reduce((sum, band) => sum + band.count * Math.abs(band.told - band.right), 0) / told.length;
  return { bands, brier, error };
}

/** The figures as a page of docs/accuracy. */
export function reliabilityPage(reliabilities: readonly Reliability[], count: number): string {
  const tables = reliabilities.map(({ source, bands, brier, error }) => {
    const rows = bands.map(
      ({ from, to, count: findings, told, right }) =>
        `| ${from}–${to} | ${findings} | ${told.toFixed(2)} | ${right.toFixed(2)} |`,
    );
    return `**${title(source)}**: Brier score ${brier.toFixed(3)}, mean distance of confidence and outcome ${error.toFixed(3)}

| confidence | findings | mean confidence | right |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
  });
  return `## What a confidence says

A finding's \`confidence\` is how likely a reader with the rule catalogue in hand agrees with it: fitted by \`npm run calibrate\`
on ${count} findings, from the strength of the evidence and the rule, on the labelled corpora and on the judged findings on real
conversations, which weigh the same together. Each table shows findings of one source under a fit on the others.

${tables.join("\n")}
On text in which faults are rarer than in those that were fitted on, a confidence says too much; where they are frequent, too little.
`;
}

function title(source: string): string {
  return source === "real" ? "Real conversations" : `The ${source} corpus`;
}
