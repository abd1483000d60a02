import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { writeReports } from "../../src/cli/report-options.js";
import type { ReportFormat } from "../../src/report/report.js";

const place = mkdtempSync(join(tmpdir(), "galateo-reports-"));
afterAll(() => rmSync(place, { recursive: true }));

const format = (name: string, render: ReportFormat["render"]): ReportFormat => ({ name, description: "", render });
const shown: string[] = [];
const terminal = {
  out: (text: string | Uint8Array) => void shown.push(String(text)),
  error: () => undefined,
  isTerminal: false,
  columns: 80,
  environment: {},
  input: process.stdin,
};

test("a report that fails is named, leaves no file, and holds up no other", async () => {
  const failing = format("one", () => {
    throw new TypeError("no such thing");
  });
  const reports = [
    { format: failing, output: join(place, "one.txt") },
    { format: format("two", () => "two"), output: join(place, "two.txt") },
    { format: format("three", () => "three") },
  ];
  const writing = writeReports({} as never, reports, [], "en", { color: false }, terminal);
  await expect(writing).rejects.toThrow("the report one failed (TypeError: no such thing): please report it");
  expect(readdirSync(place)).toEqual(["two.txt"]);
  expect(readFileSync(join(place, "two.txt"), "utf8")).toBe("two");
  expect(shown).toEqual(["three"]);
});
