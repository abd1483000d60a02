import { describe, expect, test } from "@jest/globals";
import { readText, summary } from "../reading.js";

const at = Date.UTC(2026, 2, 2, 9) / 1000;
const iso = (second: number): string => new Date((at + second) * 1000).toISOString();

/** What is said in each conversation of an export, and what is told of it. */
async function told(path: string, content: unknown, options: Parameters<typeof readText>[2] = {}) {
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 1);
  const { conversations, problems, assumptions } = await readText(path, text, options);
  return {
    says: conversations.map(({ id, messages }) => [id, ...messages.map(summary)]),
    customers: conversations.map(({ customerId }) => customerId),
    problems: problems.map(({ line, message }) => `${line}: ${message}`),
    assumptions,
    conversations,
  };
}

describe("hand-overs that fields alone tell", () => {
  test("Intercom: an assignment to somebody else, by name or as a team; not one to oneself", async () => {
    const part = (id: number, fields: object) => ({
      id: `${id}`,
      part_type: "assignment",
      body: null,
      created_at: at + id,
      ...fields,
    });
    const luca = { type: "admin", id: "7", name: "Luca" };
    const { says } = await told("a.json", {
      id: "1",
      created_at: at,
      source: { type: "conversation", id: "0", body: "Salve", author: { type: "user", id: "u", name: "Anna" } },
      conversation_parts: {
        conversation_parts: [
          part(1, { author: luca, assigned_to: { type: "admin", id: "7" } }),
          part(2, { author: luca, part_type: "comment", body: "<p>Un attimo</p>" }),
          part(3, { author: luca, assigned_to: { type: "team", id: "9" } }),
          part(4, {
            author: { type: "bot", id: "b" },
            part_type: "assign_and_reopen",
            assigned_to: { type: "admin", id: "7" },
          }),
          part(5, { author: luca, assigned_to: null }),
        ],
      },
    });
    expect(says).toEqual([
      [
        "1",
        "customer Anna 2026-03-02T09:00:00Z Salve",
        "agent Luca 2026-03-02T09:00:02Z Un attimo",
        "system - 2026-03-02T09:00:03Z Assigned to team 9",
        "system - 2026-03-02T09:00:04Z Assigned to Luca",
      ],
    ]);
  });

  test("HubSpot: an assignment to another actor", async () => {
    const sender = { actorId: "A-1", name: "Luca" };
    const { says, conversations } = await told("a.json", {
      id: "1",
      messages: [
        {
          id: "m",
          type: "MESSAGE",
          direction: "INCOMING",
          createdAt: iso(0),
          text: "Salve",
          senders: [{ actorId: "V-3" }],
        },
        { id: "a", type: "ASSIGNMENT", createdAt: iso(1), createdBy: "A-2", assignedTo: "A-1" },
        { id: "b", type: "ASSIGNMENT", createdAt: iso(2), createdBy: "A-1", assignedTo: "A-1" },
        { id: "n", type: "MESSAGE", direction: "OUTGOING", createdAt: iso(3), text: "Salve a lei", senders: [sender] },
      ],
    });
    expect(says[0]).toContain("system - 2026-03-02T09:00:01Z Assigned to Luca");
    expect(says[0]).toHaveLength(4);
    expect(conversations[0]!.messages[1]!.origin.locate(5)).toEqual({ line: 18, column: 13 });
  });

  test("Help Scout: a line of the history that assigns; drafts are left out", async () => {
    const { says } = await told("a.json", {
      id: 1,
      primaryCustomer: { id: 2 },
      _embedded: {
        threads: [
          { id: 4, type: "message", state: "draft", body: "forse", createdBy: { type: "user" }, createdAt: iso(3) },
          {
            id: 3,
            type: "lineitem",
            action: { text: "You marked as Closed" },
            createdBy: { type: "user" },
            createdAt: iso(2),
          },
          {
            id: 2,
            type: "lineitem",
            action: { text: "Eva assigned to Luca" },
            createdBy: { type: "user" },
            createdAt: iso(1),
          },
          {
            id: 1,
            type: "customer",
            body: "Salve\n\nOn Mon, Mar 2, 2026, Luca wrote:\n> ciao",
            createdBy: { type: "customer" },
            createdAt: iso(0),
          },
        ],
      },
    });
    expect(says).toEqual([
      ["1", "customer - 2026-03-02T09:00:00Z Salve", "system - 2026-03-02T09:00:01Z Eva assigned to Luca"],
    ]);
  });
});

