import { describe, expect, test } from "@jest/globals";
import { format } from "../../../src/report/formats/json.js";
import { scoreRun } from "../../../src/score/score-run.js";
import { conversation, finding, result } from "../../score/support.js";
import { rendered } from "../sample/rendered.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleRun } from "../sample/sample-run.js";

describe("the JSON report", () => {
  const report = JSON.parse(rendered(format, sampleRun, sampleContext("en")));

  test("has the contract's fields", () => {
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(["version", "tool", "summary", "conversations", "findings", "problems"]),
    );
    expect(report.tool).toEqual({ name: "galateo", version: "0.1.0" });
    expect(report.summary).toMatchObject({
      conversations: 3,
      templates: 1,
      messages: 15,
      findings: 6,
      errors: 2,
      warnings: 1,
      infos: 3,
    });
    expect(report.summary.score).toBe(89.8);
    expect(report.summary.scoreInterval).toEqual([66.2, 100]);
    expect(report.conversations[1]).toMatchObject({
      id: "c-81",
      path: "exports/marzo.jsonl",
      line: 2,
      channel: "chat",
      language: "it",
      customerId: "u-7",
      agents: ["Marco"],
      messages: 7,
      score: 68,
    });
    expect(report.findings[0]).toMatchObject({
      ruleId: "inconsistent-answer",
      severity: "error",
      category: "consistency",
      suggestion: null,
      conversationId: "c-81",
      messageId: "m2",
      agent: "Marco",
      channel: "chat",
      language: "it",
      path: "exports/marzo.jsonl",
      line: 2,
      column: 118,
      endLine: 2,
      endColumn: 164,
      excerpt: "il rimborso richiede 30 giorni",
      related: [{ conversationId: "c-77", messageId: "m4", excerpt: "Il rimborso arriva entro 14 giorni" }],
    });
    expect(report.problems[0]).toEqual({
      path: "exports/aprile.csv",
      line: 311,
      message: expect.any(String),
      skipped: "1 row",
    });
  });

  test("a template's finding and one about the run have no message", () => {
    expect(report.findings[4].messageId).toBeNull();
    expect(report.findings[5]).toMatchObject({ messageId: null, conversationId: null, path: null });
  });

  test("an empty run is valid JSON", () => {
    const empty = JSON.parse(rendered(format, scoreRun(result([], [])), sampleContext("en")));
    expect(empty.summary.score).toBeNull();
    expect(empty.findings).toEqual([]);
  });

  test("a large run comes out whole", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => conversation({ id: `è-${index}`, line: index + 1 }));
    const large = JSON.parse(
      rendered(
        format,
        scoreRun(
          result(
            many,
            many.map((one) => finding("blame-language", "info", one)),
          ),
        ),
        sampleContext("it"),
      ),
    );
    expect(large.conversations).toHaveLength(20_000);
    expect(large.findings[19_999].conversationId).toBe("è-19999");
  });
});
