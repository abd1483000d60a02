import { describe, expect, test } from "@jest/globals";
import { readText, stretchOf, summary } from "../reading.js";

async function said(text: string | Uint8Array, options = {}) {
  const { conversations, problems, assumptions } = await readText("a.csv", text, options);
  expect(problems).toEqual([]);
  return { messages: conversations.map(({ messages }) => messages.map(summary)), conversations, assumptions };
}

const two = ["customer - - Il pacco non arriva", "agent - - Controllo subito"];

describe("tables as people make them", () => {
  test.each([
    ["a title", "Esportazione chat di marzo\n"],
    ["a title and a blank line", "Report: all chats\nGenerated on 2026-03-31\n\n"],
    ["titles in a sheet of four columns", "Esportazione;;;\n;;;\nPeriodo: marzo;;;\n"],
  ])("%s above the column names is passed over, and places stay right", async (_name, titles) => {
    const text = `${titles}ID conversazione;Ruolo;Note;Messaggio\n1;Cliente;;Il pacco non arriva\n1;Operatore;;Controllo subito\n`;
    const { messages, conversations } = await said(text);
    expect(messages).toEqual([two]);
    expect(conversations[0]!.messages.map((one) => stretchOf(text, one))).toEqual([
      "Il pacco non arriva",
      "Controllo subito",
    ]);
  });

  test.each([
    ["Mario Rossi (agente) – 13/03/2026 10:22", "Anna Bianchi (cliente) – 13/03/2026 10:23"],
    ["Mario Rossi (agente) 13/03/2026 10:22", "Anna Bianchi (cliente) 13/03/2026 10:23"],
    ["[13/03/2026 10:22] Mario Rossi (agente):", "[13/03/2026 10:23] Anna Bianchi (cliente):"],
    ["Mario Rossi (agente), 13 mar 2026 10:22", "Anna Bianchi (cliente), 13 mar 2026 10:23"],
  ])("a column of who and when: %s", async (agent, customer) => {
    const { messages } = await said(
      `id;mittente;messaggio\n1;${agent};Buongiorno\n1;${customer};Il pacco non arriva\n`,
    );
    expect(messages).toEqual([
      [
        "agent Mario Rossi 2026-03-13T10:22:00 Buongiorno",
        "customer Anna Bianchi 2026-03-13T10:23:00 Il pacco non arriva",
      ],
    ]);
  });

  test.each([
    ["46083.3833333333", "2026-03-02T09:12:00"],
    ["46083,3833333333", "2026-03-02T09:12:00"],
    ["46083", "2026-03-02T00:00:00"],
    ["12 mar 2026 09:12", "2026-03-12T09:12:00"],
    ["02/Mar/26 9:12 AM", "2026-03-02T09:12:00"],
    ["03/13/2026 9:12 PM", "2026-03-13T21:12:00"],
    ["20260302091200", "2026-03-02T09:12:00"],
    ["1772442720", "2026-03-02T09:12:00Z"],
    ["1772442720000", "2026-03-02T09:12:00Z"],
    ["1772442720000000", "2026-03-02T09:12:00Z"],
    ["1772442720000000000", "2026-03-02T09:12:00Z"],
    ["1.77244272E+12", "2026-03-02T09:12:00Z"],
    ["1,77244272E+12", "2026-03-02T09:12:00Z"],
    ["/Date(1772442720000+0100)/", "2026-03-02T09:12:00Z"],
  ])("the time %s", async (written, expected) => {
    const { messages } = await said(`id;role;time;text\n1;customer;${written};ciao\n1;agent;${written};salve\n`);
    expect(messages).toEqual([[`customer - ${expected} ciao`, `agent - ${expected} salve`]]);
  });

  test("a day and a time of day as a spreadsheet counts them, in two columns", async () => {
    const { messages } = await said(
      "id;data;ora;chi;testo\n1;46083;0,383333;Cliente;ciao\n1;46083;0,5;Operatore;salve\n",
    );
    expect(messages).toEqual([["customer - 2026-03-02T09:12:00 ciao", "agent - 2026-03-02T12:00:00 salve"]]);
  });

  test.each([
    ["direction", "IN", "OUT"],
    ["direction", "inbound", "outbound"],
    ["direction", "MO", "MT"],
    ["Direzione", "Ricevuto", "Inviato"],
    ["direction", "received", "sent"],
    ["speaker", "C", "A"],
    ["chi", "Cliente", "Operatrice"],
    ["from_agent", "0", "1"],
    ["inbound", "1", "0"],
  ])("roles under %s are told by %s and %s", async (header, customer, agent) => {
    const { messages } = await said(
      `id;${header};text\n1;${customer};Il pacco non arriva\n1;${agent};Controllo subito\n`,
    );
    expect(messages).toEqual([two]);
  });

  test("of two words of which one is known the other is the other side's, said once", async () => {
    const { messages, assumptions } = await said(
      "id;speaker;text\n1;Caller;Il pacco non arriva\n1;Callee;Controllo subito\n",
    );
    expect(messages).toEqual([two]);
    expect(assumptions).toEqual(['a.csv: "Callee" is taken to be the company (mapping.roles)']);
  });

  test("codes that mean nothing are told by who greets like an agent, or by --agent; else they are listed", async () => {
    const table = (reply: string): string => `id;role;text\n1;0;Il pacco non arriva\n1;1;${reply}\n`;
    expect(await said(table("Buongiorno, come posso aiutarla?"))).toMatchObject({
      messages: [["customer 0 - Il pacco non arriva", "agent 1 - Buongiorno, come posso aiutarla?"]],
      assumptions: ["a.csv: taken to speak for the company: 1 (--agent)"],
    });
    expect((await said(table("Controllo"), { agents: ["1"] })).messages).toEqual([
      ["customer 0 - Il pacco non arriva", "agent 1 - Controllo"],
    ]);
    const { problems } = await readText("a.csv", table("Controllo"));
    expect(problems.map(({ message }) => message)).toEqual([
      "who speaks for the company cannot be known; the speakers are 0 (1 message), 1 (1 message). Name those of the company with --agent NAME",
    ]);
  });

  test("addresses are told by --agent-domain, or by an office's address", async () => {
    const table = (agent: string): string =>
      `id,from,text\n1,Anna Rossi <Anna@mail.example>,Il pacco non arriva\n1,${agent},Controllo subito\n`;
    const luca = await said(table("Luca <luca@vela.example>"), { agentDomains: ["vela.example"] });
    expect(luca.messages).toEqual([["customer Anna Rossi - Il pacco non arriva", "agent Luca - Controllo subito"]]);
    expect(luca.conversations[0]!.customerId).toBe("anna@mail.example");
    const office = await said(table("Vela <assistenza@vela.example>"));
    expect(office.messages[0]![1]).toBe("agent Vela - Controllo subito");
    expect(office.assumptions).toEqual(["a.csv: taken to speak for the company: @vela.example (--agent)"]);
    const { problems } = await readText("a.csv", table("Luca <luca@vela.example>"));
    expect(problems[0]!.message).toMatch(/with --agent NAME or --agent-domain$/);
  });

  test.each([
    ["lines", "Cliente: Il pacco non arriva\nOperatore: Controllo subito"],
    ["paragraphs", "<p><b>Cliente:</b> Il pacco non arriva</p><p><b>Operatore:</b> Controllo subito</p>"],
    ["divisions", "<div>Cliente: Il pacco non arriva</div><div>Operatore: Controllo subito</div>"],
    ["bold names", "<b>Cliente:</b> Il pacco non arriva<br><b>Operatore:</b> Controllo subito"],
    ["a list of JSON", '[{"role":"customer","text":"Il pacco non arriva"},{"role":"agent","text":"Controllo subito"}]'],
    [
      "an object of JSON",
      '{"lang":"it","messages":[{"from":"cliente","body":"Il pacco non arriva"},{"from":"operatore","body":"Controllo subito"}]}',
    ],
  ])("a whole dialogue in one cell, as %s", async (_name, cell) => {
    const row = (id: number): string => `${id},chat,"${cell.replaceAll('"', '""')}"\n`;
    const text = `id,channel,transcript\n${row(7)}${row(8)}`;
    const { messages, conversations, assumptions } = await said(text);
    expect(messages).toEqual([two, two]);
    expect(assumptions).toEqual([]);
    expect(conversations.map(({ id, channel }) => [id, channel])).toEqual([
      ["7", "chat"],
      ["8", "chat"],
    ]);
    const [first, second] = conversations.map(({ messages: all }) => all.map((one) => stretchOf(text, one)));
    expect(second).toEqual(first);
    expect(first![0]).toContain("Il pacco non arriva".slice(0, 10));
  });

  test("a log of messages with both ends, as Twilio's: a conversation for each customer's number", async () => {
    const { conversations, messages, assumptions } = await said(`From,To,Body,Status,SentDate,Sid,Direction
+447700900123,+442071838750,My parcel is late,received,2026-03-02T09:12:00Z,SM1,inbound
whatsapp:+447700900124,+442071838750,Refund please,received,2026-03-02T09:13:00Z,SM2,inbound
+442071838750,+447700900123,Let me look,delivered,2026-03-02T09:15:00Z,SM3,outbound-api
+442071838750,whatsapp:+447700900124,Sure,delivered,2026-03-02T09:16:00Z,SM4,outbound-reply
`);
    expect(conversations.map(({ customerId }) => customerId)).toEqual(["+447700900123", "+447700900124"]);
    expect(messages.map((all) => all.map((one) => one.replace(/\+\d+ /, "")))).toEqual([
      ["customer 2026-03-02T09:12:00Z My parcel is late", "agent 2026-03-02T09:15:00Z Let me look"],
      ["customer whatsapp:2026-03-02T09:13:00Z Refund please", "agent 2026-03-02T09:16:00Z Sure"],
    ]);
    expect(assumptions).toEqual([
      'a.csv: no column names the conversation; rows with the same "from / to" are read as one (mapping.id)',
    ]);
  });

  test("lines that end as a Mac's Excel ends them", async () => {
    const text = "id;role;text\r1;customer;Il pacco non arriva\r1;agent;Controllo subito\r";
    expect((await said(text)).messages).toEqual([two]);
  });
});
