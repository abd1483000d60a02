import { withFingerprints } from "../fingerprint.js";
import type { LargeResult } from "../result.js";
import { type Baseline, passOver } from "./baseline.js";
import { type IgnoreTest, ignore } from "./ignore.js";
import type { SetAside, Step } from "./set-aside.js";
import { suppress } from "./suppress.js";

/** What silences findings. */
export interface Silencers {
  /** The text of files that hold templates and can hold comments, by path. */
  readonly texts: Parameters<typeof suppress>[2];
  /** The ids of all rules, those that are off included. */
  readonly knownRules: ReadonlySet<string>;
  readonly ignore: readonly IgnoreTest[];
  readonly baseline?: Baseline;
}

/** Takes out of a run, one after another, what comments, the configuration and the baseline silence. */
export function takeOut(result: LargeResult, silencers: Silencers): LargeResult & { readonly setAside: SetAside } {
  const findings = withFingerprints(result.findings);
  const paths = new Set<string>();
  for (const { path } of result.conversations) paths.add(path);
  const commented = suppress(findings, result.conversations, silencers.texts, silencers.knownRules);
  const ignored = ignore(commented.kept, silencers.ignore, [...paths]);
  const { baseline } = silencers;
  const known: Step = baseline ? passOver(ignored.kept, baseline) : { kept: ignored.kept, count: 0, idle: [] };
  return {
    ...result,
    findings: known.kept,
    setAside: {
      suppressed: commented.count,
      ignored: ignored.count,
      baseline: known.count,
      idle: [...commented.idle, ...ignored.idle, ...known.idle],
    },
  };
}
