import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { packageRoot } from "../../../src/package-root.js";
import { readFixture, readText, stretchOf, summary } from "../reading.js";

const summaries = async (text: string | Uint8Array, path = "a.csv"): Promise<string[]> =>
  (await readText(path, text)).conversations.flatMap(({ messages }) => messages.map(summary));

describe("delimited", () => {
  test("reads scattered rows, Italian headers and cells of several lines", async () => {
    const { conversations, problems, assumptions } = await readFixture("exports/vela-internet.csv");
    expect([problems, assumptions]).toEqual([[], []]);
    expect(
      conversations.map(({ id, channel, customerId, line, messages }) => [
        id,
        channel,
        customerId,
        line,
        messages.length,
      ]),
    ).toEqual([
      ["V-1001", "phone", "VL-4471", 2, 7],
      ["V-1003", "chat", "VL-6003", 14, 6],
      ["V-1002", "email", "VL-5120", 4, 3],
    ]);
    const [first] = conversations[2]!.messages;
    expect(summary(first!)).toBe(
      'customer Omar Testa 2026-04-13T09:10:00 Buongiorno,⏎in bolletta trovo 12 euro per un "servizio sicurezza" che non ho mai chiesto.⏎Quando me li restituite?⏎⏎Omar Testa',
    );
    expect(first!.origin.locate(first!.text.indexOf("che non"))).toEqual({ line: 5, column: 57 });
    const file = readFileSync(join(packageRoot, "fixtures/exports/vela-internet.csv"), "utf8");
    for (const { messages } of conversations) {
      for (const message of messages) expect(stretchOf(file, message).replaceAll('""', '"')).toBe(message.text);
    }
  });

  test.each([
    [
      "id,date,time,sender,message\n1,13/04/2026,10:05,customer,hi\n1,13/04/2026,10:06,agent,hello",
      ["customer - 2026-04-13T10:05:00 hi", "agent - 2026-04-13T10:06:00 hello"],
    ],
    ["conversation_id\tinbound\tbody\n1\tTrue\thi\n1\tFalse\thello", ["customer - - hi", "agent - - hello"]],
    ["chat_id,speaker,text\n1,Anna,hi\n1,ACME Support,hello", ["customer Anna - hi", "agent ACME Support - hello"]],
    [
      "ticket,direction,text,internal\n1,incoming,hi,false\n1,outgoing,secret,true\n1,outgoing,hello,false",
      ["customer - - hi", "agent - - hello"],
    ],
    [
      "domanda,risposta\nDov'è il mio pacco oggi?,È in consegna da stamattina\nPosso pagare in contanti alla consegna?,No mi spiace",
      [
        "customer - - Dov'è il mio pacco oggi?",
        "agent - - È in consegna da stamattina",
        "customer - - Posso pagare in contanti alla consegna?",
        "agent - - No mi spiace",
      ],
    ],
    ["sep=;\nid;ruolo;testo\n1;C;ciao\n1;O;salve", ["customer - - ciao", "agent - - salve"]],
    ['id,transcript\n7,"Customer: hi\nAgent (Bo): hello\nthere"', ["customer - - hi", "agent Bo - hello⏎there"]],
    ["id,transcript\n7,Customer: hi<br>Agent: hello", ["customer - - hi", "agent - - hello"]],
    [
      "conversation_id,created_at,role,text\n1,2026-01-02 10:05,agent,second\n1,2026-01-02 10:00,customer,first",
      ["customer - 2026-01-02T10:00:00 first", "agent - 2026-01-02T10:05:00 second"],
    ],
  ])("reads %j", async (text, expected) => {
    expect(await summaries(text)).toEqual(expected);
    for (const { messages } of (await readText("a.csv", text)).conversations) {
      for (const message of messages) expect(stretchOf(text, message)).toBe(message.text);
    }
  });

  test("reads Windows-1252 and UTF-16", async () => {
    const text = "id;ruolo;testo\r\n1;cliente;Perché non è arrivato?\r\n1;operatore;Sarà lì domani\r\n";
    const expected = ["customer - - Perché non è arrivato?", "agent - - Sarà lì domani"];
    expect(await summaries(Buffer.from(text, "latin1"))).toEqual(expected);
    expect(await summaries(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]))).toEqual(expected);
  });

  test("a mapping names the columns, by name or number, and the roles", async () => {
    const mapping = { text: "t", role: "w", id: "k", roles: { x: "agent", y: "customer" } };
    const named = await readText("a.csv", "k,w,t\n1,y,ciao\n1,x,salve\n", { mapping });
    expect(named.conversations[0]!.messages.map(summary)).toEqual(["customer - - ciao", "agent - - salve"]);
    const numbered = await readText("a.csv", "1,cliente,ciao\n1,operatore,salve\n", {
      mapping: { id: "1", role: "2", text: "3" },
      inputFormat: "delimited",
    });
    expect(numbered.conversations[0]!.messages.map(summary)).toEqual(["customer - - ciao", "agent - - salve"]);
    const wrong = await readText("a.csv", "k,w,t\n1,y,ciao\n", { mapping: { text: "z" }, inputFormat: "delimited" });
    expect(wrong.problems[0]?.message).toBe('the mapping names "z"; the columns are "k", "w", "t"');
  });

  test("a table without a speaker says so and names its columns", async () => {
    const { problems } = await readText("a.csv", "foo,testo\n1,ciao\n2,salve\n");
    expect(problems[0]?.message).toContain('no column tells who speaks; the columns are "foo", "testo"');
  });

  test("says what is damaged, and reads the rest", async () => {
    const { conversations, problems } = await readFixture("damaged/delimited.csv");
    expect(conversations.map(({ messages }) => messages.map(summary))).toEqual([
      [
        "customer - 2026-03-02T09:00:00 Buongiorno, avete la taglia 42?",
        "customer - 2026-03-02T09:02:00 Va bene il blu.",
      ],
      ["customer - - Il pacco non arriva", "agent - 2026-03-02T10:09:00 Arriva oggi"],
    ]);
    expect(problems.map(({ line, message, skipped }) => [line, message.split(";")[0], skipped])).toEqual([
      [3, 'a quote (") opens here and is never closed', "1 row"],
      [7, "5 cells where the first row has 4", "1 row"],
      [5, 'the time "31/02/2026 10:00" cannot be read', "the time of 1 message"],
      [6, '"stagista" names no role', "1 row"],
    ]);
  });

  test("of questions and answers with the same id, the first keeps it; a row without words does not count", async () => {
    const rows = [
      "id,messaggio cliente,risposta",
      "1,Dov'è il mio pacco oggi?,È in consegna da stamattina",
      "3,,",
      ",Posso pagare in contanti alla consegna?,No mi spiace",
      "2,E il resto quando arriva?,Arriva domani in mattinata",
      "3,E chi lo consegna da voi?,Lo consegna il corriere",
      "1,Sono ancora io e aspetto,Ci scusiamo per il ritardo",
    ];
    const { conversations } = await readText("faq.csv", rows.join("\n"));
    expect(conversations.map(({ id }) => id)).toEqual(["1", "faq-4", "2", "3", "faq-7"]);
  });

  test("what is written is read back, however its rows are scattered", async () => {
    const text = fc
      .string({
        unit: fc.constantFrom("a", "è", " ", ";", ",", '"', "\n", "\t", "🙂", "'"),
        minLength: 1,
        maxLength: 20,
      })
      .filter((value) => value.trim() !== "" && !value.startsWith("\ufeff"));
    const row = fc.record({
      id: fc.constantFrom("k1", "k2", "k3"),
      role: fc.constantFrom("cliente", "operatore", "bot"),
      text,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(";", ",", "\t"),
        fc.constantFrom("\n", "\r\n"),
        async (rows, delimiter, newline) => {
          const quoted = (value: string): string =>
            /[";,\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
          const lines = [
            ["conversation_id", "role", "text"],
            ...rows.map((item) => [item.id, item.role, quoted(item.text)]),
          ];
          const file = lines.map((cells) => cells.join(delimiter)).join(newline) + newline;
          const { conversations, problems } = await readText("a.csv", file, { mapping: { id: "conversation_id" } });
          expect(problems).toEqual([]);
          const roles = { cliente: "customer", operatore: "agent", bot: "bot" } as const;
          const expected = Object.fromEntries(
            [...new Set(rows.map(({ id }) => id))].map((id) => [
              id,
              rows
                .filter((item) => item.id === id)
                .map((item) => `${roles[item.role as keyof typeof roles]} ${item.text}`),
            ]),
          );
          expect(
            Object.fromEntries(
              conversations.map(({ id, messages }) => [id, messages.map((item) => `${item.role} ${item.text}`)]),
            ),
          ).toEqual(expected);
          for (const { messages } of conversations) {
            for (const item of messages) expect(stretchOf(file, item).replaceAll('""', '"')).toBe(item.text);
          }
        },
      ),
    );
  });
});
