import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { packageRoot } from "../../../src/package-root.js";
import { readFixture, readText, stretchOf, summary } from "../reading.js";

describe("whatsapp", () => {
  test("reads an Italian iPhone's chat", async () => {
    const { conversations, problems, assumptions } = await readFixture("exports/whatsapp-albergo-aurora.txt");
    expect(problems).toEqual([]);
    expect(assumptions).toEqual([
      'exports/whatsapp-albergo-aurora.txt: "Albergo Aurora Reception" is taken to speak for the company (--agent)',
    ]);
    const [conversation] = conversations;
    expect(conversation).toMatchObject({
      id: "whatsapp-albergo-aurora",
      channel: "messaging",
    });
    const messages = conversation!.messages;
    expect(messages.map(({ role }) => role[0]).join("")).toBe("scacccacacasc");
    expect(summary(messages[4]!)).toBe(
      "customer Giulia Ferri 2026-05-24T18:30:00 Buonasera, scusate, il navigatore mi porta in una via chiusa.⏎Da dove si entra con l'auto?",
    );
    expect(messages[5]).toMatchObject({ text: "immagine omessa", extra: { media: true } });
    expect(messages[10]!.text).toBe("Lei ha capito male.");
    const file = readFileSync(join(packageRoot, "fixtures/exports/whatsapp-albergo-aurora.txt"), "utf8");
    for (const message of messages) expect(stretchOf(file, message)).toBe(message.text);
  });

  test("reads an American Android's chat, the customer known by a phone", async () => {
    const { conversations } = await readFixture("exports/whatsapp-brightway.txt");
    expect(conversations[0]).toMatchObject({ customerId: "+15550100" });
    expect(conversations[0]!.messages.slice(-2).map(summary)).toEqual([
      "customer +1 555 0100 2026-05-14T23:50:00 Seriously? It was fine when I brought it in.",
      "agent Brightway Dry Cleaning Support 2026-05-15T09:01:00 Calm down please.⏎Claims go through the form on our website.",
    ]);
  });

  test.each([
    ["[13.03.25, 10:00:01] Bo: Hallo", "2025-03-13T10:00:01"],
    ["13.03.25, 10:00 - Bo: Hallo", "2025-03-13T10:00:00"],
    ["13/03/2025 à 10:00 - Bo: Bonjour", "2025-03-13T10:00:00"],
    ["13/3/25, 10:00 p. m. - Bo: Hola", "2025-03-13T22:00:00"],
    ["[2025-03-13, 10:00:01] Bo: Hi", "2025-03-13T10:00:01"],
    ["2025/03/13, 10:00 - Bo: Hi", "2025-03-13T10:00:00"],
    ["\ufeff[3/13/25, 9:02:11\u202fPM] Bo: Hi", "2025-03-13T21:02:11"],
  ])("reads the date of %j", async (line, expected) => {
    const { conversations } = await readText("a.txt", `${line}\n`, { agents: ["ACME"], inputFormat: "whatsapp" });
    expect(summary(conversations[0]!.messages[0]!)).toContain(`customer Bo ${expected} H`.slice(0, -2));
  });

  test("knows names with a colon, pasted chats, and lines that begin with a date", async () => {
    const text = [
      "13/03/25, 10:00 - Studio: Rossi: a che ora?",
      "13/03/25, 10:01 - Anna: alle nove",
      "14/03/25 va bene",
      "[13/03/25, 09:00:00] Luca: era questo?",
      "13/03/25, 10:02 - Studio: Rossi: sì: grazie",
    ].join("\n");
    const { conversations } = await readText("a.txt", text, { agents: ["Studio: Rossi"] });
    expect(conversations[0]!.messages.map(summary)).toEqual([
      "agent Studio: Rossi 2025-03-13T10:00:00 a che ora?",
      "customer Anna 2025-03-13T10:01:00 alle nove⏎14/03/25 va bene⏎[13/03/25, 09:00:00] Luca: era questo?",
      "agent Studio: Rossi 2025-03-13T10:02:00 sì: grazie",
    ]);
  });

  test("two messages that begin alike are no longer name", async () => {
    const text = "13/03/25, 10:00 - Anna: nota: Roma: sì\n13/03/25, 10:01 - Anna: nota: Roma: no\n";
    const { conversations } = await readText("a.txt", text, { agents: ["ACME"], inputFormat: "whatsapp" });
    expect(conversations[0]!.messages.map(({ author }) => author)).toEqual(["Anna", "Anna"]);
  });

  test("the speaker who greets like an agent is assumed to be one", async () => {
    const text = "13/03/25, 10:00 - Luca: Buongiorno, come posso aiutarla?\n13/03/25, 10:01 - Anna: il pacco?\n";
    const { conversations, assumptions } = await readText("a.txt", text);
    expect(conversations[0]!.messages.map(({ role }) => role)).toEqual(["agent", "customer"]);
    expect(assumptions).toHaveLength(1);
  });

  test("lists the names where nobody is known to be the agent", async () => {
    const { conversations, problems } = await readFixture("damaged/whatsapp.txt");
    expect(conversations).toEqual([]);
    expect(
      problems.map(({ line, message, skipped }) => [line, message.replace(/.*speakers are/, ""), skipped]),
    ).toEqual([
      [1, expect.stringContaining("expected a message"), "1 line"],
      [undefined, " Bruno (2 messages), Sandra (1 message). Name those of the company with --agent NAME", "the file"],
    ]);
    const named = await readFixture("damaged/whatsapp.txt", { agents: ["SANDRA"] });
    expect(named.conversations[0]!.messages.map(({ role }) => role)).toEqual(["customer", "agent", "customer"]);
  });

  test("what is written is read back", async () => {
    const word = fc.constantFrom("ciao", "perché", "🙂", "l'ordine:", "7781", "è", "no!", "12/03/25", "ok.", "<3");
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
    const message = fc.record({
      name: fc.constantFrom("+39 333 000 0000", "ACME Assistenza"),
      text: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
      minutes: fc.integer({ min: 1, max: 3000 }),
    });
    const two = (value: number): string => String(value).padStart(2, "0");
    const styles: Record<string, (at: Date) => string> = {
      iphone: (at) =>
        `[${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/26, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:00] `,
      android: (at) =>
        `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/2026, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} - `,
      german: (at) =>
        `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.26, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} - `,
      american: (at) =>
        `${at.getUTCMonth() + 1}/${at.getUTCDate()}/26, ${at.getUTCHours() % 12 || 12}:${two(at.getUTCMinutes())}\u202f${at.getUTCHours() < 12 ? "AM" : "PM"} - `,
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { minLength: 1, maxLength: 10 }),
        fc.constantFrom(...Object.keys(styles)),
        async (list, style) => {
          // The 13th decides which field is the day.
          let time = Date.UTC(2026, 0, 13, 9);
          const expected: string[] = [];
          const lines = list.map(({ name, text, minutes }) => {
            expected.push(
              `${name === "ACME Assistenza" ? "agent" : "customer"} ${name} ${new Date(time).toISOString().slice(0, 19)} ${text.replaceAll("\n", "⏎")}`,
            );
            const written = `${styles[style]!(new Date(time))}${name}: ${text}`;
            time += minutes * 60_000;
            return written;
          });
          const file = `${lines.join("\n")}\n`;
          const { conversations, problems } = await readText("a.txt", file, {
            agents: ["acme assistenza"],
            inputFormat: "whatsapp",
          });
          expect(problems).toEqual([]);
          expect(conversations[0]!.messages.map(summary)).toEqual(expected);
          for (const item of conversations[0]!.messages) expect(stretchOf(file, item)).toBe(item.text);
        },
      ),
    );
  });
});

