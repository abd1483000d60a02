import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { format } from "../../../src/report/formats/xlsx.js";
import { expectGolden } from "../sample/golden.js";
import { hostileRun } from "../sample/hostile-run.js";
import { sampleContext } from "../sample/sample-context.js";
import { sampleRun } from "../sample/sample-run.js";

const readSheetNames = async (book: Buffer) => (await readWorkbook(book)).map(({ sheet }) => sheet);
const readSheet = async (book: Buffer, name: string) =>
  ((await readWorkbook(book)).find(({ sheet }) => sheet === name)?.data ?? []).map(withWholeSeconds);
/** Workbooks hold times as parts of days: readers are off by less than a millisecond. */
const withWholeSeconds = (row: readonly unknown[]) =>
  row.map((cell) => (cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell));
const workbook = async (locale: "it" | "en", run = sampleRun) =>
  Buffer.from((await format.render(run, sampleContext(locale))) as Uint8Array);

describe("the workbook, as another reader of workbooks sees it", () => {
  test("has a sheet for each kind of thing, in the report's language", async () => {
    expect(await readSheetNames(await workbook("it"))).toEqual([
      "Conversazioni",
      "Segnalazioni",
      "Operatori",
      "Canali",
      "Regole",
    ]);
    expect(await readSheetNames(await workbook("en"))).toEqual([
      "Conversations",
      "Findings",
      "Agents",
      "Channels",
      "Rules",
    ]);
  });

  test("holds conversations with typed cells", async () => {
    const rows = await readSheet(await workbook("en"), "Conversations");
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain("Score");
    expect(rows[2]).toEqual([
      "c-81",
      68,
      3,
      "chat",
      "Italian",
      "Marco",
      new Date("2026-03-02T09:12:00Z"),
      7,
      "u-7",
      "exports/marzo.jsonl",
      2,
    ]);
  });

  test("holds findings, agents, channels and rules", async () => {
    const book = await workbook("it");
    const findings = await readSheet(book, "Segnalazioni");
    expect(findings).toHaveLength(7);
    expect(findings[1]).toEqual(
      expect.arrayContaining(["errore", "Risposta incoerente", "il rimborso richiede 30 giorni"]),
    );
    expect(await readSheet(book, "Operatori")).toHaveLength(4);
    expect((await readSheet(book, "Canali"))[1]?.slice(0, 2)).toEqual(["chat", 80.5]);
    expect((await readSheet(book, "Regole"))[2]).toEqual(expect.arrayContaining(["inconsistent-answer", 15, 0.5]));
  });

  test("holds no formula of a stranger's", async () => {
    const book = await workbook(
      "en",
      hostileRun((text) => `=HYPERLINK("https://e.example","${text}")`),
    );
    for (const sheet of ["Conversations", "Findings", "Agents"]) {
      for (const cell of (await readSheet(book, sheet)).slice(1).flat()) {
        if (typeof cell === "string") expect(cell).not.toMatch(/^\s*[=+@-]/);
      }
    }
  });
});

test("its headers stay in view, can be filtered by, and lead from sheet to sheet", async () => {
  const parts = unzipSync(await workbook("en"));
  const sheet = (number: number) => strFromU8(parts[`xl/worksheets/sheet${number}.xml`] as Uint8Array);
  for (const number of [1, 2, 3, 4, 5]) {
    expect(sheet(number)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet(number)).toMatch(/<autoFilter ref="A1:[A-Z]\d+"/);
  }
  expect(sheet(1)).toContain(`location="&apos;Findings&apos;!A2"`);
  expect(sheet(2)).toContain(`location="&apos;Conversations&apos;!A3"`);
});

test.each(["it", "en"] as const)("every cell, in %s", async (locale) => {
  const sheets = await readWorkbook(await workbook(locale));
  const lines = sheets.flatMap(({ sheet, data }) => [
    `== ${sheet}`,
    ...data.map((row) => JSON.stringify(withWholeSeconds(row))),
  ]);
  expectGolden(`xlsx.${locale}.txt`, `${lines.join("\n")}\n`);
});

test("the same run gives the same bytes", async () => {
  expect((await workbook("it")).equals(await workbook("it"))).toBe(true);
});
