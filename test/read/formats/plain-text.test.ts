import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { packageRoot } from "../../../src/package-root.js";
import { readFixture, readText, stretchOf, summary } from "../reading.js";

describe("plain-text", () => {
  test("reads transcripts with headers, names, times of a day and lines of the system", async () => {
    const { conversations, problems, assumptions } = await readFixture("exports/telefonate-farmacia-sole.txt");
    expect([problems, assumptions]).toEqual([[], []]);
    expect(conversations).toMatchObject([
      { id: "tel-204", channel: "phone", customerId: "FS-318", line: 1, clock: "absolute" },
      { id: "tel-209", channel: "phone", customerId: "FS-318", line: 12 },
    ]);
    expect(conversations[1]!.messages.map(summary).slice(2, 6)).toEqual([
      "agent Chiara 2026-06-16T16:20:31 Mi scusi, ha ragione, ed è una cosa che le serviva oggi. Ho qui l'ordine: il grossista l'ha finita, ma ne ho due tubetti in negozio.⏎Gliene metto da parte uno a suo nome fino a domani sera.",
      "customer - 2026-06-16T16:20:55 Oh che bello. Quanto costa?",
      "agent Chiara 2026-06-16T16:21:02 Niente, è già pagata con l'ordine.",
      "system - - Chiamata trasferita a Cassa",
    ]);
    const file = readFileSync(join(packageRoot, "fixtures/exports/telefonate-farmacia-sole.txt"), "utf8");
    for (const { messages } of conversations) {
      for (const message of messages) expect(stretchOf(file, message)).toBe(message.text);
    }
  });

  test("parts conversations at headers that follow an empty line", async () => {
    const { conversations } = await readFixture("exports/fernhill-support-chats.txt");
    expect(
      conversations.map(({ id, channel, customerId, line, messages }) => [
        id,
        channel,
        customerId,
        line,
        messages.length,
      ]),
    ).toEqual([
      ["FH-77", "chat", "jo.lamb@mail.example", 1, 8],
      ["FH-81", "chat", "p.osei@mail.example", 15, 4],
    ]);
  });

  test.each([
    ["Cliente: ciao\nOperatore: salve", ["customer - - ciao", "agent - - salve"]],
    ["**Customer:** hi\n**Agent (Maria):** hello", ["customer - - hi", "agent Maria - hello"]],
    [
      "Operatrice Giulia: salve\nAnna Rossi: ciao\nOperatrice Giulia: mi dica\nAnna Rossi: niente",
      ["agent Giulia - salve", "customer Anna Rossi - ciao", "agent Giulia - mi dica", "customer Anna Rossi - niente"],
    ],
    ["[Agent] Hello\n[Customer] Hi", ["agent - - Hello", "customer - - Hi"]],
    ["C: ciao\nA: salve\nC: aiuto", ["customer C - ciao", "agent A - salve", "customer C - aiuto"]],
    [
      "Cliente [03/03/2025 10:42]: ciao\nOperatore [13/03/2025 10:43]: salve",
      ["customer - 2025-03-03T10:42:00 ciao", "agent - 2025-03-13T10:43:00 salve"],
    ],
    [
      "(10:00:04 AM) Visitor: hi\n(10:01 AM) ACME Support: hello",
      ["customer - 1970-01-01T00:00:00 hi", "agent ACME Support 1970-01-01T00:00:56 hello"],
    ],
    ["Bot: Premi 1\nUtente: 1\nUtente: operatore", ["bot - - Premi 1", "customer - - 1", "customer - - operatore"]],
    [
      "2025-03-03 10:00 - Cliente: ciao\nNota: una riga\n10:30 arriva il corriere\n2025-03-03 10:05 - Operatore: ok",
      ["customer - 2025-03-03T10:00:00 ciao⏎Nota: una riga⏎10:30 arriva il corriere", "agent - 2025-03-03T10:05:00 ok"],
    ],
    [
      "[23:59] Cliente: ciao\n[00:01] Operatore: salve",
      ["customer - 1970-01-01T00:00:00 ciao", "agent - 1970-01-01T00:02:00 salve"],
    ],
    [
      "[00:05] Agent: hello\n[01:03] Customer: hi",
      ["agent - 1970-01-01T00:00:00 hello", "customer - 1970-01-01T00:00:58 hi"],
    ],
    ["Cliente:\nciao\nsono Anna\nOperatore: salve", ["customer - - ciao⏎sono Anna", "agent - - salve"]],
  ])("reads %j", async (text, expected) => {
    const { conversations } = await readText("a.txt", text, { inputFormat: "plain-text" });
    expect(conversations.flatMap(({ messages }) => messages.map(summary))).toEqual(expected);
    for (const { messages } of conversations)
      for (const message of messages) expect(stretchOf(text, message)).toBe(message.text);
  });

  test("a separator within a message belongs to the message", async () => {
    const text = "Cliente: ciao\n---\nAnna Rossi\nvia Roma 1\nOperatore: salve\n---\nCliente: altro";
    const { conversations } = await readText("a.txt", text);
    expect(conversations.map(({ id, messages }) => [id, messages.length])).toEqual([
      ["a", 2],
      ["a-2", 1],
    ]);
    expect(conversations[0]!.messages[0]!.text).toBe("ciao\n---\nAnna Rossi\nvia Roma 1");
  });

  test("the header of a title names id, channel, customer and language", async () => {
    const { conversations } = await readText(
      "a.txt",
      "=== k-1 | telefono | u-9 | it | company=Lumen\nCliente: ciao\nOperatore: salve\n",
    );
    expect(conversations[0]).toMatchObject({
      id: "k-1",
      channel: "phone",
      customerId: "u-9",
      language: "it",
      company: "Lumen",
    });
  });

  test("says who cannot be told apart, and reads the rest", async () => {
    const { conversations, problems } = await readFixture("damaged/plain-text.txt");
    expect(conversations.map(({ id }) => id)).toEqual(["1"]);
    expect(problems).toEqual([
      {
        path: "damaged/plain-text.txt",
        line: 5,
        message: expect.stringContaining(
          "Bruno (1 message), Sandra (1 message). Name those of the company with --agent NAME",
        ),
        skipped: "1 conversation",
      },
    ]);
    const named = await readFixture("damaged/plain-text.txt", { agents: ["sandra"] });
    expect(named.conversations[1]!.messages.map(({ role }) => role)).toEqual(["customer", "agent"]);
  });

  test("what is written is read back", async () => {
    const word = fc.constantFrom(
      "buongiorno",
      "perché",
      "l'ordine",
      "7781",
      "non",
      "è",
      "arrivato,",
      "grazie!",
      "ok",
      "🙂",
      "(ieri)",
      "hello",
      "I'm",
      "sorry.",
    );
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
    const message = fc.record({
      label: fc.constantFrom(
        "Cliente",
        "Operatore",
        "Operatrice (Giulia)",
        "Agent (Bob)",
        "Customer",
        "Bot",
        "Sistema",
      ),
      lines: fc.array(
        line.map((text) => (/^[\d(*-]/.test(text) ? `e ${text}` : text)),
        { minLength: 1, maxLength: 3 },
      ),
      seconds: fc.integer({ min: 1, max: 5000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(message, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
        async (list) => {
          let time = Date.UTC(2026, 2, 2, 9);
          const expected: string[][] = [];
          const parts = list.map((messages, index) => {
            const own: string[] = [];
            expected.push(own);
            const lines = messages.map(({ label, lines: texts, seconds }) => {
              time += seconds * 1000;
              const at = new Date(time).toISOString().slice(0, 19);
              own.push(`${at} ${texts.join("⏎")}`);
              return `[${at.replace("T", " ")}] ${label}: ${texts.join("\n")}`;
            });
            return `=== c-${index}\n${lines.join("\n")}`;
          });
          const file = `${parts.join("\n\n")}\n`;
          const { conversations, problems } = await readText("a.txt", file);
          expect(problems).toEqual([]);
          expect(
            conversations.map(({ messages }) => messages.map((item) => summary(item).replace(/^\S+ \S+ /, ""))),
          ).toEqual(expected);
          for (const { messages } of conversations)
            for (const item of messages) expect(stretchOf(file, item)).toBe(item.text);
        },
      ),
    );
  });
});
