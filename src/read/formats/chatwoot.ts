import { channelNamed } from "../channel-words.js";
import { customerKey } from "../customer-key.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { type JsonSpeech, type JsonTurn, timeAt } from "../json-conversation.js";
import { flagAt, isFields, listAt, textAt, valueAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import { readableText } from "../json-text.js";
import { readVendorJson } from "../json-vendor.js";
import { firstId } from "../loose-messages.js";
import type { ByteSource } from "../source.js";

/** Conversations of Chatwoot. */
export const format: InputFormat = {
  name: "chatwoot",
  holds: "transcripts",
  documentation: {
    title: "Chatwoot",
    recognisedBy: "JSON with `payload` or `messages`, whose items have `message_type`, `content` and `sender_type`",
    roles:
      "message_type 0 is the customer's, 1 an agent's (a bot's where the sender is an AgentBot), 2 the system's, 3 a bot's; private is a note",
    times: "created_at, seconds since 1970",
    customerKey: "the contact's address or phone, or identifier; else `chatwoot:` and its id",
    limits: "Messages that neither say nor show anything are left out.",
    verified: "vendor documents",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    return /"message_type"\s*:\s*(?:\d|"(?:incoming|outgoing)")/.test(head.text) &&
      hasKey(head, "sender_type", "sender", "inbox_id") &&
      hasKey(head, "private", "content_type", "inbox_id")
      ? 0.95
      : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readVendorJson(source, options, {
      expected: "a conversation with its messages",
      lists: ["conversations", "data.payload"],
      loose: {
        key: "messages",
        pages: ["payload", "messages"],
        isMessage: (fields) => fields.message_type !== undefined && fields.messages === undefined,
        conversation: (message) => firstId(message, ["conversation_id"], ["conversation", "id"]),
      },
      read: (record, fields, path) => {
        const key = listAt(fields, "payload").length > 0 ? "payload" : "messages";
        const messages = listAt(fields, key);
        const speeches = messages.flatMap((message, index): JsonTurn[] => {
          const text = textAt(message, "content");
          if (flagAt(message, "private") === true) return [{ leftOut: "notes" }];
          const place = [...path, key, index];
          const placed = text === undefined ? undefined : readableText(record, [...place, "content"], text);
          const said = saidOrShown(placed, message, record, place);
          if (!said) return [{ leftOut: "empty" }];
          return [
            {
              id: textAt(message, "id"),
              role: roleOf(message),
              author: textAt(message, "sender", "name"),
              at: timeAt(message, "created_at"),
              ...said,
            },
          ];
        });
        const contact = isFields(valueAt(fields, "meta", "contact"))
          ? valueAt(fields, "meta", "contact")
          : valueAt(fields, "meta", "sender");
        const channel = textAt(fields, "meta", "channel") ?? textAt(fields, "channel");
        return [
          {
            path,
            speeches,
            contact: {
              id: textAt(fields, "id") ?? textAt(messages[0], "conversation_id") ?? fileStem(source.path),
              channel: channelNamed(channel?.replace("Channel::", "") ?? "") ?? options.channel ?? ("chat" as const),
              customerId: customerKey({
                email: textAt(contact, "email"),
                phone: textAt(contact, "phone_number"),
                externalId: textAt(contact, "identifier"),
                id: textAt(contact, "id"),
                vendor: "chatwoot",
              }),
            },
          },
        ];
      },
    });
  },
};

function roleOf(message: unknown): JsonSpeech["role"] {
  const type = textAt(message, "message_type");
  const sender = textAt(message, "sender_type") ?? textAt(message, "sender", "type") ?? "";
  const bot = /^(?:agent_?bot|captain)/i.test(sender);
  if (type === "0" || type === "incoming" || (type === undefined && /^contact$/i.test(sender))) return "customer";
  if (type === "1" || type === "outgoing" || (type === undefined && (bot || /^user$/i.test(sender))))
    return bot ? "bot" : "agent";
  if (type === "2" || type === "activity") return "system";
  if (type === "3" || type === "template") return "bot";
  const expected = "0 (incoming), 1 (outgoing), 2 (activity) or 3 (template)";
  return { key: "message_type", found: valueAt(message, "message_type"), expected };
}
