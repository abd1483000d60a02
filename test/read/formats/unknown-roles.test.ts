import { describe, expect, test } from "@jest/globals";
import { readText } from "../reading.js";

const at = 1_772_442_000;
const iso = "2026-03-02T09:00:00Z";
const known = "Buongiorno";
const lost = "Chi sono?";

/** An export of each vendor with two messages; what stands for the second one's role is none of the vendor's words. */
const exports: readonly (readonly [string, unknown, string])[] = [
  [
    "chatwoot",
    {
      id: 1,
      payload: [
        { id: 1, content: known, message_type: 0, created_at: at, private: false, inbox_id: 1 },
        { id: 2, content: lost, message_type: 9, created_at: at, private: false, inbox_id: 1 },
      ],
    },
    '"message_type" is 9; expected 0 (incoming)',
  ],
  [
    "crisp",
    {
      messages: [
        { session_id: "s", type: "text", from: "user", content: known, timestamp: at * 1000 },
        { session_id: "s", type: "text", from: "ghost", content: lost, timestamp: at * 1000 },
      ],
    },
    '"from" is "ghost"; expected user or operator',
  ],
  [
    "gorgias",
    {
      id: 1,
      messages: [
        { from_agent: false, body_text: known, created_datetime: iso },
        { from_agent: null, body_text: lost, created_datetime: iso },
      ],
    },
    '"from_agent" is null; expected true or false',
  ],
  [
    "front",
    {
      id: "cnv_1",
      messages: [
        { is_inbound: true, body: known, created_at: at, recipients: [], type: "email" },
        { is_inbound: "maybe", body: lost, created_at: at, recipients: [], type: "email" },
      ],
    },
    '"is_inbound" is "maybe"; expected true or false',
  ],
  [
    "hubspot",
    {
      id: "1",
      messages: [
        { type: "MESSAGE", direction: "INCOMING", text: known, senders: [{ actorId: "V-1" }], createdAt: iso },
        { type: "MESSAGE", direction: "SIDEWAYS", text: lost, senders: [{ actorId: "X-1" }], createdAt: iso },
      ],
    },
    '"direction" is "SIDEWAYS"; expected INCOMING or OUTGOING',
  ],
  [
    "help-scout",
    {
      id: 1,
      _embedded: {
        threads: [
          { type: "customer", body: known, createdBy: { type: "customer" }, createdAt: iso },
          { type: "oracle", body: lost, createdBy: {}, createdAt: iso },
        ],
      },
    },
    '"type" is "oracle"; expected customer, message',
  ],
  [
    "livechat",
    {
      chats: [
        {
          id: "C1",
          users: [
            { id: "u", type: "customer" },
            { id: "x", type: "wizard" },
          ],
          thread: {
            id: "T1",
            events: [
              { type: "message", text: known, author_id: "u", created_at: iso },
              { type: "message", text: lost, author_id: "x", created_at: iso },
            ],
          },
        },
      ],
    },
    '"type" is "wizard"; expected customer, agent or bot',
  ],
  [
    "zendesk-chat",
    {
      id: "1",
      type: "chat",
      visitor: { name: "Anna" },
      history: [
        { type: "chat.msg", sender_type: "Visitor", msg: known, timestamp: iso },
        { type: "chat.msg", sender_type: "Alien", msg: lost, timestamp: iso },
      ],
    },
    '"sender_type" is "Alien"; expected Visitor',
  ],
  [
    "zendesk-tickets",
    {
      id: 1,
      via: { channel: "email" },
      requester_id: 1,
      users: [
        { id: 1, role: "end-user" },
        { id: 2, role: "robot" },
      ],
      comments: [
        { id: 1, author_id: 1, plain_body: known, public: true, created_at: iso },
        { id: 2, author_id: 2, plain_body: lost, public: true, created_at: iso },
      ],
    },
    '"role" is "robot"; expected end-user, agent or admin (of user 2)',
  ],
  [
    "intercom",
    {
      type: "conversation",
      id: "1",
      created_at: at,
      source: { body: known, author: { type: "user" } },
      conversation_parts: {
        conversation_parts: [{ part_type: "comment", body: lost, author: { type: "ufo" }, created_at: at }],
      },
    },
    '"author.type" is "ufo"; expected user, lead',
  ],
  [
    "amazon-transcribe",
    {
      Transcript: [
        { ParticipantRole: "CUSTOMER", Content: known, BeginOffsetMillis: 0 },
        { ParticipantRole: "NARRATOR", Content: lost, BeginOffsetMillis: 9 },
      ],
    },
    '"ParticipantRole" is "NARRATOR"; expected AGENT',
  ],
  [
    "google-ccai",
    {
      entries: [
        { text: known, role: "END_USER", start_timestamp_usec: 1 },
        { text: lost, role: "ROLE_UNSPECIFIED", start_timestamp_usec: 2 },
      ],
    },
    '"role" is "ROLE_UNSPECIFIED"; expected AGENT',
  ],
  [
    "genesys",
    {
      conversationId: "1",
      transcripts: [
        {
          phrases: [
            { text: known, participantPurpose: "external", startTimeMs: 1 },
            { text: lost, participantPurpose: "dialer", startTimeMs: 2 },
          ],
        },
      ],
    },
    '"participantPurpose" is "dialer"; expected external',
  ],
];

describe("a role that the vendor does not have", () => {
  test.each(exports)(
    "%s: is told with its line and what was expected, the rest is read",
    async (format, value, message) => {
      const text = JSON.stringify(value, null, 1);
      const { conversations, problems } = await readText("export.json", text);
      expect(conversations.flatMap(({ messages }) => messages.map((one) => [one.role, one.text]))).toEqual([
        ["customer", known],
      ]);
      const line = text.split("\n").findIndex((one) => one.includes(lost)) + 1;
      expect(problems).toEqual([
        { path: "export.json", line, message: expect.stringContaining(message), skipped: "1 message" },
      ]);
      const { problems: italian } = await readText("export.json", text, { locale: "it", inputFormat: format });
      expect(italian).toEqual([
        {
          path: "export.json",
          line,
          message: expect.stringMatching(/^".*" è .*; era atteso /),
          skipped: "1 messaggio",
        },
      ]);
    },
  );
});
