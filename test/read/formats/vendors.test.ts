import { describe, expect, test } from "@jest/globals";
import { headFrom } from "../../../src/read/head.js";
import { recognise } from "../../../src/read/recognise.js";
import { inputFormats } from "../../../src/read/registry.js";
import { readText, stretchOf, summary } from "../reading.js";

interface Export {
  readonly format: string;
  readonly path: string;
  readonly content: unknown;
  readonly is: object;
  readonly says: readonly string[];
}

const at = Date.UTC(2026, 2, 2, 9) / 1000;

/** One small export per vendor, in the vendor's shape. */
const exports: readonly Export[] = [
  {
    format: "intercom",
    path: "a.json",
    content: {
      type: "conversation",
      id: "503",
      created_at: at,
      source: {
        type: "conversation",
        id: "9",
        body: "<p>Dov&#39;&egrave; il pacco?</p>",
        author: { type: "lead", id: "u1", name: "Anna" },
      },
      contacts: { contacts: [{ id: "u1", external_id: "70" }] },
      conversation_parts: {
        conversation_parts: [
          { id: "1", part_type: "note", body: "<p>boh</p>", created_at: at + 5, author: { type: "admin" } },
          {
            id: "2",
            part_type: "comment",
            body: "<p>Un attimo</p>",
            created_at: at + 8,
            author: { type: "admin", name: "Fin", from_ai_agent: true },
          },
          { id: "3", part_type: "assignment", body: null, created_at: at + 9, author: { type: "admin" } },
          {
            id: "4",
            part_type: "comment",
            body: "<p>Arriva<br>domani</p>",
            created_at: at + 60,
            author: { type: "admin", name: "Luca" },
          },
        ],
      },
    },
    is: { id: "503", channel: "chat", customerId: "70" },
    says: [
      "customer Anna 2026-03-02T09:00:00Z Dov'è il pacco?",
      "bot Fin 2026-03-02T09:00:08Z Un attimo",
      "agent Luca 2026-03-02T09:01:00Z Arriva⏎domani",
    ],
  },
  {
    format: "freshdesk",
    path: "a.json",
    content: {
      id: 20,
      source: 1,
      requester_id: 129,
      requester: { name: "Anna", email: "Anna@x.example" },
      description_text: "Quando arriva?",
      created_at: "2026-03-02T09:00:00Z",
      conversations: [
        { id: 1, incoming: false, private: true, user_id: 7, body_text: "nota", created_at: "2026-03-02T09:10:00Z" },
        {
          id: 2,
          incoming: false,
          private: false,
          user_id: 7,
          body_text: "Domani.\n\nIl giorno 2 marzo 2026 Anna <a@x.example> ha scritto:\n> Quando arriva?",
          created_at: "2026-03-02T10:00:00Z",
        },
      ],
    },
    is: { id: "20", channel: "email", customerId: "anna@x.example" },
    says: ["customer Anna 2026-03-02T09:00:00Z Quando arriva?", "agent - 2026-03-02T10:00:00Z Domani."],
  },
  {
    format: "zendesk-chat",
    path: "a.json",
    content: {
      type: "chat",
      id: "2603.1",
      visitor: { id: "5", name: "Anna", email: "a@x.example" },
      history: [
        { type: "chat.memberjoin", name: "Anna", sender_type: "Visitor", timestamp: "2026-03-02T09:00:00Z" },
        { type: "chat.msg", name: "Anna", sender_type: "Visitor", msg: "ciao", timestamp: "2026-03-02T09:00:01Z" },
        { type: "chat.msg", name: "Shop", sender_type: "Trigger", msg: "un attimo", timestamp: "2026-03-02T09:00:02Z" },
        { type: "chat.msg", name: "Luca", sender_type: "Agent", msg: "salve", timestamp: "2026-03-02T09:00:30Z" },
      ],
    },
    is: { id: "2603.1", channel: "chat", customerId: "a@x.example" },
    says: [
      "customer Anna 2026-03-02T09:00:01Z ciao",
      "bot Shop 2026-03-02T09:00:02Z un attimo",
      "agent Luca 2026-03-02T09:00:30Z salve",
    ],
  },
  {
    format: "zendesk-chat",
    path: "a.jsonl",
    content: {
      type: "offline_msg",
      id: "1",
      timestamp: "2026-03-02T09:00:00Z",
      message: "c'è nessuno?",
      visitor: { name: "Anna", phone: "+39 333 000 0000" },
    },
    is: { id: "1", channel: "email", customerId: "+393330000000" },
    says: ["customer Anna 2026-03-02T09:00:00Z c'è nessuno?"],
  },
  {
    format: "amazon-transcribe",
    path: "a.json",
    content: {
      LanguageCode: "it-IT",
      CustomerMetadata: { ContactId: "k-1" },
      Participants: [
        { ParticipantId: "P1", ParticipantRole: "AGENT" },
        { ParticipantId: "P2", ParticipantRole: "CUSTOMER" },
      ],
      Transcript: [
        { ParticipantId: "P1", Content: "Pronto?", BeginOffsetMillis: 40, EndOffsetMillis: 900 },
        { ParticipantId: "P2", Content: "Salve", BeginOffsetMillis: 1200, EndOffsetMillis: 1500 },
      ],
    },
    is: { id: "k-1", channel: "phone", language: "it", clock: "relative" },
    says: ["agent - 1970-01-01T00:00:00.040 Pronto?", "customer - 1970-01-01T00:00:01.200 Salve"],
  },
  {
    format: "telegram",
    path: "a.json",
    content: {
      name: "Anna",
      id: 12,
      messages: [
        { id: 1, type: "service", date_unixtime: String(at), actor: "Anna", action: "joined", text: "" },
        {
          id: 2,
          type: "message",
          date_unixtime: String(at),
          from: "Anna",
          from_id: "user7",
          text: ["guarda ", { type: "link", text: "https://x.example" }],
        },
        { id: 3, type: "message", date_unixtime: String(at + 60), from: "Luca", from_id: "user8", text: "visto" },
      ],
    },
    is: { id: "12", channel: "messaging", customerId: "telegram:user7" },
    says: ["customer Anna 2026-03-02T09:00:00Z guarda https://x.example", "agent Luca 2026-03-02T09:01:00Z visto"],
  },
  {
    format: "slack",
    path: "2026-03-02.json",
    content: [
      { type: "message", subtype: "channel_join", user: "U1", text: "joined", ts: `${at}.000001` },
      {
        type: "message",
        user: "U1",
        text: "is <https://x.example|the shop> down &amp; out?",
        ts: `${at}.000002`,
        thread_ts: `${at}.000002`,
      },
      {
        type: "message",
        user: "U2",
        username: "ACME Support",
        text: "on it",
        ts: `${at + 60}.000003`,
        thread_ts: `${at}.000002`,
      },
      {
        type: "message",
        bot_id: "B1",
        username: "pager",
        text: "alert",
        ts: `${at + 61}.000003`,
        thread_ts: `${at}.000002`,
      },
    ],
    is: { channel: "chat", customerId: "slack:U1" },
    says: [
      "customer U1 2026-03-02T09:00:00Z is the shop down & out?",
      "agent ACME Support 2026-03-02T09:01:00Z on it",
      "bot pager 2026-03-02T09:01:01Z alert",
    ],
  },
  {
    format: "instagram-messenger",
    path: "message_1.json",
    content: {
      title: "Niccol\u00c3\u00b2",
      thread_path: "inbox/n_1",
      messages: [
        { sender_name: "Luca", timestamp_ms: (at + 60) * 1000, content: "gioved\u00c3\u00ac \u00f0\u009f\u0098\u0085" },
        { sender_name: "Niccol\u00c3\u00b2", timestamp_ms: at * 1000, content: "quando?" },
      ],
    },
    is: { id: "inbox/n_1/message_1", channel: "social", customerId: "meta:inbox/n_1", caseId: "inbox/n_1" },
    says: ["customer Niccolò 2026-03-02T09:00:00Z quando?", "agent Luca 2026-03-02T09:01:00Z giovedì 😅"],
  },
  {
    format: "chatwoot",
    path: "a.json",
    content: {
      meta: { contact: { id: 9, email: "a@x.example" }, channel: "Channel::Whatsapp" },
      payload: [
        {
          id: 1,
          content: "ciao",
          conversation_id: 88,
          inbox_id: 2,
          message_type: 0,
          private: false,
          sender_type: "Contact",
          created_at: at,
        },
        {
          id: 2,
          content: "un attimo",
          conversation_id: 88,
          inbox_id: 2,
          message_type: 1,
          private: false,
          sender_type: "AgentBot",
          created_at: at + 1,
        },
        {
          id: 3,
          content: "nota",
          conversation_id: 88,
          inbox_id: 2,
          message_type: 1,
          private: true,
          sender_type: "User",
          created_at: at + 2,
        },
        {
          id: 4,
          content: "salve",
          conversation_id: 88,
          inbox_id: 2,
          message_type: 1,
          private: false,
          sender_type: "User",
          sender: { name: "Luca" },
          created_at: at + 3,
        },
      ],
    },
    is: { id: "88", channel: "messaging", customerId: "a@x.example" },
    says: [
      "customer - 2026-03-02T09:00:00Z ciao",
      "bot - 2026-03-02T09:00:01Z un attimo",
      "agent Luca 2026-03-02T09:00:03Z salve",
    ],
  },
  {
    format: "help-scout",
    path: "a.json",
    content: {
      id: 5,
      type: "email",
      primaryCustomer: { id: 3, email: "a@x.example" },
      _embedded: {
        threads: [
          {
            id: 2,
            type: "message",
            body: "<p>Sorry, tomorrow.</p>",
            createdBy: { type: "user", first: "Luca", last: "B" },
            createdAt: "2026-03-02T10:00:00Z",
          },
          { id: 9, type: "note", body: "hm", createdBy: { type: "user" }, createdAt: "2026-03-02T09:30:00Z" },
          {
            id: 1,
            type: "customer",
            body: "Where is it?",
            createdBy: { type: "customer", first: "Anna" },
            createdAt: "2026-03-02T09:00:00Z",
          },
        ],
      },
    },
    is: { id: "5", channel: "email", customerId: "a@x.example" },
    says: ["customer Anna 2026-03-02T09:00:00Z Where is it?", "agent Luca B 2026-03-02T10:00:00Z Sorry, tomorrow."],
  },
  {
    format: "gorgias",
    path: "a.json",
    content: {
      id: 6,
      channel: "email",
      customer: { id: 1, email: "a@x.example" },
      messages: [
        {
          id: 1,
          public: true,
          from_agent: false,
          stripped_text: "Where is it?",
          body_text: "Where is it?\n> x",
          sender: { name: "Anna" },
          sent_datetime: "2026-03-02T09:00:00+00:00",
        },
        {
          id: 2,
          public: false,
          from_agent: true,
          body_text: "note",
          sender: { name: "Luca" },
          sent_datetime: "2026-03-02T09:10:00+00:00",
        },
        {
          id: 3,
          public: true,
          from_agent: true,
          body_text: "Tomorrow",
          sender: { name: "Luca" },
          sent_datetime: "2026-03-02T09:20:00+00:00",
        },
      ],
    },
    is: { id: "6", channel: "email", customerId: "a@x.example" },
    says: ["customer Anna 2026-03-02T09:00:00Z Where is it?", "agent Luca 2026-03-02T09:20:00Z Tomorrow"],
  },
  {
    format: "livechat",
    path: "a.json",
    content: {
      chats: [
        {
          id: "C1",
          users: [
            { id: "u", type: "customer", name: "Anna", email: "a@x.example" },
            { id: "a@shop.example", type: "agent", name: "Luca" },
          ],
          thread: {
            id: "T1",
            events: [
              {
                id: "1",
                type: "message",
                text: "ciao",
                author_id: "u",
                visibility: "all",
                created_at: "2026-03-02T09:00:00.123456Z",
              },
              {
                id: "2",
                type: "message",
                text: "nota",
                author_id: "a@shop.example",
                visibility: "agents",
                created_at: "2026-03-02T09:00:01.123456Z",
              },
              {
                id: "3",
                type: "message",
                text: "salve",
                author_id: "a@shop.example",
                visibility: "all",
                created_at: "2026-03-02T09:00:02.123456Z",
              },
            ],
          },
        },
      ],
    },
    is: { id: "C1", channel: "chat", customerId: "a@x.example" },
    says: ["customer Anna 2026-03-02T09:00:00.123Z ciao", "agent Luca 2026-03-02T09:00:02.123Z salve"],
  },
  {
    format: "crisp",
    path: "a.json",
    content: {
      session_id: "s1",
      messages: [
        {
          type: "text",
          from: "user",
          content: "ciao",
          timestamp: at * 1000,
          session_id: "s1",
          user: { nickname: "Anna" },
        },
        { type: "text", from: "operator", content: "un attimo", automated: true, timestamp: at * 1000 + 1000 },
        {
          type: "picker",
          from: "operator",
          content: { id: "p", text: "scelga" },
          timestamp: at * 1000 + 2000,
          user: { nickname: "Luca" },
        },
      ],
    },
    is: { id: "s1", channel: "chat", customerId: "crisp:s1" },
    says: [
      "customer Anna 2026-03-02T09:00:00Z ciao",
      "bot - 2026-03-02T09:00:01Z un attimo",
      "agent Luca 2026-03-02T09:00:02Z scelga",
    ],
  },
  {
    format: "front",
    path: "a.json",
    content: {
      id: "cnv_1",
      messages: [
        {
          id: "m2",
          type: "email",
          is_inbound: false,
          created_at: at + 60,
          author: { first_name: "Luca" },
          recipients: [{ handle: "a@x.example", role: "to" }],
          body: "<p>Tomorrow</p>",
        },
        {
          id: "m1",
          type: "email",
          is_inbound: true,
          created_at: at,
          recipients: [{ handle: "A@x.example", role: "from" }],
          body: "<p>Where?</p>",
        },
        {
          id: "m3",
          type: "email",
          is_inbound: false,
          is_draft: true,
          created_at: at + 90,
          recipients: [],
          body: "draft",
        },
      ],
    },
    is: { id: "cnv_1", channel: "email", customerId: "a@x.example" },
    says: ["customer - 2026-03-02T09:00:00Z Where?", "agent Luca 2026-03-02T09:01:00Z Tomorrow"],
  },
  {
    format: "hubspot",
    path: "a.json",
    content: {
      id: "77",
      associatedContactId: "501",
      results: [
        {
          id: "1",
          type: "MESSAGE",
          direction: "INCOMING",
          text: "ciao",
          senders: [{ actorId: "V-1", name: "Anna" }],
          truncationStatus: "NOT_TRUNCATED",
          createdAt: "2026-03-02T09:00:00Z",
        },
        {
          id: "2",
          type: "COMMENT",
          direction: "OUTGOING",
          text: "nota",
          senders: [{ actorId: "A-1" }],
          createdAt: "2026-03-02T09:00:01Z",
        },
        {
          id: "3",
          type: "MESSAGE",
          direction: "OUTGOING",
          text: "un attimo",
          senders: [{ actorId: "B-1" }],
          createdAt: "2026-03-02T09:00:02Z",
        },
        {
          id: "4",
          type: "MESSAGE",
          direction: "OUTGOING",
          text: "salve",
          senders: [{ actorId: "A-1", name: "Luca" }],
          createdAt: "2026-03-02T09:00:03Z",
        },
      ],
    },
    is: { id: "77", channel: "chat", customerId: "hubspot:501" },
    says: [
      "customer Anna 2026-03-02T09:00:00Z ciao",
      "bot - 2026-03-02T09:00:02Z un attimo",
      "agent Luca 2026-03-02T09:00:03Z salve",
    ],
  },
  {
    format: "google-ccai",
    path: "a.json",
    content: {
      entries: [
        { start_timestamp_usec: 1_000_000, text: "Premi 1", role: "AUTOMATED_AGENT", user_id: 2 },
        { start_timestamp_usec: 5_000_000, text: "operatore", role: "END_USER", user_id: 1 },
        { start_timestamp_usec: 9_000_000, text: "salve", role: "AGENT", user_id: 3 },
      ],
    },
    is: { id: "a", channel: "phone", clock: "relative" },
    says: [
      "bot - 1970-01-01T00:00:01 Premi 1",
      "customer - 1970-01-01T00:00:05 operatore",
      "agent - 1970-01-01T00:00:09 salve",
    ],
  },
  {
    format: "genesys",
    path: "a.json",
    content: {
      conversationId: "g1",
      mediaType: "call",
      transcripts: [
        {
          language: "it-it",
          phrases: [
            { text: "pronto", startTimeMs: at * 1000, participantPurpose: "internal" },
            { text: "salve", startTimeMs: at * 1000 + 2000, participantPurpose: "external" },
          ],
        },
      ],
    },
    is: { id: "g1", channel: "phone", language: "it", clock: "absolute" },
    says: ["agent - 2026-03-02T09:00:00Z pronto", "customer - 2026-03-02T09:00:02Z salve"],
  },
  {
    format: "twilio",
    path: "a.json",
    content: {
      sentences: [
        { media_channel: 1, transcript: "Thank you for calling ACME,", start_time: "0.1", transcript_sid: "GT1" },
        { media_channel: 1, transcript: "how can I help?", start_time: "1.1", transcript_sid: "GT1" },
        { media_channel: 2, transcript: "Hi.", start_time: "2.5", transcript_sid: "GT1" },
      ],
    },
    is: { id: "GT1", channel: "phone", clock: "relative" },
    says: [
      "agent 1 1970-01-01T00:00:00.100 Thank you for calling ACME, how can I help?",
      "customer 2 1970-01-01T00:00:02.500 Hi.",
    ],
  },
  {
    format: "deepgram",
    path: "a.json",
    content: {
      results: {
        channels: [],
        utterances: [
          { start: 0.5, transcript: "Hi.", speaker: 0 },
          { start: 2, transcript: "Hi, how can I help?", speaker: 1 },
        ],
      },
    },
    is: { id: "a", channel: "phone" },
    says: ["customer 0 1970-01-01T00:00:00.500 Hi.", "agent 1 1970-01-01T00:00:02 Hi, how can I help?"],
  },
  {
    format: "assemblyai",
    path: "a.json",
    content: {
      id: "x1",
      language_code: "en_us",
      utterances: [
        { speaker: "A", text: "Hello.", start: 100 },
        { speaker: "B", text: "Hi.", start: 900 },
      ],
    },
    is: { id: "x1", language: "en" },
    says: ["agent A 1970-01-01T00:00:00.100 Hello.", "customer B 1970-01-01T00:00:00.900 Hi."],
  },
  {
    format: "amazon-pca",
    path: "a.json",
    content: {
      ConversationAnalytics: {
        GUID: "g1",
        LanguageCode: "it-IT",
        Cust: "c-9",
        SpeakerLabels: [
          { Speaker: "spk_0", DisplayText: "Customer" },
          { Speaker: "spk_1", DisplayText: "Agent" },
        ],
      },
      SpeechSegments: [
        {
          SegmentStartTime: 0.5,
          SegmentEndTime: 2,
          SegmentSpeaker: "spk_0",
          OriginalText: "eh",
          DisplayText: "Pronto?",
        },
        { SegmentStartTime: 2.25, SegmentEndTime: 4, SegmentSpeaker: "spk_1", OriginalText: "Buongiorno" },
      ],
    },
    is: { id: "g1", channel: "phone", language: "it", customerId: "c-9", clock: "relative" },
    says: ["customer - 1970-01-01T00:00:00.500 Pronto?", "agent - 1970-01-01T00:00:02.250 Buongiorno"],
  },
  {
    format: "whisper",
    path: "call.json",
    content: {
      text: " Good morning, how can I help? My lamp is broken.",
      language: "english",
      segments: [
        { id: 0, start: 0.0, end: 2.5, text: " Good morning,", avg_logprob: -0.2, speaker: "SPEAKER_01" },
        { id: 1, start: 2.5, end: 3.5, text: " how can I help?", avg_logprob: -0.2 },
        { id: 2, start: 4.0, end: 6.0, text: " My lamp is broken.", avg_logprob: -0.3, speaker: "SPEAKER_00" },
      ],
    },
    is: { id: "call", channel: "phone", language: "en" },
    says: [
      "agent SPEAKER_01 1970-01-01T00:00:00 Good morning, how can I help?",
      "customer SPEAKER_00 1970-01-01T00:00:04 My lamp is broken.",
    ],
  },
  {
    format: "generic-json",
    path: "a.jsonl",
    content: {
      messages: [
        { role: "user", content: "Where is my order?" },
        { role: "assistant", content: [{ type: "text", text: "On its way." }] },
      ],
    },
    is: { id: "a-1" },
    says: ["customer - - Where is my order?", "bot - - On its way."],
  },
];

