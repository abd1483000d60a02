import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { loadReportFormat } from "../../../src/report/registry.js";
import { linesOfFile } from "../../../src/report/stored/lines-of-file.js";
import { readStoredLines, readStoredRun } from "../../../src/report/stored/read-run.js";
import { scoreRun } from "../../../src/score/score-run.js";
import type { ScoredRun } from "../../../src/score/scored.js";
import { Spill } from "../../../src/spill/spill.js";
import { rendered } from "../sample/rendered.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleResult } from "../sample/sample-run.js";

const scoring = { weights: { error: 20, warning: 5, info: 1 }, rules: { "late-response": 30 }, repeat: 0.25 };
const setAside = {
  suppressed: 1,
  ignored: 0,
  baseline: 2,
  idle: [{ kind: "ignore" as const, where: "galateo.config.yaml:3", why: "unused" as const, about: "blame-language" }],
};
const scored = scoreRun({ ...sampleResult, setAside }, scoring);
const run: ScoredRun = {
  ...scored,
  conversations: scored.conversations.map((one) => ({
    ...one,
    transcript: [{ id: "m1", role: "customer", at: "2026-03-02T09:12:00+01:00", text: "Quando arriva il rimborso?" }],
  })),
};

describe("a run that was stored", () => {
  test.each(["json", "jsonl"])("as %s is the same run when it is read again", async (name) => {
    const stored = rendered(await loadReportFormat(name), run, sampleContext("en", { transcripts: true }));
    expect(readStoredRun(stored).run).toEqual(run);
  });

  test.each([undefined, 1, 2])("that another program wrote again, indented by %s, is the same run", async (indent) => {
    const stored = rendered(await loadReportFormat("json"), run, sampleContext("en", { transcripts: true }));
    expect(readStoredRun(JSON.stringify(JSON.parse(stored), null, indent)).run).toEqual(run);
  });

  test.each(["json", "jsonl"])(
    "as %s is read from a file a line at a time, and lies on disk past its room",
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), "galateo-stored-"));
      const path = join(folder, "run");
      writeFileSync(path, rendered(await loadReportFormat(name), run, sampleContext("en", { transcripts: true })));
      const spill = new Spill(1);
      const read = readStoredLines(linesOfFile(path), spill).run;
      expect({ ...read, conversations: [...read.conversations], findings: [...read.findings] }).toEqual(run);
      expect(Array.isArray(read.findings)).toBe(false);
      spill.close();
      rmSync(folder, { recursive: true });
    },
  );

  test("gives the same page, to the byte", async () => {
    const stored = rendered(await loadReportFormat("json"), run, sampleContext("en", { transcripts: true }));
    const page = await loadReportFormat("html");
    expect(rendered(page, readStoredRun(stored).run, sampleContext("it"))).toBe(
      rendered(page, run, sampleContext("it")),
    );
  });

  test("tells rules that are no longer known as they were told", async () => {
    const stored = rendered(await loadReportFormat("json"), run, sampleContext("en"));
    expect(readStoredRun(stored).told.get("blame-language")?.messages.default).toBe(
      "This puts the fault on the customer.",
    );
  });

  test("of the contract's fields alone is read too", () => {
    const { run: read } = readStoredRun(
      JSON.stringify({
        version: 1,
        conversations: [
          { id: "c", path: "a", line: 1, channel: "chat", language: "it", agents: [], messages: 2, score: 85 },
        ],
        findings: [
          {
            ruleId: "blame-language",
            severity: "error",
            category: "empathy",
            message: "x",
            suggestion: null,
            conversationId: "c",
            messageId: "m1",
            agent: null,
            channel: "chat",
            language: "it",
            path: "a",
            line: 1,
            column: 1,
            endLine: 1,
            endColumn: 2,
            excerpt: "x",
            related: [],
          },
        ],
        problems: [],
      }),
    );
    expect(read.score?.mean).toBe(85);
  });

  test.each([
    ["no JSON at all", "Dear all", "no JSON"],
    ["something else's JSON", '{"results":[]}', 'no "conversations"'],
    ["a version of the future", '{"version":2,"conversations":[],"findings":[]}', "version"],
    ["a finding that lacks its rule", '{"version":1,"conversations":[],"findings":[{}]}', "findings[0].ruleId"],
    ["cut off", '{\n  "version": 1,\n  "tool": {"name":"galateo"},\n  "conversations": [\n    {"id":', "line 5"],
    ["a broken line", '{"type":"run","version":1}\n{"type":', "line 2"],
  ])("is refused where it is %s, with what is wrong", (_, text, message) => {
    expect(() => readStoredRun(text)).toThrow(message);
  });
});
