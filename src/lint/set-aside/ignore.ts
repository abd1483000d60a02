import type { List } from "../../spill/list.js";
import type { Finding } from "../finding.js";
import { identityIn } from "../fingerprint.js";
import type { Idle, Step } from "./set-aside.js";
import { silence } from "./silence.js";

/** An entry of the configuration's `ignore`, ready to be asked. */
export interface IgnoreTest {
  readonly fingerprint?: string | undefined;
  readonly rule?: string | undefined;
  /** Whether the entry means a file; default: it means every file. */
  matchesPath?(path: string): boolean;
  /** Where the entry stands. */
  readonly where: string;
  /** The entry in a few words. */
  readonly about: string;
}

/**
 * Takes out the findings that the configuration ignores. A fingerprint without a number stands for all findings that are
 * alike; one with a number ("…-2") for that one.
 * @param read the paths that the run read: an entry about files that were not read is not idle
 */
export function ignore(findings: List<Finding>, tests: readonly IgnoreTest[], read: readonly string[]): Step {
  if (tests.length === 0) return { kept: findings, count: 0, idle: [] };
  const used = new Set<IgnoreTest>();
  const { kept, count } = silence(findings, (finding) => {
    const test = tests.find((one) => means(one, finding));
    if (test) used.add(test);
    return test !== undefined;
  });
  const idle = tests
    .filter((test) => !used.has(test) && read.some((path) => test.matchesPath?.(path) ?? true))
    .map(({ where, about }): Idle => ({ kind: "ignore", where, why: "unused", about }));
  return { kept, count, idle };
}

function means({ fingerprint, rule, matchesPath }: IgnoreTest, finding: Finding): boolean {
  const own = finding.fingerprint ?? "";
  if (fingerprint !== undefined && fingerprint !== own && fingerprint !== identityIn(own)) return false;
  if (rule !== undefined && rule !== finding.ruleId) return false;
  return matchesPath === undefined || (finding.place !== undefined && matchesPath(finding.place.path));
}
