import { expect, test } from "@jest/globals";
import type { Severity } from "../../src/lint/api.js";
import { type Bar, exitCodeOf } from "../../src/score/exit.js";
import { finding } from "./support.js";

const problem = { path: "a.csv", message: "no", skipped: "1 row" };

function code(found: readonly Severity[], bar?: Bar, mean = 80, problems = 0): number {
  const score = { mean, interval: [mean, mean] as const, count: 1, findings: found.length };
  const findings = found.map((severity) => finding("a", severity));
  return exitCodeOf({ findings, score, problems: Array.from({ length: problems }, () => problem) }, bar);
}

test.each<[string, number, number]>([
  ["nothing found", code([]), 0],
  ["an error, by default", code(["error"]), 1],
  ["a warning, by default", code(["warning"]), 0],
  ["a warning, --fail-on warning", code(["warning"], { failOn: "warning" }), 1],
  ["an error, --fail-on warning", code(["error"], { failOn: "warning" }), 1],
  ["an info, --fail-on warning", code(["info"], { failOn: "warning" }), 0],
  ["an info, --fail-on info", code(["info"], { failOn: "info" }), 1],
  ["an error, --fail-on never", code(["error"], { failOn: "never" }), 0],
  ["two warnings, --max-warnings 2", code(["warning", "warning"], { maxWarnings: 2 }), 0],
  ["three warnings, --max-warnings 2", code(["warning", "warning", "warning"], { maxWarnings: 2 }), 1],
  ["a warning, --max-warnings 0, --fail-on never", code(["warning"], { maxWarnings: 0, failOn: "never" }), 1],
  ["a score at the bar", code([], { minScore: 80 }), 0],
  ["a score below the bar", code([], { minScore: 80.1 }), 1],
  ["a score that is shown as the bar", code([], { minScore: 80 }, 79.96), 0],
  ["something that could not be read", code([], {}, 100, 1), 2],
  ["which outweighs findings", code(["error"], {}, 80, 1), 2],
  ["and --fail-on never", code([], { failOn: "never" }, 80, 1), 2],
  ["nothing linted, --min-score", exitCodeOf({ findings: [], problems: [] }, { minScore: 80 }), 0],
])("%s", (_, actual, expected) => {
  expect(actual).toBe(expected);
});
