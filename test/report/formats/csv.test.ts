import { expect, test } from "@jest/globals";
import Papa from "papaparse";
import { languages } from "../../../src/conversation/conversation.js";
import { format } from "../../../src/report/formats/csv.js";
import type { ScoredRun } from "../../../src/score/scored.js";
import { expectGolden } from "../sample/golden.js";
import { hostileRun } from "../sample/hostile-run.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleRun } from "../sample/sample-run.js";

/** The tables of a run as another reader of CSV sees them, by file. */
function tablesOf(run: ScoredRun, locale: "it" | "en" = "en"): Map<string, Record<string, unknown>[]> {
  const files = format.files?.(run, sampleContext(locale)) ?? [];
  return new Map(
    Array.from(files, ({ name, content }) => {
      const text = [...content].join("");
      const { data, errors } = Papa.parse<Record<string, unknown>>(text.replace(/^\ufeff/, ""), {
        header: true,
        skipEmptyLines: true,
        delimiter: ",",
      });
      expect(errors).toEqual([]);
      return [name, data];
    }),
  );
}

test("a folder holds conversations, findings, agents, channels and rules", () => {
  const tables = tablesOf(sampleRun);
  expect([...tables.keys()]).toEqual(["conversations.csv", "findings.csv", "agents.csv", "channels.csv", "rules.csv"]);
  expect(tables.get("conversations.csv")?.[1]).toMatchObject({ conversation: "c-81", score: "68", findings: "3" });
  expect(tables.get("findings.csv")).toHaveLength(sampleRun.findings.length);
  expect(tables.get("agents.csv")).toHaveLength(sampleRun.agents.length);
  expect(tables.get("channels.csv")?.[0]).toMatchObject({ channel: "chat", mean: "80.5" });
  expect(tables.get("rules.csv")?.[1]).toMatchObject({ rule: "inconsistent-answer", points_lost: "15", rate: "0.5" });
});

test.each(languages)("every file, in %s", (locale) => {
  const files = [...(format.files?.(sampleRun, sampleContext(locale)) ?? [])];
  const told = files.map(({ name, content }) => `== ${name}\n${[...content].join("")}`);
  expectGolden(`csv.folder.${locale}.txt`, told.join(""));
});

test("no cell of any table is a formula, and every text comes back whole", () => {
  const evil = (text: string) => `=cmd|'/c calc'!A0;"a, b"\r\n${text}`;
  for (const [name, rows] of tablesOf(hostileRun(evil))) {
    for (const row of rows) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+@-]/);
    }
    if (name === "conversations.csv")
      expect(rows[0]?.conversation).toBe(`'${evil(sampleRun.conversations[0]?.id ?? "")}`);
  }
});
