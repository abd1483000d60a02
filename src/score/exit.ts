import type { Severity } from "../lint/api.js";
import { severities } from "../lint/api.js";
import { roundScore } from "./round.js";
import type { LargeRun } from "./scored.js";

/** When a run is taken to have failed. Each bar stands for itself. */
export interface Bar {
  /** The least severity that fails the run. Default "error". */
  readonly failOn?: Severity | "never";
  /** How many warnings are let pass; undefined: any number. */
  readonly maxWarnings?: number;
  /** The least score, from 0 to 100, as reports show it (to one decimal). */
  readonly minScore?: number;
}

/**
 * The exit code of a run: 2 where something could not be read or judged, else 1 where a bar is not met, else 0. A run of
 * nothing has no score, and so none below the bar.
 */
export function exitCodeOf(run: Pick<LargeRun, "findings" | "problems" | "score">, bar: Bar = {}): 0 | 1 | 2 {
  if (run.problems.length > 0) return 2;
  const { failOn = "error", maxWarnings, minScore } = bar;
  const counts = countSeverities(run.findings);
  const failing = failOn === "never" ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  if (failing.some((severity) => counts[severity] > 0)) return 1;
  if (maxWarnings !== undefined && counts.warning > maxWarnings) return 1;
  if (minScore !== undefined && run.score && roundScore(run.score.mean) < minScore) return 1;
  return 0;
}

/** Lists may lie on disk: each is walked over once. */
const counted = new WeakMap<object, Readonly<Record<Severity, number>>>();

/** Notes how many findings of each severity a list holds. */
export function noteSeverities(findings: LargeRun["findings"], counts: Readonly<Record<Severity, number>>): void {
  counted.set(findings, counts);
}

/** How many findings there are of each severity. */
export function countSeverities(findings: LargeRun["findings"]): Readonly<Record<Severity, number>> {
  const known = counted.get(findings);
  if (known) return known;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  counted.set(findings, counts);
  return counts;
}
