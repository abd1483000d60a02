import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { lint } from "../../src/galateo.js";
import { packageRoot } from "../../src/package-root.js";

const paths = [
  join(packageRoot, "fixtures", "exports"),
  join(packageRoot, "fixtures", "damaged"),
  join(packageRoot, "fixtures", "no-such-file.jsonl"),
];

describe("worker threads", () => {
  test("give the run that one thread gives", async () => {
    const alone = await lint({ paths, jobs: 1 });
    const together = await lint({ paths, jobs: 2 });
    expect(alone.conversations.length).toBeGreaterThan(10);
    expect(alone.problems.length).toBeGreaterThan(5);
    expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
  });

  test("leave out nothing of a rule that cannot be loaded again: such a run stays on one thread", async () => {
    const { loadBuiltInRules } = await import("../../src/lint/load-rules.js");
    const available = (await loadBuiltInRules(["blame-language"])).map(({ module: _, ...rule }) => rule);
    const run = await lint({
      paths: [join(packageRoot, "fixtures", "corpus", "conversations.jsonl")],
      available,
      jobs: 2,
    });
    expect(run.findings.length).toBeGreaterThan(0);
    expect(new Set(run.findings.map((finding) => finding.ruleId))).toEqual(new Set(["blame-language"]));
  });
});
