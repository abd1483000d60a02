import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.js";
import type { Measure } from "./calibrate.js";

/** How a language's models did, by act, on the batches that each of them did not see. */
export type KeptOutMeasures = Record<string, Measure>;

function pathOf(language: string): string {
  return join(packageRoot, "models", `${language}-kept-out.json`);
}

/** Keeps the measures beside the models that they tell of. */
export function writeKeptOut(language: string, measures: KeptOutMeasures): void {
  const rounded = Object.entries(measures).map(([act, { count, precision, recall, f1 }]) => [
    act,
    { count, precision: rounded3(precision), recall: rounded3(recall), f1: rounded3(f1) },
  ]);
  writeFileSync(pathOf(language), `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}

/** The measures of the last training; undefined where there was none. */
export function readKeptOut(language: string): KeptOutMeasures | undefined {
  const path = pathOf(language);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as KeptOutMeasures) : undefined;
}

/** The mean of the acts' F1. */
export function macroF1(measures: KeptOutMeasures): number {
  const all = Object.values(measures);
  return all.reduce((sum, { f1 }) => sum + f1, 0) / all.length;
}

function rounded3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