describe.each(exports.map((one) => [one.format, one] as const))("%s", (format, { path, content, is, says }) => {
  for (const [layout, indent] of [
    ["on one line", 0],
    ["over several lines", 2],
  ] as const) {
    test(`is recognised and read, ${layout}`, async () => {
      const text = JSON.stringify(content, null, indent);
      const recognised = recognise(headFrom(path, Buffer.from(text)), await inputFormats());
      expect("format" in recognised ? recognised.format.name : recognised.fault).toBe(format);
      const { conversations, problems } = await readText(path, text);
      expect(problems).toEqual([]);
      expect(conversations).toHaveLength(1);
      expect(conversations[0]).toMatchObject(is);
      expect(conversations[0]!.messages.map(summary)).toEqual(says);
      for (const message of conversations[0]!.messages) {
        const stretch = stretchOf(text, message);
        expect(stretch[0]).toBe(message.text[0]);
        if (
          indent === 0 &&
          !/[<&\\]|text"/.test(stretch) &&
          !message.text.includes("😅") &&
          !/, how/.test(message.text)
        ) {
          expect(stretch.startsWith(message.text)).toBe(true);
        }
      }
    });
  }

  test("a file that is cut short is a problem, not a crash", async () => {
    const text = JSON.stringify(content, null, 2);
    const { problems } = await readText(path, text.slice(0, Math.floor(text.length * 0.7)), { inputFormat: format });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]!.message).not.toContain("reading failed");
  });
});