describe("messages without their conversations", () => {
  const exports: readonly (readonly [string, object, object, string])[] = [
    [
      "front",
      {
        id: "m1",
        type: "email",
        is_inbound: true,
        created_at: at,
        recipients: [],
        body: "Salve",
        _links: { related: { conversation: "https://x.example/conversations/7" } },
      },
      {
        id: "m2",
        type: "email",
        is_inbound: false,
        created_at: at + 9,
        recipients: [],
        body: "Salve a lei",
        _links: { related: { conversation: "https://x.example/conversations/7" } },
      },
      "_results",
    ],
    [
      "gorgias",
      { id: 1, ticket_id: 7, from_agent: false, body_text: "Salve", created_datetime: iso(0) },
      { id: 2, ticket_id: 7, from_agent: true, body_text: "Salve a lei", created_datetime: iso(9) },
      "data",
    ],
    [
      "hubspot",
      {
        id: "1",
        type: "MESSAGE",
        conversationsThreadId: "7",
        direction: "INCOMING",
        text: "Salve",
        senders: [{ actorId: "V-1" }],
        createdAt: iso(0),
        truncationStatus: "NOT_TRUNCATED",
      },
      {
        id: "2",
        type: "MESSAGE",
        conversationsThreadId: "7",
        direction: "OUTGOING",
        text: "Salve a lei",
        senders: [{ actorId: "A-1" }],
        createdAt: iso(9),
      },
      "results",
    ],
    [
      "chatwoot",
      { id: 1, conversation_id: 7, message_type: 0, inbox_id: 1, content: "Salve", created_at: at },
      { id: 2, conversation_id: 7, message_type: 1, inbox_id: 1, content: "Salve a lei", created_at: at + 9 },
      "payload",
    ],
    [
      "crisp",
      { session_id: "7", type: "text", from: "user", content: "Salve", timestamp: at * 1000 },
      { session_id: "7", type: "text", from: "operator", content: "Salve a lei", timestamp: at * 1000 + 9000 },
      "data",
    ],
  ];
  test.each(exports)("%s: a list, lines, or a page of messages", async (_, asked, answered, page) => {
    const other = JSON.parse(
      JSON.stringify(asked).replaceAll("/7", "/8").replaceAll('"7"', '"8"').replaceAll(":7", ":8"),
    ) as object;
    const all = [asked, other, answered];
    const wanted = [
      ["7", expect.stringMatching(/^customer .*Salve$/), expect.stringMatching(/^agent .*Salve a lei$/)],
      ["8", expect.stringMatching(/^customer .*Salve$/)],
    ];
    for (const content of [all, all.map((one) => JSON.stringify(one)).join("\n"), { [page]: all, next: null }]) {
      const { says, conversations } = await told("a.json", content);
      expect(says).toEqual(wanted);
      const [first, last] = conversations[0]!.messages;
      expect(last!.origin.locate(0).line).toBeGreaterThan(first!.origin.locate(0).line);
    }
  });

  test("Intercom: parts alone, without a conversation's id", async () => {
    const part = {
      type: "conversation_part",
      id: "3",
      part_type: "comment",
      body: "<p>Ok</p>",
      created_at: at,
      author: { type: "admin", name: "Fin", from_ai_agent: true },
    };
    expect((await told("one.json", part)).says).toEqual([["one", "bot Fin 2026-03-02T09:00:00Z Ok"]]);
    const { says, assumptions } = await told("two.json", [part, { ...part, id: "4", author: { type: "user" } }]);
    expect(says[0]).toHaveLength(3);
    expect(assumptions).toEqual(["two.json: parts without a conversation_id are read as one conversation"]);
  });
});

