import { describe, expect, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { mailsOf } from "../../../src/read/mail-box.js";
import type { ByteSource } from "../../../src/read/source.js";
import { readText, summary } from "../reading.js";

const at = Date.UTC(2026, 2, 2, 9) / 1000;
const iso = (second: number): string => new Date((at + second) * 1000).toISOString();

/** What is said in each conversation of an export, and what is told of it. */
async function told(path: string, content: unknown, options: Parameters<typeof readText>[2] = {}) {
  const text =
    typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content, null, 1);
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
      // A conversation is handed over with its last message.
      expect(says).toEqual([...wanted].reverse());
      const [first, last] = conversations[1]!.messages;
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
    const wordless = await told(
      "a.mbox",
      mail("a@gmail.com", "l@lumen.example", "1") + mail("a@gmail.com", "l@lumen.example", "2").replace("salve", "> x"),
    );
    expect([wordless.problems, wordless.assumptions.at(-1)]).toEqual([
      [],
      "a.mbox: 1 mail without a text of its own, left out",
    ]);
    const undated = await told(
      "a.eml",
      mail("a@gmail.com", "l@lumen.example", "1")
        .replace(/^From x.*\n/, "")
        .replace("Mon, 2 Mar 2026", "ieri"),
    );
    expect(undated.problems).toEqual([expect.stringContaining("1: the Date header cannot be read")]);
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

  test("a line that begins with From within a mail parts nothing, however the box comes in chunks", async () => {
    const long = "From qui in poi\n>From là\n".repeat(50);
    const text =
      mail("a@gmail.com", "luca@lumen.example", "1").replace("salve", `salve\n\n${long}`) +
      mail("b@gmail.com", "luca@lumen.example", "2");
    const chunked = (size: number): ByteSource => ({
      path: "a.mbox",
      stream: async function* () {
        for (let from = 0; from < text.length; from += size) yield Buffer.from(text.slice(from, from + size));
      },
    });
    const cut = async (size: number) => {
      const mails = [];
      for await (const { bytes, line } of mailsOf(chunked(size))) mails.push([line, bytes.toString()]);
      return mails;
    };
    const whole = await cut(text.length);
    for (const size of [1, 7, 64]) expect(await cut(size)).toEqual(whole);
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

describe("what exports of the same product may look like", () => {
  const zendesk = (id: number, author: number, text: string, fields: object = {}) => ({
    id,
    author_id: author,
    plain_body: text,
    public: true,
    created_at: iso(id),
    ...fields,
  });

  test("Zendesk: flags as texts, pages of comments, histories, merged tickets", async () => {
    const asTexts = await told("a.json", {
      id: 1,
      requester_id: 9,
      via: { channel: "web" },
      comments: [
        zendesk(1, 9, "Salve"),
        zendesk(2, 5, "nota", { public: "false" }),
        zendesk(3, 5, "Ecco", { public: "true" }),
      ],
    });
    expect(asTexts.conversations[0]!.messages.map(({ text }) => text)).toEqual(["Salve", "Ecco"]);
    const page = await told("a.json", {
      comments: [zendesk(1, 5, "Ecco"), zendesk(2, 9, "Salve")],
      users: [
        { id: 9, role: "end-user", name: "Anna", email: "A@X.example" },
        { id: 5, role: "agent", name: "Luca" },
      ],
    });
    expect(page.customers).toEqual(["a@x.example"]);
    expect(page.conversations[0]!.messages.map(({ role }) => role)).toEqual(["agent", "customer"]);
    const audit = (id: number, author: number, text: string) => ({
      id,
      ticket_id: 7,
      author_id: author,
      created_at: iso(id),
      events: [
        { id, type: "Comment", author_id: author, plain_body: text, public: true },
        { type: "Change", value: "open" },
      ],
    });
    const history = await told("a.json", { audits: [audit(1, 9, "Salve"), audit(2, 5, "Ecco")] });
    expect(history.says).toEqual([["7", "customer - 2026-03-02T09:00:01Z Salve", "agent - 2026-03-02T09:00:02Z Ecco"]]);
    const merged = await told("a.json", {
      id: 1,
      requester_id: 9,
      via: { channel: "web" },
      comments: [zendesk(1, 9, "Salve"), zendesk(2, 5, "Requests #2 was closed and merged into this request.")],
    });
    expect(merged.conversations[0]!.messages[1]!.role).toBe("system");
  });

  test("Freshdesk: HTML alone, replies alone, an archive's notes", async () => {
    const reply = { id: 3, ticket_id: 1, user_id: 5, incoming: false, private: false, created_at: iso(60) };
    const html = await told("a.json", [
      {
        id: 1,
        requester_id: 2,
        description: "<div>Salve</div>",
        created_at: iso(0),
        conversations: [{ ...reply, body: "<div>Ecco</div>" }],
      },
    ]);
    expect(html.says[0]).toHaveLength(3);
    const asked = {
      ...reply,
      id: 2,
      user_id: 2,
      incoming: true,
      body_text: "Salve",
      from_email: "a@x.example",
      created_at: iso(0),
    };
    const alone = await told("a.json", [{ ...reply, body_text: "Ecco" }, asked]);
    expect(alone.says).toEqual([["1", "customer - 2026-03-02T09:00:00Z Salve", "agent - 2026-03-02T09:01:00Z Ecco"]]);
    expect(alone.customers).toEqual(["a@x.example"]);
    const archive = await told("a.json", [
      {
        helpdesk_ticket: {
          display_id: 1,
          requester_id: 2,
          description: "Salve",
          created_at: iso(0),
          notes: [
            { ...reply, body: "Ecco" },
            { ...reply, id: 4, body: "nota", private: true },
          ],
        },
      },
    ]);
    expect(archive.says[0]).toHaveLength(3);
  });

  test("Help Scout: pages of conversations, threads alone, the first version of its API", async () => {
    const threads = [
      {
        id: 2,
        type: "message",
        body: "Ecco",
        createdBy: { type: "user" },
        customer: { id: 2, email: "a@x.example" },
        createdAt: iso(9),
      },
      {
        id: 1,
        type: "customer",
        body: "Salve",
        createdBy: { type: "customer" },
        customer: { id: 2, email: "a@x.example" },
        createdAt: iso(0),
      },
    ];
    for (const content of [
      { _embedded: { conversations: [{ id: 1, _embedded: { threads } }] }, page: {} },
      { _embedded: { threads } },
      { item: { id: 1, threads } },
    ]) {
      const { conversations, customers } = await told("a.json", content);
      expect(conversations[0]!.messages.map(({ role, text }) => `${role} ${text}`)).toEqual([
        "customer Salve",
        "agent Ecco",
      ]);
      expect(customers).toEqual(["a@x.example"]);
    }
  });

  test("Chatwoot's page of conversations, LiveChat's cards, chats of Meta that are encrypted", async () => {
    const chatwoot = await told("a.json", {
      data: {
        payload: [
          {
            id: 3,
            meta: { sender: { id: 2 } },
            messages: [
              { id: 1, content: "ciao", message_type: "incoming", private: false, created_at: at, sender: {} },
            ],
          },
        ],
      },
    });
    expect(chatwoot.says).toEqual([["3", "customer - 2026-03-02T09:00:00Z ciao"]]);
    const livechat = await told("a.json", {
      chats: [
        {
          id: "C",
          users: [{ id: "b", type: "agent", name: "ChatBot" }],
          thread: {
            id: "T",
            events: [
              {
                id: "1",
                type: "rich_message",
                author_id: "b",
                created_at: iso(0),
                elements: [{ title: "Scelga", subtitle: "una voce" }],
              },
            ],
          },
        },
      ],
    });
    expect(livechat.says).toEqual([["C", "bot ChatBot 2026-03-02T09:00:00Z Scelga⏎una voce"]]);
    const meta = await told("a.json", {
      participants: ["Anna", "Lumen Shop"],
      threadName: "Anna_1",
      messages: [
        { senderName: "Lumen Shop", text: "ecco", timestamp: (at + 5) * 1000, isUnsent: false },
        { senderName: "Anna", text: "Reacted ❤ to your message ", timestamp: (at + 4) * 1000 },
        { senderName: "Anna", text: "Perché?", timestamp: at * 1000 },
      ],
    });
    expect(meta.says[0]!.slice(1)).toEqual([
      "customer Anna 2026-03-02T09:00:00Z Perché?",
      "agent Lumen Shop 2026-03-02T09:00:05Z ecco",
    ]);
    expect(meta.customers).toEqual(["meta:Anna_1"]);
  });

  test("a time that cannot be read is told, and the newest-first order is still turned", async () => {
    const comment = (id: number, created_at: string) => ({
      id,
      type: id === 1 ? "customer" : "message",
      body: `t${id}`,
      createdBy: { type: "x" },
      createdAt: created_at,
    });
    const { conversations, problems } = await told("a.json", {
      id: 1,
      _embedded: { threads: [comment(3, iso(3)), comment(2, "2026-13-45"), comment(1, iso(1))] },
    });
    expect(conversations[0]!.messages.map(({ text }) => text)).toEqual(["t1", "t2", "t3"]);
    expect(problems).toEqual([expect.stringMatching(/^1\d: the time "2026-13-45" cannot be read/)]);
  });
});

describe("tables and JSON of any shape", () => {
  const turns = [
    { role: "customer", text: "hi" },
    { role: "agent", text: "hello" },
  ];
  test("an object around a list of conversations, or of rows, at any of two depths", async () => {
    const rows = [
      ...turns.map((turn) => ({ conversation_id: "1", ...turn })),
      { conversation_id: "2", role: "customer", text: "hey" },
    ];
    const conversations = [
      { id: "1", messages: turns },
      { id: "2", messages: [{ role: "customer", text: "hey" }] },
    ];
    for (const content of [
      { data: rows },
      { export: { items: rows }, n: 1 },
      { conversations },
      { total: 2, x: { chats: conversations } },
    ]) {
      const read = await told("a.json", content);
      expect(read.says.map(([id, ...said]) => [id, said.length])).toEqual([
        ["1", 2],
        ["2", 1],
      ]);
      expect(read.conversations[1]!.messages[0]!.origin.locate(0).line).toBeGreaterThan(
        read.conversations[0]!.messages[1]!.origin.locate(0).line,
      );
    }
  });

  test("CSV: a column that says what is public, the author of a comment; a lone name is no customer's key", async () => {
    const text =
      "Ticket ID;Requester;Comment;Comment author;Author role;Comment public;Created at\n1;Anna;Salve;Anna;end-user;true;13/03/2026 09:00\n1;Anna;nota;Luca;agent;false;13/03/2026 09:05\n1;Anna;Ecco;Luca;agent;true;13/03/2026 09:10\n";
    const { says, customers } = await told("a.csv", text);
    expect(says).toEqual([["1", "customer Anna 2026-03-13T09:00:00 Salve", "agent Luca 2026-03-13T09:10:00 Ecco"]]);
    expect(customers).toEqual([undefined]);
  });
});

describe("plain text and captions", () => {
  test("labels with bars, labels above their text, who is who above the chat, lines of the system", async () => {
    const says = async (path: string, text: string): Promise<string[]> =>
      (await told(path, text)).conversations.flatMap(({ messages }) =>
        messages.map((one) => `${one.role} ${one.author ?? "-"} ${one.text}`),
      );
    expect(
      await says("a.txt", "2026-03-02 09:00:00 | CUSTOMER | hi there\n2026-03-02 09:01:00 | AGENT | hello\n"),
    ).toEqual(["customer - hi there", "agent - hello"]);
    expect(
      await says(
        "a.txt",
        "Agent (Luca) 09:00 AM\nHello, how can I help?\n\nCustomer (Anna) 09:01 AM\nMy parcel is late\n",
      ),
    ).toEqual(["agent Luca Hello, how can I help?", "customer Anna My parcel is late"]);
    expect(
      await says(
        "a.txt",
        "Cliente: Anna (a@x.example)\n\n[09:00:12] Anna: ciao\n[09:00:40] Operatore Luca: salve\n[09:01:00] *** Luca esce ***\n",
      ),
    ).toEqual(["customer Anna ciao", "agent Luca salve", "system - Luca esce"]);
    expect(
      await says(
        "a.srt",
        "1\n00:00:01,000 --> 00:00:02,000\n<i>- Agent: Hello</i>\n- Customer: Hi\n\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}Agent: bye\n",
      ),
    ).toEqual(["agent - Hello", "customer - Hi", "agent - bye"]);
  });

  test("Deepgram's words without utterances; Whisper without speakers is no template", async () => {
    const channel = (...words: [string, number][]) => ({
      alternatives: [{ words: words.map(([word, start]) => ({ word, start, end: start + 0.2 })) }],
    });
    const { conversations } = await told("a.json", {
      metadata: { transaction_key: "x" },
      results: { channels: [channel(["how", 0], ["can", 0.2], ["thanks", 5]), channel(["my", 2], ["parcel", 2.2])] },
    });
    expect(conversations[0]!.messages.map(({ role, text }) => `${role} ${text}`)).toEqual([
      "agent how can",
      "customer my parcel",
      "agent thanks",
    ]);
    const { problems } = await told("a.json", {
      segments: [{ id: 0, start: 0, end: 2, text: " How can I help you with your order?" }],
    });
    expect(problems).toEqual([expect.stringContaining("no segment tells who speaks")]);
  });
});

describe("conversations that an object holds by their ids", () => {
  const said = (text: string, role: string) => ({ role, text, time: iso(0) });
  test.each([
    [
      "objects",
      { 4711: { customer: "anna@x.example", messages: [said("Dov'è?", "customer"), said("Ecco", "agent")] } },
    ],
    [
      "lists of messages, in an object",
      { version: 2, chats: { 4711: [said("Dov'è?", "customer"), said("Ecco", "agent")] } },
    ],
  ])("%s", async (_, content) => {
    for (const text of [JSON.stringify(content), JSON.stringify(content, null, 1)]) {
      const { says, problems, conversations } = await told("export.json", text);
      expect(problems).toEqual([]);
      expect(says).toEqual([
        ["4711", expect.stringMatching(/^customer .* Dov'è\?$/), expect.stringMatching(/^agent .* Ecco$/)],
      ]);
      const file = text.split("\n");
      const { origin } = conversations[0]!.messages[1]!;
      const { line, column } = origin.locate(0);
      expect(file[line - 1]!.slice(column - 1)).toMatch(/^Ecco"/);
    }
  });
});

describe("keys of JSON of no vendor", () => {
  test("a time that is called `at`, and fields that lie in a payload", async () => {
    const turns = [
      { speaker: "customer", utterance: "Salve", at: iso(0) },
      { speaker: "agent", utterance: "Dica" },
    ];
    const { says } = await told("a.json", { id: "c1", turns });
    expect(says).toEqual([["c1", "customer - 2026-03-02T09:00:00Z Salve", "agent - - Dica"]]);
    const event = (from: string, text: string, ts: number) => ({ type: "msg", payload: { from, text }, ts });
    const events = [event("customer", "Salve", at * 1000), event("agent", "Dica", at * 1000 + 9000)];
    const alone = await told("talk.json", { session: { id: "s1" }, events });
    expect(alone.says).toEqual([["s1", expect.stringMatching(/Salve$/), expect.stringMatching(/Dica$/)]]);
    const read = await told("a.jsonl", `${JSON.stringify({ id: "s1", events })}\n`);
    expect(read.says).toEqual([["s1", "customer - 2026-03-02T09:00:00Z Salve", "agent - 2026-03-02T09:00:09Z Dica"]]);
  });
});

describe("encodings", () => {
  test("Windows-1252 has the euro, the dash and the curly quotes, in a table and in a mail", async () => {
    const table = Buffer.from(
      "id;ruolo;messaggio\n7;cliente;L\x92ho pagato 10 \x80 \x96 \x93sempre\x94\n7;operatore;\xc8 vero\n",
      "latin1",
    );
    const { conversations, problems } = await readText("a.csv", table);
    expect(problems).toEqual([]);
    expect(conversations[0]!.messages.map(({ text }) => text)).toEqual(["L’ho pagato 10 € – “sempre”", "È vero"]);
    const mail = Buffer.from(
      "From: Anna <anna@x.example>\nTo: support@lumen.example\nSubject: x\nMessage-ID: <1@x.example>\nDate: Mon, 2 Mar 2026 09:00:00 +0100\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: 8bit\n\nL\x92ho pagato 10 \x80\n",
      "latin1",
    );
    const read = await readText("a.eml", mail, { agentDomains: ["lumen.example"] });
    expect(read.conversations[0]!.messages.map(({ text }) => text)).toEqual(["L’ho pagato 10 €"]);
  });

  test("Meta's mojibake is mended around a character that was cut", async () => {
    const { says } = await told(
      "message_1.json",
      {
        messages: [
          { sender_name: "Lumen Shop", timestamp_ms: at * 1000, content: "Perch\u00c3\u00a9 no? \u00f0\u009f" },
          { sender_name: "Anna", timestamp_ms: at * 1000 - 9000, content: "Gi\u00c3\u00a0" },
        ],
        thread_path: "inbox/anna_1",
      },
      {},
    );
    expect(says[0]!.slice(1)).toEqual([expect.stringMatching(/Già$/), expect.stringMatching(/Perché no\? /)]);
  });
});

describe("what vendors write in other ways", () => {
  test("Salesforce's Data Loader writes the columns in capitals, of the tables beside, too", async () => {
    const comments =
      '"ID","PARENTID","ISPUBLISHED","COMMENTBODY","CREATEDBYID","CREATEDDATE"\n"1","5001","true","Dov\'è?","005P","2026-03-02T09:00:00.000Z"\n"2","5001","false","nota","005A","2026-03-02T09:30:00.000Z"\n"3","5001","true","Domani","005A","2026-03-02T10:00:00.000Z"\n';
    const users = '"ID","NAME","USERTYPE"\n"005P","Anna Rossi","CspLitePortal"\n"005A","Luca Ferri","Standard"\n';
    const { says } = await told(
      "export.zip",
      zipSync({ "CaseComment.csv": strToU8(comments), "User.csv": strToU8(users) }),
    );
    expect(says).toEqual([
      ["5001", "customer Anna Rossi 2026-03-02T09:00:00Z Dov'è?", "agent Luca Ferri 2026-03-02T10:00:00Z Domani"],
    ]);
  });

  test("a chat of Contact Lens has times of day and names", async () => {
    const { says, conversations } = await told("chat.json", {
      Channel: "CHAT",
      Transcript: [
        { AbsoluteTime: iso(0), ParticipantRole: "CUSTOMER", DisplayName: "Anna", Content: "Salve", Type: "MESSAGE" },
        { AbsoluteTime: iso(5), ParticipantRole: "AGENT", DisplayName: "Luca", Type: "EVENT" },
        { AbsoluteTime: iso(9), ParticipantRole: "AGENT", DisplayName: "Luca", Content: "Dica", Type: "MESSAGE" },
      ],
    });
    expect(conversations[0]).toMatchObject({ channel: "chat", clock: "absolute" });
    expect(says[0]!.slice(1)).toEqual([
      "customer Anna 2026-03-02T09:00:00Z Salve",
      "agent Luca 2026-03-02T09:00:09Z Dica",
    ]);
  });

  test("Amazon Transcribe's words without segments are put together by voice", async () => {
    const word = (content: string, start: number, speaker: string) => ({
      type: "pronunciation",
      start_time: String(start),
      alternatives: [{ content, confidence: "0.9" }],
      speaker_label: speaker,
    });
    const mark = { type: "punctuation", alternatives: [{ content: "?" }] };
    const results = {
      items: [
        word("Buongiorno", 1, "spk_0"),
        word("come", 2, "spk_0"),
        word("va", 3, "spk_0"),
        mark,
        word("Bene", 4, "spk_1"),
      ],
    };
    const { says } = await told("asr.json", { jobName: "job-7", results });
    expect(says).toEqual([
      ["job-7", "agent spk_0 1970-01-01T00:00:01 Buongiorno come va?", "customer spk_1 1970-01-01T00:00:04 Bene"],
    ]);
    const silent = { items: [word("Pronto", 1, "")].map(({ speaker_label: _none, ...others }) => others) };
    const { problems } = await told("asr.json", {
      jobName: "job-7",
      accountId: "1",
      results: { transcripts: [], ...silent },
    });
    expect(problems).toEqual([expect.stringContaining("no segment tells who speaks")]);
  });

  test("Outlook's answer in HTML ends where the mail that is answered begins", async () => {
    const { says } = await told(
      "a.eml",
      'From: Lumen <assistenza@lumen.example>\nTo: anna@x.example\nDate: Mon, 2 Mar 2026 09:12:00 +0100\nMessage-ID: <3@x>\nContent-Type: text/html\n\n<div>Arriva <b>domani</b>.</div><div id="divRplyFwdMsg"><b>Da:</b> Anna<br><b>Oggetto:</b> pacco</div><div>Dov\'&egrave; il pacco?</div>\n',
    );
    expect(says[0]![1]).toMatch(/Arriva domani\.$/);
  });

  test("Slack's own profiles, and what stands above a chat, tell names, day and customer", async () => {
    const { says } = await told("2026-03-02.json", [
      { type: "message", user: "U1", ts: `${at}.0001`, text: "Hi", user_profile: { real_name: "Anna Rossi" } },
      {
        type: "message",
        user: "U2",
        ts: `${at + 9}.0001`,
        text: "Hello",
        user_profile: { real_name: "Lumen Support" },
      },
    ]);
    expect(says[0]!.slice(1)).toEqual([
      expect.stringMatching(/^customer Anna Rossi/),
      expect.stringMatching(/^agent Lumen Support/),
    ]);
    const chat =
      "Chat avviata: 02/03/2026 09:12\nCliente: Anna Rossi (anna@x.example)\n\n(09:12:01) Anna Rossi: Buongiorno\n(09:12:40) Luca: Dica pure\n(09:13:02) Anna Rossi: il pacco\n";
    const read = await told("chat.txt", chat);
    expect(read.customers).toEqual(["anna@x.example"]);
    expect(read.says[0]!.slice(1, 3)).toEqual([
      "customer Anna Rossi 2026-03-02T09:12:01 Buongiorno",
      "agent Luca 2026-03-02T09:12:40 Dica pure",
    ]);
  });
});
