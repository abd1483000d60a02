import { describe, expect, test } from "@jest/globals";
import { readText, summary } from "../reading.js";

const at = Date.UTC(2026, 2, 2, 9) / 1000;
const iso = "2026-03-02T09:00:00Z";

/** For each vendor an export in which somebody sends a picture or a file without a word, and is answered. */
const exports: readonly (readonly [format: string, content: unknown, shown: string])[] = [
  [
    "zendesk-tickets",
    {
      id: 1,
      requester_id: 5,
      via: { channel: "email" },
      comments: [
        {
          id: 1,
          author_id: 5,
          public: true,
          plain_body: "",
          html_body: "",
          created_at: iso,
          attachments: [{ file_name: "IMG_1.JPG", content_type: "image/jpeg" }],
        },
        { id: 2, author_id: 9, public: true, plain_body: "Grazie", html_body: "<p>Grazie</p>", created_at: iso },
      ],
    },
    "image omitted",
  ],
  [
    "zendesk-chat",
    {
      type: "chat",
      id: "c",
      visitor: { id: "v", name: "Anna" },
      history: [
        {
          type: "chat.file",
          sender_type: "Visitor",
          name: "Anna",
          timestamp: iso,
          attachment: { mime_type: "application/pdf", name: "photos of it.pdf" },
        },
        { type: "chat.msg", sender_type: "Agent", name: "Luca", msg: "Grazie", timestamp: iso },
      ],
    },
    "document omitted",
  ],
  [
    "intercom",
    {
      type: "conversation",
      id: "1",
      source: { body: '<img src="https://files.example/a.png">', author: { type: "user", id: "u" } },
      conversation_parts: {
        conversation_parts: [
          { part_type: "comment", body: "<p>Grazie</p>", created_at: at + 1, author: { type: "admin" } },
        ],
      },
    },
    "image omitted",
  ],
  [
    "freshdesk",
    {
      id: 3,
      description_text: "",
      requester_id: 5,
      conversations: [
        {
          incoming: true,
          private: false,
          body_text: "",
          created_at: iso,
          attachments: [{ name: "voce.ogg", content_type: "audio/ogg" }],
        },
        { incoming: false, private: false, body_text: "Grazie", created_at: iso },
      ],
    },
    "audio omitted",
  ],
  [
    "help-scout",
    {
      id: 4,
      _embedded: {
        threads: [
          { type: "reply", body: "Grazie", createdBy: { type: "user" }, createdAt: "2026-03-02T10:00:00Z" },
          {
            type: "customer",
            body: "",
            createdBy: { type: "customer" },
            createdAt: iso,
            _embedded: { attachments: [{ filename: "a.png", mimeType: "image/png" }] },
          },
        ],
      },
    },
    "image omitted",
  ],
  [
    "front",
    {
      id: "cnv_1",
      messages: [
        {
          id: "m1",
          type: "email",
          is_inbound: true,
          created_at: at,
          recipients: [{ handle: "a@x.example", role: "from" }],
          body: "",
          attachments: [{ filename: "clip.mp4", content_type: "video/mp4" }],
        },
        { id: "m2", type: "email", is_inbound: false, created_at: at + 1, recipients: [], body: "Grazie" },
      ],
    },
    "video omitted",
  ],
  [
    "gorgias",
    {
      id: 7,
      messages: [
        { from_agent: false, public: true, body_text: "", sent_datetime: iso, attachments: [{ name: "a.bin" }] },
        { from_agent: true, public: true, body_text: "Grazie", sent_datetime: iso },
      ],
    },
    "document omitted",
  ],
  [
    "hubspot",
    {
      messages: [
        {
          type: "MESSAGE",
          direction: "INCOMING",
          senders: [{ actorId: "V-1" }],
          text: "",
          attachments: [{ type: "FILE", fileUsageType: "IMAGE", name: "a" }],
          truncationStatus: "NOT_TRUNCATED",
          createdAt: iso,
        },
        { type: "MESSAGE", direction: "OUTGOING", senders: [{ actorId: "A-1" }], text: "Grazie", createdAt: iso },
      ],
    },
    "image omitted",
  ],
  [
    "chatwoot",
    {
      payload: [
        {
          id: 1,
          message_type: 0,
          content: null,
          private: false,
          sender_type: "Contact",
          created_at: at,
          attachments: [{ file_type: "image", data_url: "https://files.example/1" }],
        },
        { id: 2, message_type: 1, content: "Grazie", private: false, sender_type: "User", created_at: at + 1 },
      ],
    },
    "image omitted",
  ],
  [
    "livechat",
    {
      id: "C",
      users: [
        { id: "u", type: "customer" },
        { id: "l@x.example", type: "agent" },
      ],
      thread: {
        events: [
          {
            type: "file",
            author_id: "u",
            created_at: iso,
            name: "a.png",
            content_type: "image/png",
            url: "https://f.example",
          },
          { type: "message", author_id: "l@x.example", created_at: iso, text: "Grazie" },
        ],
      },
    },
    "image omitted",
  ],
  [
    "crisp",
    {
      session_id: "session_1",
      messages: [
        {
          type: "file",
          from: "user",
          timestamp: at * 1000,
          session_id: "session_1",
          content: { name: "a.png", type: "image/png", url: "https://f.example" },
        },
        { type: "text", from: "operator", timestamp: at * 1000 + 1, session_id: "session_1", content: "Grazie" },
      ],
    },
    "image omitted",
  ],
  [
    "instagram-messenger",
    {
      participants: [{ name: "Anna" }, { name: "Lumen" }],
      messages: [
        { sender_name: "Lumen", timestamp_ms: at * 1000 + 1, content: "Grazie" },
        { sender_name: "Anna", timestamp_ms: at * 1000, photos: [{ uri: "photos/1.jpg" }] },
      ],
    },
    "image omitted",
  ],
  [
    "telegram",
    {
      name: "Anna",
      messages: [
        {
          id: 1,
          type: "message",
          date_unixtime: String(at),
          from: "Anna",
          text: "",
          file: "voice_messages/1.ogg",
          media_type: "voice_message",
        },
        { id: 2, type: "message", date_unixtime: String(at + 1), from: "Lumen", text: "Grazie" },
      ],
    },
    "audio omitted",
  ],
  [
    "slack",
    [
      {
        type: "message",
        user: "U1",
        text: "",
        ts: `${at}.000001`,
        files: [{ name: "a.png", mimetype: "image/png" }],
        user_profile: { real_name: "Anna" },
      },
      { type: "message", user: "U2", text: "Grazie", ts: `${at}.000002`, user_profile: { real_name: "Lumen" } },
    ],
    "image omitted",
  ],
];

