import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { writeXlsx } from "hucre/xlsx";
import { proposeMapping } from "../../src/read/propose-mapping.js";
import { readText } from "./reading.js";

const folder = mkdtempSync(join(tmpdir(), "mapping-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function propose(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return proposeMapping(path);
}

const rows = [
  ["Nr ticket", "Chi", "Quando", "Cosa", "Mail cliente"],
  ["17", "CLI", "02/03/2026 09:00", "Dov'è il pacco che ho ordinato?", "anna@x.example"],
  ["17", "OPR", "02/03/2026 09:05", "Arriva domani mattina.", "anna@x.example"],
];

describe("proposeMapping", () => {
  test.each([
    ["a.csv", async () => rows.map((row) => row.join(";")).join("\n")],
    ["a.xlsx", () => writeXlsx({ sheets: [{ name: "S", rows }] })],
  ])("names columns by their headers and values (%s)", async (name, make) => {
    const proposal = await propose(name, await make());
    expect(proposal?.mapping).toMatchObject({ id: "Nr ticket", time: "Quando", customer: "Mail cliente" });
    expect(proposal?.fields.map((field) => field.name)).toEqual(rows[0]);
    expect(proposal?.fields[1]).toEqual({ name: "Chi", samples: ["CLI", "OPR"] });
    // No header says what "Cosa" is: its values do.
    expect(proposal).toMatchObject({
      mapping: { role: "Chi", text: "Cosa" },
      missing: [],
      unknownRoles: ["CLI", "OPR"],
    });
  });

  test("paths in JSON, which read the file as they are proposed", async () => {
    const content = JSON.stringify({
      uuid: "c1",
      user: { email: "anna@x.example" },
      turns: [
        { speaker_type: "customer", utterance: "Where is my parcel?", sent_at: "2026-03-02T09:00:00Z" },
        { speaker_type: "rep", utterance: "It arrives tomorrow.", sent_at: "2026-03-02T09:01:00Z" },
      ],
    });
    const proposal = await propose("a.json", content);
    expect(proposal).toMatchObject({
      shape: "messages",
      missing: [],
      unknownRoles: [],
      mapping: { role: "turns.speaker_type", text: "turns.utterance", time: "turns.sent_at" },
    });
    const { conversations, problems } = await readText("a.json", content, {
      mapping: proposal!.mapping,
      inputFormat: "generic-json",
    });
    expect(problems).toEqual([]);
    expect(conversations).toMatchObject([{ messages: [{ role: "customer" }, { role: "agent" }] }]);
  });

  test("roles that no word names are told; a text is no table", async () => {
    const proposal = await propose("b.csv", "id,role,text\n1,X9,ciao a tutti\n1,customer,ok\n");
    expect(proposal?.unknownRoles).toEqual(["X9"]);
    expect(await propose("c.txt", "ciao\nmondo\n")).toBeUndefined();
  });
});
