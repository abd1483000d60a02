import type { Role } from "../../conversation/conversation.js";
import { customerKey } from "../customer-key.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { type JsonSpeech, type JsonTurn, timeAt } from "../json-conversation.js";
import { type Fields, type JsonPath, listAt, textAt, valueAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import type { JsonRecord } from "../json-records.js";
import { readableText } from "../json-text.js";
import { readVendorJson } from "../json-vendor.js";
import type { ByteSource } from "../source.js";

const roles: Readonly<Record<string, Role>> = {
  visitor: "customer",
  "end user": "customer",
  enduser: "customer",
  agent: "agent",
  trigger: "bot",
  bot: "bot",
  answerbot: "bot",
  system: "system",
};

/** Chats of Zendesk Chat (Zopim), and the messages that visitors leave while nobody is there. */
export const format: InputFormat = {
  name: "zendesk-chat",
  holds: "transcripts",
  documentation: {
    title: "Zendesk Chat",
    recognisedBy: 'JSON, or a chat a line, with `visitor` and `history`, or with `"type":"offline_msg"`',
    roles: "sender_type; the texts of triggers are a bot's",
    times: "ISO 8601 in UTC",
    customerKey: "the visitor's address or phone; else `zendesk-chat:` and the visitor's id",
    limits: "Joins and leaves have no text and are left out.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!isJson(head) || !hasKey(head, "visitor")) return 0;
    return /"sender_type"\s*:|"history"\s*:/.test(head.text) || /"type"\s*:\s*"offline_msg"/.test(head.text) ? 0.96 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readVendorJson(source, options, {
      expected: "a chat",
      lists: ["chats"],
      read: (record, chat, path) => {
        if (chat.history === undefined && chat.message === undefined) return [];
        const left = textAt(chat, "type") === "offline_msg";
        const contact = {
          id: textAt(chat, "id") ?? `chat-${record.source.lineOf(path)}`,
          // A message that is left while nobody is there is answered by mail.
          channel: left ? ("email" as const) : (options.channel ?? ("chat" as const)),
          customerId: customerKey({
            email: textAt(chat, "visitor", "email"),
            phone: textAt(chat, "visitor", "phone"),
            id: textAt(chat, "visitor", "id"),
            vendor: "zendesk-chat",
          }),
        };
        const speeches = left ? leftMessage(record, chat, path) : speechesOf(record, chat, path);
        return [{ path, contact, speeches }];
      },
    });
  },
};

function speechesOf(record: JsonRecord, chat: Fields, path: JsonPath): JsonTurn[] {
  return listAt(chat, "history").flatMap((event, index): JsonTurn[] => {
    const text = textAt(event, "msg");
    const place = [...path, "history", index];
    const placed = text === undefined ? undefined : readableText(record, [...place, "msg"], text);
    const said = saidOrShown(placed, event, record, place);
    if (!said) return [{ leftOut: textAt(event, "type") === "chat.msg" ? "empty" : "events" }];
    return [
      {
        id: textAt(event, "msg_id"),
        role: roleOf(event),
        author: textAt(event, "name"),
        at: timeAt(event, "timestamp"),
        ...said,
      },
    ];
  });
}

/** Older exports have a nick in its place: visitor:…, agent:7, agent:trigger. */
function roleOf(event: unknown): JsonSpeech["role"] {
  const type = textAt(event, "sender_type");
  const nick =
    /^agent:(trigger|system)/.exec(textAt(event, "nick") ?? "")?.[1] ?? /^\w+/.exec(textAt(event, "nick") ?? "")?.[0];
  const role = roles[(type ?? nick ?? "").toLowerCase()];
  if (role !== undefined) return role;
  if (type === undefined && textAt(event, "agent_id") !== undefined) return "agent";
  return { key: "sender_type", found: valueAt(event, "sender_type"), expected: "Visitor, Agent, Trigger or System" };
}

function leftMessage(record: JsonRecord, chat: Fields, path: JsonPath): JsonSpeech[] {
  const text = textAt(chat, "message");
  if (text === undefined) return [];
  const placed = readableText(record, [...path, "message"], text);
  return [{ role: "customer", author: textAt(chat, "visitor", "name"), at: timeAt(chat, "timestamp"), placed }];
}