describe("generic-json", () => {
  test("reads a message a record, and mappings by dotted paths", async () => {
    const rows = [
      { conversation_id: 88, customer_id: 9001, ts: "2026-03-02T09:00:00Z", role: "cliente", text: "ciao" },
      { conversation_id: 88, customer_id: 9001, ts: "2026-03-02T09:01:00Z", role: "operatore", text: "salve" },
    ];
    const flat = await readText("a.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
    expect(flat.conversations).toMatchObject([{ id: "88", customerId: "9001" }]);
    expect(flat.conversations[0]!.messages.map(summary)).toEqual([
      "customer - 2026-03-02T09:00:00Z ciao",
      "agent - 2026-03-02T09:01:00Z salve",
    ]);
    const odd = JSON.stringify({
      key: "k1",
      talk: [
        { who: "x", words: "ciao" },
        { who: "y", words: "salve" },
      ],
    });
    const mapping = { id: "key", role: "talk.who", text: "talk.words", roles: { x: "customer", y: "agent" } };
    const mapped = await readText("a.json", odd, { mapping, inputFormat: "generic-json" });
    expect(mapped.conversations[0]).toMatchObject({ id: "k1" });
    expect(mapped.conversations[0]!.messages.map(summary)).toEqual(["customer - - ciao", "agent - - salve"]);
  });
});

describe("webvtt", () => {
  test("joins the cues of a speaker, and reads times without hours", async () => {
    const text =
      "WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.000\n<v Agent>Pronto,\n\n1\n00:02.500 --> 00:03.000\n<v Agent>mi dica.</v>\n\n00:04.000 --> 00:05.000\n<v Customer>Il pacco\nnon arriva</v>\n";
    const { conversations } = await readText("a.vtt", text);
    expect(conversations[0]).toMatchObject({ id: "a", channel: "phone", clock: "relative" });
    expect(conversations[0]!.messages.map(summary)).toEqual([
      "agent - 1970-01-01T00:00:01 Pronto, mi dica.",
      "customer - 1970-01-01T00:00:04 Il pacco non arriva",
    ]);
    expect(conversations[0]!.messages[0]!.origin.locate(8)).toEqual({ line: 10, column: 10 });
  });
  test("reads SRT, and names with their company", async () => {
    const text =
      "1\n00:00:01,023 --> 00:00:05,210\nRossi, Luca (ACME): Salve\n\n2\n00:00:05,300 --> 00:00:06,000\nAnna Rossi: Salve a lei\n";
    const { conversations, assumptions } = await readText("a.srt", text);
    expect(conversations[0]!.messages.map(({ role }) => role)).toEqual(["agent", "customer"]);
    expect(assumptions).toHaveLength(1);
  });
  test("captions without speakers are a problem", async () => {
    const { problems } = await readText("a.srt", "1\n00:00:00,500 --> 00:00:07,000\nCaption\n");
    expect(problems).toMatchObject([{ line: 3, skipped: "the file" }]);
  });
});

describe("x-support", () => {
  test("joins posts that answer each other, whatever their order", async () => {
    const text = [
      "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id",
      "3,900,True,Tue Oct 31 22:20:47 +0000 2017,@acme still broken,,2.0",
      "6,902,True,Wed Nov 01 10:00:00 +0000 2017,@acme alone,,",
      "1,900,True,Tue Oct 31 22:10:47 +0000 2017,@acme crashes &amp; burns,2,",
      "2,acme,False,Tue Oct 31 22:12:47 +0000 2017,@900 Sorry!,3,1",
    ].join("\n");
    const { conversations, problems } = await readText("twcs.csv", text);
    expect(problems).toEqual([]);
    expect(conversations.map(({ id, customerId, channel }) => [id, customerId, channel])).toEqual([
      ["6", "x:902", "social"],
      ["1", "x:900", "social"],
    ]);
    expect(conversations[1]!.messages.map(summary)).toEqual([
      "customer 900 2017-10-31T22:10:47Z @acme crashes & burns",
      "agent acme 2017-10-31T22:12:47Z @900 Sorry!",
      "customer 900 2017-10-31T22:20:47Z @acme still broken",
    ]);
  });
});

describe("mail", () => {
  const letter = (from: string, id: string, parent: string, date: string, body: string): string =>
    [
      `From: ${from}`,
      "To: support@acme.example",
      "Subject: =?UTF-8?Q?venerd=C3=AC?=",
      `Date: ${date}`,
      `Message-ID: <${id}>`,
      ...(parent === "" ? [] : [`In-Reply-To: <${parent}>`]),
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      body,
      "",
    ].join("\n");
  const first = letter(
    "Anna <anna@x.example>",
    "a1@x",
    "",
    "Mon, 2 Mar 2026 09:00:00 +0100",
    "il pacco doveva arrivare venerd=C3=AC, =\nma niente\n\nInviato da iPhone",
  );
  const second = letter(
    "ACME Assistenza <support@acme.example>",
    "b1@acme",
    "a1@x",
    "Tue, 3 Mar 2026 10:00:00 +0100",
    ">From domani.\n\nIl giorno 2 mar 2026 alle ore 09:00 Anna <anna@x.example> ha scritto:\n\n> il pacco",
  );
  const mbox = `From anna@x.example Mon Mar  2 09:00:00 2026\n${first}\nFrom support@acme.example Tue Mar  3 10:00:00 2026\n${second}\n`;

  test("reads the threads of a mailbox without what they quote", async () => {
    const { conversations, problems, assumptions } = await readText("a.mbox", mbox);
    expect(problems).toEqual([]);
    expect(assumptions).toEqual(["a.mbox: acme.example is taken to be the company's domain (--agent-domain)"]);
    expect(conversations).toMatchObject([{ id: "a1@x", channel: "email", customerId: "anna@x.example", line: 2 }]);
    expect(conversations[0]!.messages.map(summary)).toEqual([
      "customer Anna 2026-03-02T09:00:00+01:00 il pacco doveva arrivare venerdì, ma niente",
      "agent ACME Assistenza 2026-03-03T10:00:00+01:00 From domani.",
    ]);
    const [message] = conversations[0]!.messages;
    expect(message!.origin.locate(0)).toEqual({ line: 11, column: 1 });
    expect(message!.origin.locate(message!.text.indexOf(","))).toEqual({ line: 11, column: 38 });
    expect(message!.origin.locate(message!.text.indexOf("niente"))).toEqual({ line: 12, column: 4 });
  });

  test("joins an answer without ids to the last mail on its subject between the same two, not to another's", async () => {
    const plain = (from: string, to: string, subject: string, id: string, body: string): string =>
      `From ${from} Mon Mar  2 09:00:00 2026\nFrom: ${from}\nTo: ${to}\nSubject: ${subject}\nMessage-ID: <${id}>\n\n${body}\n\n`;
    const [anna, bruno, shop] = ["anna@x.example", "bruno@y.example", "support@acme.example"];
    const text = [
      plain(anna, shop, "Ordine", "1", "Dove è il pacco?"),
      plain(bruno, shop, "Ordine", "2", "Vorrei il reso."),
      plain(shop, anna, "R: Ordine", "3", "È in viaggio."),
      plain(bruno, shop, "Re: Ordine", "4", "Nessuna notizia?"),
      plain(shop, anna, "Ordine", "5", "Un altro avviso."),
    ].join("");
    const { conversations } = await readText("a.mbox", text);
    expect(conversations.map(({ id, messages }) => [id, messages.map((one) => one.text)])).toEqual([
      ["1", ["Dove è il pacco?", "È in viaggio."]],
      ["2", ["Vorrei il reso.", "Nessuna notizia?"]],
      ["5", ["Un altro avviso."]],
    ]);
  });

  test("reads a single mail; its thread is its case", async () => {
    const { conversations } = await readText("risposta.eml", second.replace(">From", "From"), {
      agentDomains: ["acme.example"],
    });
    expect(conversations).toMatchObject([{ id: "risposta", caseId: "a1@x", messages: [{ role: "agent" }] }]);
  });

  test("asks who the company is where it cannot be known", async () => {
    const text = "From: Anna <anna@x.example>\nTo: luca@y.example\nSubject: a\nMessage-ID: <1@x>\n\nciao\n";
    const { problems } = await readText("a.eml", text);
    expect(problems[0]?.message).toContain("the senders are anna@x.example (1 mail)");
    expect(problems[0]?.message).toContain("--agent-domain");
  });
});
