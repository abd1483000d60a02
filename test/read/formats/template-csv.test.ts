import { describe, expect, test } from "@jest/globals";
import { writeXlsx } from "hucre/xlsx";
import { readText } from "../reading.js";

const rows = [
  ["Titolo", "Categoria", "Testo", "Lingua", "Canale"],
  ["Rimborso", "Support", 'Gentile {{nome}},\nil "rimborso" è partito.', "it", "email"],
  ["Refund", "Support", "<p>Hi {{name}},</p><p>your refund is on its way.</p>", "en", "chat"],
  ["Refund", "Sales", "Dear %NAME%, we are sorry.", "en", ""],
];
const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\r\n");

describe("template-csv", () => {
  test.each([
    ["a.csv", async () => Buffer.from(`\ufeff${csv}`)],
    ["a.xlsx", () => writeXlsx({ sheets: [{ name: "Risposte", rows }] })],
  ])("reads a table of replies (%s)", async (path, make) => {
    const { conversations, problems } = await readText(path, await make());
    expect(problems).toEqual([]);
    expect(conversations).toMatchObject([
      {
        kind: "template",
        id: "Rimborso",
        language: "it",
        channel: "email",
        messages: [{ text: 'Gentile {{nome}},\nil "rimborso" è partito.' }],
      },
      {
        kind: "template",
        id: "Refund",
        language: "en",
        channel: "chat",
        messages: [{ text: "Hi {{name}},\nyour refund is on its way." }],
      },
      { kind: "template", id: "Refund~2", language: "en", channel: "unknown" },
    ]);
    expect(conversations[2]!.messages[0]!.origin.locate(0).line).toBe(path === "a.csv" ? 5 : 4);
  });

  test("a table of messages is no table of replies", async () => {
    const chat = "chi;testo\nCliente;Buongiorno, dov'è il pacco?\nOperatore;Gentile cliente, ci scusiamo.\n";
    expect((await readText("a.csv", chat)).conversations).toMatchObject([{ kind: "conversation" }]);
  });

  test("a row that is torn is a problem with its line", async () => {
    const { conversations, problems } = await readText("a.csv", `${csv}\r\n"Torn;"x\r\n`);
    expect(conversations.length).toBeGreaterThanOrEqual(3);
    expect(problems[0]).toMatchObject({ line: 6, skipped: "1 row" });
  });
});
