import { describe, expect, test } from "@jest/globals";
import type { LeftOut } from "../../src/conversation/left-out.js";
import { leftOutLine } from "../../src/report/left-out-line.js";
import { reportTextsOf } from "../../src/report/localise/texts-of.js";
import { readText } from "./reading.js";

const at = "2026-03-02T09:12:00Z";
const json = (value: unknown): string => JSON.stringify(value);

/** Exports with something in them that is no part of a conversation, and how much of it there is. */
const exports: readonly (readonly [string, string, string, LeftOut])[] = [
  [
    "zendesk-tickets",
    "a.json",
    json({
      id: 1,
      requester_id: 9,
      via: { channel: "email" },
      comments: [
        { id: 1, author_id: 9, plain_body: "Where is it?", public: true, created_at: at },
        { id: 2, author_id: 7, plain_body: "Angry one", public: false, created_at: at },
        { id: 3, author_id: 7, plain_body: " ", public: true, created_at: at },
      ],
    }),
    { notes: 1, empty: 1 },
  ],
  [
    "intercom",
    "a.json",
    json({
      type: "conversation",
      id: "1",
      source: { body: "<p>Hi</p>", author: { type: "user", id: "u" } },
      conversation_parts: {
        conversation_parts: [
          { part_type: "note", body: "<p>vip</p>", author: { type: "admin", id: "a" } },
          { part_type: "close", body: null, author: { type: "admin", id: "a" } },
          { part_type: "comment", body: "<p>x</p>", redacted: true, author: { type: "user", id: "u" } },
          { part_type: "comment", body: "<p>Hello</p>", author: { type: "admin", id: "a" } },
        ],
      },
    }),
    { notes: 1, deleted: 1, events: 1 },
  ],
  [
    "freshdesk",
    "a.json",
    json({
      id: 1,
      requester_id: 9,
      description_text: "Where is it?",
      conversations: [
        { id: 2, incoming: false, private: true, body_text: "call him", created_at: at },
        { id: 3, incoming: false, private: false, body_text: "On its way", created_at: at },
      ],
    }),
    { notes: 1 },
  ],
  [
    "help-scout",
    "a.json",
    json({
      id: 1,
      _embedded: {
        threads: [
          { type: "customer", body: "Hi", createdBy: { type: "customer" }, createdAt: at },
          { type: "note", body: "vip", createdBy: { type: "user" }, createdAt: at },
          { type: "message", state: "draft", body: "Well", createdBy: { type: "user" }, createdAt: at },
          { type: "lineitem", action: { text: "Marked as active" }, createdBy: { type: "user" }, createdAt: at },
        ],
      },
    }),
    { notes: 1, drafts: 1, events: 1 },
  ],
  [
    "front",
    "a.json",
    json({
      messages: [
        { id: "1", is_inbound: true, text: "Hi", recipients: [{ handle: "a@x.example", role: "from" }] },
        { id: "2", is_inbound: false, is_draft: true, text: "Well", recipients: [] },
      ],
    }),
    { drafts: 1 },
  ],
  [
    "gorgias",
    "a.json",
    json({
      id: 1,
      messages: [
        { id: 1, from_agent: false, public: true, body_text: "Hi", created_datetime: at },
        { id: 2, from_agent: true, public: false, body_text: "vip", created_datetime: at },
      ],
    }),
    { notes: 1 },
  ],
  [
    "hubspot",
    "a.json",
    json({
      messages: [
        {
          type: "MESSAGE",
          direction: "INCOMING",
          senders: [{ actorId: "V-1" }],
          truncationStatus: "NOT_TRUNCATED",
          text: "Hi",
          createdAt: at,
        },
        { type: "COMMENT", direction: "OUTGOING", senders: [{ actorId: "A-1" }], text: "vip", createdAt: at },
        { type: "THREAD_STATUS_CHANGE", senders: [{ actorId: "A-1" }], createdAt: at },
      ],
    }),
    { notes: 1, events: 1 },
  ],
  [
    "chatwoot",
    "a.json",
    json({
      messages: [
        { id: 1, message_type: 0, content: "Hi", sender_type: "Contact", private: false, created_at: 1772442720 },
        { id: 2, message_type: 1, content: "vip", sender_type: "User", private: true, created_at: 1772442721 },
        { id: 3, message_type: 1, content: "", sender_type: "User", private: false, created_at: 1772442722 },
      ],
    }),
    { notes: 1, empty: 1 },
  ],
  [
    "livechat",
    "a.json",
    json({
      chats: [
        {
          id: "c",
          users: [
            { id: "u", type: "customer" },
            { id: "a@x.example", type: "agent", name: "Luca" },
          ],
          thread: {
            events: [
              { type: "message", text: "Hi", author_id: "u", created_at: at },
              { type: "message", text: "vip", author_id: "a@x.example", visibility: "agents", created_at: at },
              { type: "rich_message", author_id: "a@x.example", created_at: at },
            ],
          },
        },
      ],
    }),
    { notes: 1, events: 1 },
  ],
  [
    "crisp",
    "a.json",
    json({
      messages: [
        { session_id: "s", type: "text", from: "user", content: "Hi", timestamp: 1772442720000, fingerprint: 1 },
        { session_id: "s", type: "note", from: "operator", content: "vip", timestamp: 1772442721000, fingerprint: 2 },
        { session_id: "s", type: "event", from: "operator", content: {}, timestamp: 1772442722000, fingerprint: 3 },
      ],
    }),
    { notes: 1, events: 1 },
  ],
  [
    "zendesk-chat",
    "a.json",
    json({
      id: "1",
      type: "chat",
      visitor: { id: "v" },
      history: [
        { type: "chat.memberjoin", sender_type: "Visitor", timestamp: at },
        { type: "chat.msg", sender_type: "Visitor", msg: "Hi", timestamp: at },
      ],
    }),
    { events: 1 },
  ],
  [
    "telegram",
    "a.json",
    json({
      name: "Anna",
      id: 1,
      messages: [
        { id: 1, type: "service", date_unixtime: "1772442720", action: "pin_message", text: "" },
        { id: 2, type: "message", date_unixtime: "1772442720", from: "Anna", from_id: "user1", text: "Ciao" },
        {
          id: 3,
          type: "message",
          date_unixtime: "1772442780",
          from: "Hotel Aurora",
          from_id: "user2",
          text: "Buongiorno",
        },
      ],
    }),
    { events: 1 },
  ],
  [
    "instagram-messenger",
    "message_1.json",
    json({
      messages: [
        { sender_name: "Hotel Aurora", timestamp_ms: 1772442780000, content: "Buongiorno" },
        { sender_name: "Anna", timestamp_ms: 1772442750000, is_unsent: true },
        { sender_name: "Anna", timestamp_ms: 1772442720000, content: "Ciao" },
      ],
      title: "Anna",
      thread_path: "inbox/anna_1",
    }),
    { deleted: 1 },
  ],
  [
    "slack",
    "2026-03-02.json",
    json([
      { type: "message", subtype: "channel_join", user: "U1", ts: "1772442700.000001", text: "has joined" },
      { type: "message", user: "U1", ts: "1772442720.000001", text: "Hi" },
      { type: "message", user: "U2", ts: "1772442721.000001", text: "Thank you for contacting us" },
    ]),
    { events: 1 },
  ],
  [
    "salesforce",
    "EmailMessage.csv",
    `Id,ParentId,FromAddress,ToAddress,Incoming,Status,MessageDate,Subject,TextBody
1,500,a@x.example,help@y.example,true,0,${at},Hi,Where is it?
2,500,help@y.example,a@x.example,false,5,${at},Hi,Not sent yet
`,
    { drafts: 1 },
  ],
  [
    "delimited",
    "a.csv",
    "conversation id,role,private,text\n1,customer,no,Hi\n1,agent,yes,vip\n1,agent,no,\n1,agent,no,Hello\n",
    { notes: 1, empty: 1 },
  ],
];

describe("nothing is left out without being counted", () => {
  test.each(exports)("%s", async (format, path, text, expected) => {
    const { conversations, problems, leftOut } = await readText(path, text, { inputFormat: format });
    expect(problems).toEqual([]);
    expect(conversations.length).toBe(1);
    expect(leftOut).toEqual(expected);
  });

  test("it is told in one sentence, in either language", () => {
    const leftOut: LeftOut = { notes: 3, drafts: 1, empty: 1200 };
    expect(leftOutLine(leftOut, reportTextsOf("en"))).toBe(
      "left out, as no part of a conversation: 3 internal notes, 1 draft, 1,200 empty messages",
    );
    expect(leftOutLine(leftOut, reportTextsOf("it"))).toBe(
      "tralasciati, perché non fanno parte di una conversazione: 3 note interne, 1 bozza, 1.200 messaggi vuoti",
    );
    expect(leftOutLine({}, reportTextsOf("it"))).toBeUndefined();
  });
});
