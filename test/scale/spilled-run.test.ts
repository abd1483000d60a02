import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { lintLarge } from "../../src/galateo.js";
import { packageRoot } from "../../src/package-root.js";
import { loadReportFormats } from "../../src/report/registry.js";
import { Spill } from "../../src/spill/spill.js";
import { sampleContext } from "../report/sample/sample-context.js";

const paths = ["bottega-lumen.jsonl", "vela-internet.csv"].map((name) =>
  join(packageRoot, "fixtures", "exports", name),
);

test("a run without room in memory gives the same reports, byte for byte", async () => {
  const formats = await loadReportFormats();
  const reportsWith = async (room?: number) => {
    const spill = new Spill(room);
    const run = await lintLarge({ paths, jobs: 1, transcripts: 3, minConfidence: 0.3 }, spill);
    const reports: [string, string][] = [];
    for (const { name, render } of formats) {
      if (name !== "xlsx") reports.push([name, Buffer.from(await render(run, sampleContext("it"))).toString()]);
    }
    const inMemory = Array.isArray(run.conversations);
    spill.close();
    return { inMemory, reports };
  };
  const whole = await reportsWith();
  expect(whole.inMemory).toBe(true);
  expect(new Map(whole.reports).get("jsonl")).toContain('"type":"finding"');
  for (const room of [1, 20_000]) {
    expect(await reportsWith(room)).toEqual({ inMemory: false, reports: whole.reports });
  }
});
