import * as v from "valibot";
import { both, say, UserError } from "../../said.js";
import { filterList, type List } from "../../spill/list.js";
import type { Finding } from "../finding.js";
import { identityIn } from "../fingerprint.js";
import type { Step } from "./set-aside.js";

const entrySchema = v.object({
  fingerprint: v.string(),
  rule: v.string(),
  path: v.nullable(v.string()),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const baselineSchema = v.object({ version: v.literal(1), findings: v.array(entrySchema) });

/** The findings of an earlier run, as a file holds them: no customer's words, only what they are known by. */
export type Baseline = v.InferOutput<typeof baselineSchema>;

/** A baseline file that is none. */
export class BaselineError extends UserError {
  override name = "BaselineError";
}

const writeAnew = both("write it anew with --update-baseline", "riscrivila con --update-baseline");

/** Reads a baseline from its text. @throws BaselineError saying what was expected */
export function parseBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BaselineError(say`${both("this is no JSON", "non è JSON")} (${(error as Error).message}); ${writeAnew}`);
  }
  const result = v.safeParse(baselineSchema, value);
  if (result.success) return result.output;
  const key = result.issues[0].path?.map((item) => item.key).join(".") ?? "";
  throw new BaselineError(
    say`${both("this is no baseline of galateo", "non è una baseline di galateo")}${key === "" ? "" : ` ("${key}")`}; ${writeAnew}`,
  );
}

/** A baseline as its file holds it: one finding on a line, in an order that changes little from run to run. */
export function writeBaseline(findings: Iterable<Finding>): string {
  const entries = new Map<string, Baseline["findings"][number]>();
  for (const { ruleId, place, fingerprint = "" } of findings) {
    const identity = identityIn(fingerprint);
    const path = place?.path ?? null;
    const key = `${path ?? ""}\n${ruleId}\n${identity}`;
    const before = entries.get(key);
    entries.set(key, { fingerprint: identity, rule: ruleId, path, count: (before?.count ?? 0) + 1 });
  }
  const lines = [...entries.keys()].sort().map((key) => `    ${JSON.stringify(entries.get(key))}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}]\n}\n`;
}

/** Takes out the findings that the baseline holds, each as often as it holds it; the file that it was in does not matter. */
export function passOver(findings: List<Finding>, baseline: Baseline): Step {
  const left = new Map<string, number>();
  for (const { fingerprint, count } of baseline.findings) left.set(fingerprint, (left.get(fingerprint) ?? 0) + count);
  const kept = filterList(findings, ({ fingerprint = "" }) => {
    const identity = identityIn(fingerprint);
    const count = left.get(identity) ?? 0;
    if (count > 0) left.set(identity, count - 1);
    return count === 0;
  });
  const gone = baseline.findings.flatMap(({ fingerprint, path, rule }) => {
    const count = left.get(fingerprint) ?? 0;
    left.delete(fingerprint);
    return count > 0 ? [{ kind: "baseline" as const, where: path ?? "", why: "unused" as const, about: rule }] : [];
  });
  return { kept, count: findings.length - kept.length, idle: gone };
}