describe("media and notices of seven languages", () => {
  const ios: readonly (readonly [language: string, stamp: string, attached: string, left: string, deleted: string])[] =
    [
      ["it", "[02/03/26, 09:MM:00]", "allegato: 1-PHOTO.jpg", "immagine omessa", "Questo messaggio è stato eliminato."],
      ["en", "[02/03/2026, 09:MM:00]", "attached: 1-PHOTO.jpg", "image omitted", "This message was deleted."],
      ["us", "[3/2/26, 9:MM:00\u202fAM]", "attached: 1-PHOTO.jpg", "video omitted", "This message was deleted."],
      ["de", "[02.03.26, 09:MM:00]", "Anhang: 1-PHOTO.jpg", "Bild weggelassen", "Diese Nachricht wurde gelöscht."],
      ["fr", "[02/03/2026 09:MM:00]", "pièce jointe : 1-PHOTO.jpg", "image absente", "Ce message a été supprimé."],
      ["es", "[2/3/26, 9:MM:00]", "adjunto: 1-PHOTO.jpg", "imagen omitida", "Se eliminó este mensaje."],
      ["pt", "[02/03/26, 09:MM:00]", "anexado: 1-PHOTO.jpg", "imagem ocultada", "Esta mensagem foi apagada."],
      ["nl", "[02-03-2026 09:MM:00]", "bijgevoegd: 1-PHOTO.jpg", "afbeelding weggelaten", "Dit bericht is verwijderd."],
    ];
  test.each(ios)("iOS, %s", async (_, stamp, attached, left, deleted) => {
    const say = (minute: number, text: string): string =>
      `${stamp.replace("MM", String(minute).padStart(2, "0"))} ${text}\n`;
    const text = [
      say(0, "Anna: Salve"),
      say(1, `Anna: \u200e<${attached}>`),
      say(2, `Anna: \u200e${left}`),
      say(13, `Lumen: \u200e${deleted}`),
    ].join("");
    const { conversations, problems } = await readText("_chat.txt", text, { agents: ["Lumen"] });
    expect(problems).toEqual([]);
    expect(conversations[0]!.messages.map(({ role, text: said, extra }) => [role, said, extra?.media])).toEqual([
      ["customer", "Salve", undefined],
      ["customer", attached, true],
      ["customer", left, true],
      ["system", deleted, undefined],
    ]);
  });

  const android: readonly (readonly [language: string, left: string, attached: string])[] = [
    ["it", "<Media omessi>", "IMG-1.jpg (file allegato)"],
    ["en", "<Media omitted>", "IMG-1.jpg (file attached)"],
    ["de", "<Medien ausgeschlossen>", "IMG-1.jpg (Datei angehängt)"],
    ["fr", "<Médias omis>", "IMG-1.jpg (fichier joint)"],
    ["es", "<Multimedia omitido>", "IMG-1.jpg (archivo adjunto)"],
    ["pt", "<Mídia oculta>", "IMG-1.jpg (arquivo anexado)"],
    ["nl", "<Media weggelaten>", "IMG-1.jpg (bestand bijgevoegd)"],
  ];
  test.each(android)("Android, %s", async (_, left, attached) => {
    const text = `02/03/2026, 09:00 - Anna: Salve\n02/03/2026, 09:01 - Anna: ${left}\n02/03/2026, 09:13 - Anna: ${attached}\n02/03/2026, 09:14 - Anna: null\n`;
    const { conversations } = await readText("chat.txt", text, { agents: ["Lumen"] });
    expect(conversations[0]!.messages.map(({ extra }) => extra?.media)).toEqual([undefined, true, true, true]);
  });
});