describe("who shows and does not say", () => {
  test.each(exports)("%s", async (_, content, shown) => {
    const text = JSON.stringify(content, null, 1);
    const { conversations, problems } = await readText("a.json", text, { agents: ["Lumen"] });
    expect(problems).toEqual([]);
    const [first, second] = conversations[0]!.messages;
    expect([first!.role, first!.text, first!.extra]).toEqual(["customer", shown, { media: true }]);
    expect([second!.role, second!.text, second!.extra]).toEqual(["agent", "Grazie", undefined]);
    expect(text.split("\n")[first!.origin.locate(0).line - 1]).toMatch(
      /attachments?"|"files?"|"photos"|"body"|"url"|"content"/,
    );
  });

  test("a mail that only brings a file", async () => {
    const mail = [
      "From: Anna <anna@gmail.com>",
      "To: assistenza@lumen.example",
      "Date: Mon, 2 Mar 2026 09:00:00 +0100",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      'Content-Type: image/jpeg; name="a.jpg"',
      "Content-Disposition: attachment",
      "Content-Transfer-Encoding: base64",
      "",
      "/9j/4AAQ",
      "--b--",
      "",
    ].join("\n");
    const { conversations, problems } = await readText("a.eml", mail);
    expect(problems).toEqual([]);
    expect(conversations[0]!.messages.map(summary)).toEqual(["customer Anna 2026-03-02T09:00:00+01:00 image omitted"]);
    expect(conversations[0]!.messages[0]!.extra).toEqual({ media: true });
  });

  test("what a program posts on Slack says what its card says", async () => {
    const post = {
      type: "message",
      subtype: "bot_message",
      bot_id: "B1",
      text: "",
      ts: `${at}.000001`,
      attachments: [{ pretext: "Nuovo ticket", text: "<https://x.example|4711>: pacco rotto", fallback: "ticket" }],
    };
    const { conversations } = await readText("2026-03-02.json", JSON.stringify([post]));
    expect(conversations[0]!.messages.map(({ role, text }) => [role, text])).toEqual([
      ["bot", "Nuovo ticket\n4711: pacco rotto"],
    ]);
  });
});
