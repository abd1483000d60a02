import { describe, expect, test } from "@jest/globals";
import { memorySource, writeNative } from "../../src/index.js";
import { readInput } from "../../src/read/read.js";
import { Redactor } from "../../src/redact/redactor.js";

/** What becomes of an agent's words in a conversation between Giulia Ferri and Marco. */
async function said(text: string, role = "agent"): Promise<string> {
  const messages = [
    { role: "customer", author: "Giulia Ferri", text: "Buongiorno" },
    { role, author: role === "agent" ? "Marco" : "Giulia Ferri", text },
  ];
  const redacted = await redact({ id: "c-1", channel: "chat", messages });
  return redacted.messages[1]?.text ?? "";
}

async function redact(conversation: unknown) {
  const bytes = new TextEncoder().encode(`${JSON.stringify(conversation)}\n`);
  for await (const item of readInput(memorySource("a.jsonl", bytes))) {
    if ("conversation" in item) return new Redactor().conversation(item.conversation);
  }
  throw new Error("no conversation was read");
}

describe("names", () => {
  test.each([
    ["Ciao Giulia, sono Marco", "Ciao Name1, sono Name3"],
    ["GENTILE SIG.RA FERRI", "GENTILE SIG.RA Name2"],
    ["Le passo la collega Zoraide, un attimo", "Le passo la collega Zoraide, un attimo"],
    ["Le passo la collega Marta Brambilla.", "Le passo la collega Name3 Name4."],
    ["Gentile dott. Kowalczyk, ecco", "Gentile dott. Name3, ecco"],
    ["mi chiamo anna brambilla e chiamo per il reso", "mi chiamo Name3 Name4 e chiamo per il reso"],
    ["My name is Zsofia Nagy.", "My name is Name3 Name4."],
    ["Cordiali saluti,\nTeresa Dini", "Cordiali saluti,\nName3 Name4"],
    ["Kind regards,\nOrla", "Kind regards,\nName3"],
  ])("%s", async (text, expected) => {
    expect(await said(text)).toBe(expected);
  });

  test.each([
    "Gentile Cliente, grazie della segnalazione.",
    "Dear Customer, thank you for your patience.",
    "Salve Ho bisogno di aiuto",
    "Sono Contenta che sia arrivato",
    "Buongiorno, Vorrei sapere dove si trova",
    "May I help you? Will you be at home on Monday?",
    "La consegna a San Marco è gratuita",
    "il paralume rosa e la tenda bianca",
    "Cordiali saluti,\nServizio Clienti",
  ])("silent: %s", async (text) => {
    expect(await said(text)).toBe(text);
  });
});

describe("codes and addresses", () => {
  test.each([
    ["IBAN IT60 X054 2811 1010 0000 0123 456 ok", "IBAN IBAN-00001 ok"],
    ["la carta 4111 1111 1111 1111 è scaduta", "la carta CARD-00001 è scaduta"],
    ["codice fiscale RSSMRA85T10A562S", "codice fiscale TAX-00001"],
    ["P.IVA 12345678903", "P.IVA VAT-00001"],
    ["abito in via Garibaldi 12, 20121 Milano (MI).", "abito in 1 Redacted Street."],
    ["sto in via garibaldi dodici", "sto in 1 Redacted Street"],
    ["I live at Flat 2, 14 Station Road, Leeds LS1 4AB now", "I live at 1 Redacted Street now"],
    ["chiami lo 02 1234567", "chiami lo 000 00 00001"],
    ["il numero è tre tre tre uno due quattro cinque", "il numero è 000 00 00001"],
    ["scrivi a anna punto dini chiocciola posta punto it", "scrivi a email1@redacted.example"],
    ["l'ordine n. 48213 e poi ancora 48213", "l'ordine n. ORD-00001 e poi ancora ORD-00001"],
    ["write to @giulia_b please", "write to @account1 please"],
  ])("%s", async (text, expected) => {
    expect(await said(text)).toBe(expected);
  });

  test.each([
    "Il 12/03/2026 alle 10:30 sono passati 14 giorni",
    "costa 1.299,00 € oppure 24 rate da 54,12 euro",
    "la riceve in 3-5 giorni lavorativi, al massimo 10",
    "sono andato via alle 3",
    "me lo mandi via mail entro 2 giorni",
    "nel corso degli ultimi 3 mesi",
    "It took 2 days on the road and 40 minutes of calls",
    "iPhone 15 Pro 256GB, 120 W",
  ])("silent: %s", async (text) => {
    expect(await said(text)).toBe(text);
  });
});

describe("fields of a conversation", () => {
  test("keys, ids, authors and unknown fields hold nothing personal either", async () => {
    const redacted = await redact({
      id: "chat with giulia.ferri@posta.example",
      customerId: "giulia.ferri@posta.example",
      caseId: "K-9981",
      customerName: "Giulia Ferri",
      tags: ["vip", "Giulia"],
      priority: 3,
      messages: [
        { role: "customer", author: "Giulia Ferri", text: "Buongiorno", ip: "10.0.0.1" },
        { role: "agent", author: "Marta – Assistenza", text: "Ciao Giulia", extension: "int. Giulia" },
        { role: "bot", author: "Lumino", text: "Sono Lumino" },
      ],
    });
    const written = writeNative(redacted);
    for (const value of ["giulia", "ferri", "Marta", "K-9981"])
      expect(written.toLowerCase()).not.toContain(value.toLowerCase());
    expect(redacted.id).toBe(`chat with ${redacted.customerId}`);
    expect(redacted.messages.map((message) => message.author)).toEqual(["Name1 Name2", "Name3 – Assistenza", "Lumino"]);
    expect(redacted.messages[2]?.text).toBe("Sono Lumino");
    expect(redacted.extra).toEqual({ customerName: "Name1 Name2", tags: ["vip", "Name1"], priority: 3 });
  });

  test("places still point into the file", async () => {
    const messages = [{ role: "agent", author: "Bo", text: "Scriva a bo@posta.example oggi stesso" }];
    const line = JSON.stringify({ id: "c", messages });
    const redacted = await redact({ id: "c", messages });
    const message = redacted.messages[0];
    const place = message?.origin.locate(message.text.indexOf("oggi"));
    expect(place).toEqual({ line: 1, column: line.indexOf("oggi") + 1 });
  });

  test("what is to be kept is kept", () => {
    const redactor = new Redactor(["order", "name"]);
    const origin = { locate: () => ({ line: 1, column: 1 }) };
    const message = {
      id: "m1",
      role: "customer" as const,
      author: "Ann",
      text: "Ann here, order BL-20417, ann@mail.example",
      origin,
    };
    const conversation = {
      id: "c",
      kind: "conversation" as const,
      channel: "chat" as const,
      clock: "absolute" as const,
      messages: [message],
      path: "a",
      line: 1,
    };
    expect(redactor.conversation(conversation).messages[0]?.text).toBe(
      "Ann here, order BL-20417, email1@redacted.example",
    );
  });
});
