import { describe, expect, test } from "@jest/globals";
import { readText, stretchOf, summary } from "../reading.js";

async function told(path: string, text: string, options = {}) {
  const { conversations, problems, assumptions, leftOut } = await readText(path, text, options);
  expect(problems).toEqual([]);
  const said = conversations.map(({ id, customerId, messages }) => [id, customerId, ...messages.map(summary)]);
  return { said, conversations, assumptions, leftOut };
}

const only = (column: string): string =>
  `a.csv: a ticket a row, "${column}" is read as the customer's message; what the company answered is not in the file`;

describe("tables of tickets", () => {
  test("Freshdesk's: the description, else the subject, is the customer's message; what is missing is said once", async () => {
    const { said, assumptions } = await told(
      "a.csv",
      `Ticket ID,Subject,Status,Priority,Source,Agent,Created time,Full name,Email,Description
101,Pacco,Closed,Low,Portal,Luca Ferri,2026-03-02 09:12:00,Anna Rossi,Anna@x.example,"Il mio pacco,
non è arrivato."
102,Vorrei un reso,Open,High,Email,Luca Ferri,2026-03-02 11:12:00,Bruno Neri,bruno@x.example,
`,
    );
    expect(said).toEqual([
      ["101", "anna@x.example", "customer Anna Rossi 2026-03-02T09:12:00 Il mio pacco,⏎non è arrivato."],
      ["102", "bruno@x.example", "customer Bruno Neri 2026-03-02T11:12:00 Vorrei un reso"],
    ]);
    expect(assumptions).toEqual([only("Description")]);
  });

  test("Zendesk's list of tickets has nothing but subjects", async () => {
    const { said, assumptions } = await told(
      "a.csv",
      `"Id","Subject","Status","Requester","Requester email","Assignee","Priority","Via","Created at"
"201","My parcel never arrived","Closed","Ann Reed","ann@x.example","Luke Ferry","Normal","Web form","2026-03-02 09:12"
`,
    );
    expect(said).toEqual([["201", "ann@x.example", "customer Ann Reed 2026-03-02T09:12:00 My parcel never arrived"]]);
    expect(assumptions).toEqual([only("Subject")]);
  });

  test("HubSpot's: the contact's address stands behind the name", async () => {
    const { said } = await told(
      "a.csv",
      `Ticket ID,Ticket name,Ticket status,Create date,Ticket owner,Source,Ticket description,Associated Contact
301,Router,New,2026-03-02 09:12,Luke Ferry,Email,"Hello, my router is dead.",Ann Reed (ann@x.example)
`,
    );
    expect(said).toEqual([["301", "ann@x.example", "customer Ann Reed 2026-03-02T09:12:00 Hello, my router is dead."]]);
  });

  test("ServiceNow's journal: the newest entry first, work notes left out; close notes are the company's", async () => {
    const text = `number,short_description,description,caller_id,state,opened_at,comments_and_work_notes,work_notes,close_notes,assigned_to
INC1,VPN,"I cannot connect.",Ann Reed,Closed,2026-03-02 09:12:00,"2026-03-02 10:15:00 - Luke Ferry (Additional comments)
Hello Ann, we are looking into it.
And it takes an hour.

2026-03-02 10:00:00 - Luke Ferry (Work notes)
Asked the network team.

2026-03-02 09:50:00 - Ann Reed (Additional comments)
Any ""news""?
",Seen before,We reset your profile.,Luke Ferry
`;
    const { said, conversations, assumptions, leftOut } = await told("a.csv", text);
    expect(said).toEqual([
      [
        "INC1",
        undefined,
        "customer Ann Reed 2026-03-02T09:12:00 I cannot connect.",
        'customer Ann Reed 2026-03-02T09:50:00 Any "news"?',
        "agent Luke Ferry 2026-03-02T10:15:00 Hello Ann, we are looking into it.⏎And it takes an hour.",
        "agent Luke Ferry - We reset your profile.",
      ],
    ]);
    expect(leftOut).toEqual({ notes: 2 });
    expect(assumptions).toEqual([
      'a.csv: a ticket a row, "description" is read as the customer\'s message; of the company\'s side there is only what stands in "comments_and_work_notes" and "close_notes"',
    ]);
    expect(conversations[0]!.messages.map((message) => stretchOf(text, message))).toEqual([
      "I cannot connect.",
      'Any ""news""?',
      "Hello Ann, we are looking into it.\nAnd it takes an hour.",
      "We reset your profile.",
    ]);
  });

  test("Jira's: a column a comment, each with its date and its author's id", async () => {
    const { said } = await told(
      "a.csv",
      `Summary,Issue key,Status,Assignee,Assignee Id,Reporter,Reporter Id,Created,Resolution,Description,Comment,Comment
Printer,SUP-1,Done,Luke Ferry,712:aa,Ann Reed,712:bb,02/Mar/26 9:12 AM,Done,"The printer is broken.","02/Mar/26 9:30 AM;712:aa;Hello; I am on my way.","02/Mar/26 9:40 AM;712:bb;Thank you!"
Screen,SUP-2,Open,Luke Ferry,712:aa,Bob Black,712:cc,03/Mar/26 9:12 AM,,"My screen flickers.",,
`,
    );
    expect(said).toEqual([
      [
        "SUP-1",
        "712:bb",
        "customer Ann Reed 2026-03-02T09:12:00 The printer is broken.",
        "agent Luke Ferry 2026-03-02T09:30:00 Hello; I am on my way.",
        "customer Ann Reed 2026-03-02T09:40:00 Thank you!",
      ],
      ["SUP-2", "712:cc", "customer Bob Black 2026-03-03T09:12:00 My screen flickers."],
    ]);
  });

  test("a sheet of one's own, with a column for what solved it; comments of nobody are counted", async () => {
    const { said, leftOut } = await told(
      "a.csv",
      `Numero;Oggetto;Descrizione;Soluzione;Commenti;Cliente;Data apertura
1;Internet lento;Da ieri è lentissima.;Abbiamo riavviato la centrale.;da richiamare;C-1;13/03/2026
2;Guasto;Non ho il segnale.;;;C-2;14/03/2026
`,
    );
    expect(said).toEqual([
      [
        "1",
        "C-1",
        "customer C-1 2026-03-13T00:00:00 Da ieri è lentissima.",
        "agent - - Abbiamo riavviato la centrale.",
      ],
      ["2", "C-2", "customer C-2 2026-03-14T00:00:00 Non ho il segnale."],
    ]);
    expect(leftOut).toEqual({ unattributed: 1 });
  });

  test("what has a column of roles, or several rows of a ticket, is a table of messages", async () => {
    const { said, assumptions } = await told(
      "a.csv",
      `ticket id,subject,status,priority,description,author
1,VPN,open,high,I cannot connect,Ann
1,VPN,open,high,"Hello, how can I help?",Luke
1,VPN,open,high,Thanks,Ann
`,
    );
    expect(said[0]!.slice(2)).toEqual([
      "customer Ann - I cannot connect",
      "agent Luke - Hello, how can I help?",
      "customer Ann - Thanks",
    ]);
    expect(assumptions).toEqual(["a.csv: taken to speak for the company: Luke (--agent)"]);
  });
});