describe("mails", () => {
  test("a mail's text without its headers is refused, and says what to do; --template reads the answer alone", async () => {
    const texts = [
      "Certo, arriva domani.\n\nIl giorno lun 2 mar 2026 alle ore 09:12 Anna <a@x.example> ha scritto:\n> dov'è?\n",
      "Certo, arriva domani.\n\n-----Messaggio originale-----\nDa: Anna\nInviato: lunedì\nA: Luca\n\nDov'è?\n",
      "Certo, arriva domani.\n\nInviato da iPhone\n",
      '<div>Certo, arriva domani.</div><div class="gmail_quote">Il giorno lun 2 mar 2026 Anna ha scritto:<br><blockquote>dov\'è?</blockquote></div>',
    ];
    for (const text of texts) {
      const path = text.startsWith("<") ? "a.html" : "a.txt";
      const { says, problems } = await told(path, text);
      expect(says).toEqual([]);
      expect(problems).toEqual([expect.stringContaining("1: this is a mail's text without its headers")]);
      const template = await told(path, text, { template: true });
      expect(template.conversations.map(({ messages }) => messages[0]!.text)).toEqual(["Certo, arriva domani."]);
    }
  });

  const mail = (from: string, to: string, id: string): string =>
    `From x@x Mon Mar  2 09:00:00 2026\nFrom: ${from}\nTo: ${to}\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nMessage-ID: <${id}>\n\nsalve\n\n`;
  test("the company is whom consumers write to, or who has an office; said once", async () => {
    const consumers = await told(
      "a.mbox",
      mail("a@gmail.com", "luca@lumen.example", "1") + mail("b@libero.it", "eva@lumen.example", "2"),
    );
    expect(consumers.customers).toEqual(["a@gmail.com", "b@libero.it"]);
    expect(consumers.assumptions).toEqual([
      "a.mbox: lumen.example is taken to be the company's domain (--agent-domain)",
    ]);
    const office = await told("a.eml", mail("a@x.example", "support@lumen.example", "1").replace(/^From x.*\n/, ""));
    expect(office.customers).toEqual(["a@x.example"]);
    const unknown = await told("a.mbox", mail("a@x.example", "b@y.example", "1"));
    expect(unknown.problems).toEqual([expect.stringContaining("the senders are a@x.example (1 mail)")]);
  });

  test("a mail with line breaks of Windows, in HTML, with its answer in it", async () => {
    const text = [
      "From: =?iso-8859-1?Q?Anna_Ross=EC?= <anna@gmail.com>",
      "To: Lumen <assistenza@lumen.example>",
      "Subject: Reso",
      "Date: Mon, 2 Mar 2026 09:00:00 +0100",
      "Content-Type: text/html; charset=iso-8859-1",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      '<p>Perch=E8 no?</p><div class=3D"moz-cite-prefix">Il 01/03/2026 Luca ha scritto:</div><blockquote>vecchio</blockquote>',
      "",
    ].join("\r\n");
    const { says } = await told("a.eml", text);
    expect(says).toEqual([["a", "customer Anna Rossì 2026-03-02T09:00:00+01:00 Perchè no?"]]);
  });

  test("a line that begins with From within a mail parts nothing; a mail may be longer than a chunk", async () => {
    const long = "From qui in poi\n>From là\n".repeat(100_000);
    const text =
      mail("a@gmail.com", "luca@lumen.example", "1").replace("salve", `salve\n\n${long}`) +
      mail("b@gmail.com", "luca@lumen.example", "2");
    const { conversations } = await told("a.mbox", text);
    expect(conversations).toHaveLength(2);
    expect(conversations[0]!.messages[0]!.text.split("\n").slice(0, 4)).toEqual([
      "salve",
      "",
      "From qui in poi",
      "From là",
    ]);
    expect(conversations[1]!.line).toBe(text.split("\n").lastIndexOf("From: b@gmail.com") + 1);
  });
});

test("a recording's note tells its ticket and customer, and a cue's line break is a space", async () => {
  const text =
    "WEBVTT\n\nNOTE ticket_id: 4711 customer_id: 9001\n\n00:01.000 --> 00:02.000\n<v Agent>Pronto,\nmi dica.\n\n00:03.000 --> 00:04.000\n<v Agent>Sono Luca.\n";
  const { says, customers } = await told("a.vtt", text);
  expect(says).toEqual([["4711", "agent - 1970-01-01T00:00:01 Pronto, mi dica.⏎Sono Luca."]]);
  expect(customers).toEqual(["9001"]);
});

test("JSON that is no export is refused with the keys that were found", async () => {
  const { problems } = await told("a.json", { name: "Default", working_hours: { monday: { start_time: "8:00 am" } } });
  expect(problems[0]).toContain('no format recognises this file (its keys are "name", "working_hours")');
});
