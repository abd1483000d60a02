import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { statsTable } from "../../src/cli/stats-table.js";
import { lint } from "../../src/galateo.js";
import { packageRoot } from "../../src/package-root.js";

const times = {
  "rule late-response": 250,
  read: 500,
  understand: 1000,
  "rule blame-language": 250,
  "report json": 500,
};

describe("--stats", () => {
  test("shows stages in their order, and in them the longest part first", () => {
    expect(statsTable(times, "en")).toBe(
      [
        "time in seconds, all threads together",
        "read                                   0.500   20.0%",
        "understand                             1.000   40.0%",
        "rules                                  0.500   20.0%",
        "  blame-language                       0.250   10.0%",
        "  late-response                        0.250   10.0%",
        "reports                                0.500   20.0%",
        "  json                                 0.500   20.0%",
        "all                                    2.500  100.0%",
        "",
      ].join("\n"),
    );
    expect(statsTable(times, "it")).toContain("comprensione ");
  });

  test.each([1, 2])("counts every stage and rule that ran, with %i threads", async (jobs) => {
    const exports = join(packageRoot, "fixtures", "exports");
    const paths = [join(exports, "bottega-lumen.jsonl"), join(exports, "vela-internet.csv")];
    const only = ["blame-language", "repeat-contact"];
    const { times: spent, ...run } = await lint({ paths, jobs, only, stats: true });
    const parts = ["merge", "read", "rule blame-language", "rule repeat-contact", "score", "understand"];
    expect(Object.keys(spent ?? {}).sort()).toEqual(parts);
    expect(Math.min(...Object.values(spent ?? {}))).toBeGreaterThan(0);
    expect(JSON.stringify(run)).toBe(JSON.stringify(await lint({ paths, jobs: 1, only })));
  });
});
