import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { readInput } from "../../../src/read/read.js";
import { fileSource } from "../../../src/read/source.js";
import { collect, readText, summary } from "../reading.js";

const folder = mkdtempSync(join(tmpdir(), "salesforce-"));
afterAll(() => rmSync(folder, { recursive: true }));

const comments = `"Id","ParentId","IsPublished","CommentBody","CreatedById","CreatedDate"
"00a1","5001","1","La lampada è arrivata rotta.","005P","2026-03-02T09:00:00.000+0000"
"00a2","5001","0","nota interna","005A","2026-03-02T09:10:00.000+0000"
"00a3","5002","1","Dov'è il mio ordine?","005P","2026-03-02T09:20:00.000+0000"
"00a4","5001","1","Le mandiamo ""subito"" un'altra lampada.","005A","2026-03-02T10:00:00.000+0000"
`;

describe("salesforce", () => {
  test("joins comments to users, cases and contacts that lie beside", async () => {
    writeFileSync(join(folder, "CaseComment.csv"), comments);
    writeFileSync(
      join(folder, "User.csv"),
      '"Id","Username","FirstName","LastName","UserType","ContactId"\n"005P","anna","","","CspLitePortal","003A"\n"005A","luca","Luca","Ferri","Standard",""\n',
    );
    writeFileSync(
      join(folder, "Case.csv"),
      '"Id","CaseNumber","ContactId","Origin"\n"5001","17","003A","Web"\n"5002","18","003A","Phone"\n',
    );
    writeFileSync(
      join(folder, "Contact.csv"),
      '"Id","AccountId","LastName","Email","Phone"\n"003A","","Rossi","Anna.Rossi@x.example",""\n',
    );
    const read = (name: string) => collect(readInput(fileSource(join(folder, name), name)));
    const { conversations, problems } = await read("CaseComment.csv");
    expect(problems).toEqual([]);
    expect(conversations).toMatchObject([
      { id: "5002", channel: "phone", caseId: "5002", customerId: "anna.rossi@x.example" },
      { id: "5001", channel: "email", caseId: "5001", customerId: "anna.rossi@x.example" },
    ]);
    expect(conversations[1]!.messages.map(summary)).toEqual([
      "customer Rossi 2026-03-02T09:00:00Z La lampada è arrivata rotta.",
      'agent Luca Ferri 2026-03-02T10:00:00Z Le mandiamo "subito" un\'altra lampada.',
    ]);
    expect(conversations[1]!.messages[1]!.origin.locate(0)).toEqual({ line: 5, column: 20 });
    for (const name of ["User.csv", "Case.csv", "Contact.csv"]) {
      const beside = await read(name);
      expect([beside.conversations, beside.problems, beside.assumptions.length]).toEqual([[], [], 1]);
    }
  });

  test("joins what lies in one archive, as the weekly export packs it", async () => {
    const user = '"Id","Name","UserType"\n"005P","Anna Rossi","CspLitePortal"\n"005A","Luca Ferri","Standard"\n';
    const zip = zipSync({ "CaseComment.csv": strToU8(comments), "User.csv": strToU8(user) });
    const { conversations } = await readText("WE_00D.zip", zip);
    expect(conversations.map(({ messages }) => messages.map(({ role, author }) => `${role} ${author}`))).toEqual([
      ["customer Anna Rossi"],
      ["customer Anna Rossi", "agent Luca Ferri"],
    ]);
  });

  test("reads mails without drafts and quotes, and entries without events", async () => {
    const mails = `Id,ParentId,FromAddress,FromName,Incoming,Status,MessageDate,TextBody
02s1,5001,anna@x.example,Anna,true,0,2026-03-02T09:00:00.000Z,When will it arrive?
02s2,5001,help@lumen.example,Lumen,false,5,2026-03-02T09:30:00.000Z,draft
02s3,5001,help@lumen.example,Lumen,false,3,2026-03-02T10:00:00.000Z,"Tomorrow.

On Mon, 2 Mar 2026 at 09:00, Anna <anna@x.example> wrote:
> When will it arrive?"
`;
    const mail = await readText("EmailMessage.csv", mails);
    expect(mail.conversations).toMatchObject([{ id: "5001", channel: "email", customerId: "anna@x.example" }]);
    expect(mail.conversations[0]!.messages.map(summary)).toEqual([
      "customer Anna 2026-03-02T09:00:00Z When will it arrive?",
      "agent Lumen 2026-03-02T10:00:00Z Tomorrow.",
    ]);
    const entries = `ConversationId,ActorType,ActorName,ActorId,EntryTime,EntryType,Message
0Mw1,EndUser,Guest,0PA1,2026-03-02T09:00:00.000+0000,Text,Hello
0Mw1,Bot,Ada,0Xx1,2026-03-02T09:00:01.000+0000,Text,How can I help?
0Mw1,System,Automated,,2026-03-02T09:00:30.000+0000,BotEscalated,
0Mw1,Agent,Luca,0051,2026-03-02T09:01:00.000+0000,Text,I am Luca.
`;
    const chat = await readText("ConversationEntry.csv", entries);
    expect(chat.conversations).toMatchObject([{ id: "0Mw1", channel: "messaging", customerId: "salesforce:0PA1" }]);
    expect(chat.conversations[0]!.messages.map(({ role }) => role)).toEqual(["customer", "bot", "agent"]);
  });
});
