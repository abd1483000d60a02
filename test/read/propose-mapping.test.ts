import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { writeXlsx } from "hucre/xlsx";
import { proposeMapping } from "../../src/read/propose-mapping.js";
import { readText, summary } from "./reading.js";

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

  test("where no header tells it, values do: times, addresses, what comes again; who begins is the customer", async () => {
    const sheet = [
      "REF,WHOIS,WORDS,WHEN_UTC,REACH",
      "K-1,K,Where is my parcel please?,2026-03-02T09:00:00Z,anna@x.example",
      "K-1,M,It will come tomorrow.,2026-03-02T10:00:00Z,anna@x.example",
      "K-2,K,And my lamp then?,2026-03-02T09:00:00Z,bo@x.example",
      "K-2,M,It has been sent.,2026-03-02T10:00:00Z,bo@x.example",
    ].join("\n");
    const proposal = await propose("d.csv", sheet);
    expect(proposal).toMatchObject({
      mapping: { id: "REF", role: "WHOIS", text: "WORDS", time: "WHEN_UTC", customer: "REACH" },
      roles: { K: "customer", M: "agent" },
    });
    const mapping = { ...proposal!.mapping, roles: proposal!.roles };
    const { conversations } = await readText("d.csv", sheet, { mapping });
    expect(
      conversations.map(({ id, customerId, messages }) => [id, customerId, messages.map((one) => one.role)]),
    ).toEqual([
      ["K-1", "anna@x.example", ["customer", "agent"]],
      ["K-2", "bo@x.example", ["customer", "agent"]],
    ]);
  });

  test("German headers; a date and a time of day stay together when the mapping names the date", async () => {
    const sheet = [
      "Ticket-Nr.;Absender;Rolle;Datum;Uhrzeit;Nachricht;Kanal;Kunden-E-Mail",
      "101;Anna Roth;Kunde;13.03.2026;09:00;Mein Paket ist nicht da.;E-Mail;anna@x.example",
      "101;Lukas;Mitarbeiter;13.03.2026;10:00;Es kommt morgen.;E-Mail;anna@x.example",
    ].join("\n");
    const proposal = await propose("e.csv", sheet);
    expect(proposal?.mapping).toMatchObject({ id: "Ticket-Nr.", role: "Rolle", text: "Nachricht", time: "Datum" });
    for (const mapping of [undefined, proposal!.mapping]) {
      const { conversations } = await readText("e.csv", sheet, mapping ? { mapping } : {});
      expect(conversations).toMatchObject([{ id: "101", channel: "email", customerId: "anna@x.example" }]);
      expect(conversations[0]!.messages.map(summary)).toEqual([
        "customer Anna Roth 2026-03-13T09:00:00 Mein Paket ist nicht da.",
        "agent Lukas 2026-03-13T10:00:00 Es kommt morgen.",
      ]);
    }
  });

  test("a mapping opens JSON whose keys say nothing, however deep its paths", async () => {
    const content = JSON.stringify({
      export: {
        items: [
          {
            case: { number: "C-1" },
            consumer: { contact: { mail: "anna@x.example" } },
            log: [
              { by: { kind: "consumer" }, payload: { words: "Where is my parcel?" }, ts: 1772442000 },
              { by: { kind: "staff" }, payload: { words: "Tomorrow." }, ts: 1772442100 },
            ],
          },
        ],
      },
    });
    const { conversations, problems } = await readText("f.json", content, {
      mapping: {
        id: "case.number",
        text: "log.payload.words",
        role: "log.by.kind",
        time: "log.ts",
        customer: "consumer.contact.mail",
      },
    });
    expect(problems).toEqual([]);
    expect(conversations).toMatchObject([{ id: "C-1", customerId: "anna@x.example" }]);
    expect(conversations[0]!.messages.map(summary)).toEqual([
      "customer - 2026-03-02T09:00:00Z Where is my parcel?",
      "agent - 2026-03-02T09:01:40Z Tomorrow.",
    ]);
  });

  test("roles that no word names are told; a text is no table", async () => {
    const proposal = await propose("b.csv", "id,role,text\n1,X9,ciao a tutti\n1,customer,ok\n");
    expect(proposal?.unknownRoles).toEqual(["X9"]);
    expect(await propose("c.txt", "ciao\nmondo\n")).toBeUndefined();
  });
});
