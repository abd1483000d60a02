import { customerKey } from "../customer-key.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { type JsonSpeech, type JsonTurn, timeAt } from "../json-conversation.js";
import { flagAt, listAt, textAt, valueAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import type { JsonRecord } from "../json-records.js";
import { readableText } from "../json-text.js";
import { readVendorJson } from "../json-vendor.js";
import { firstId } from "../loose-messages.js";
import type { ByteSource } from "../source.js";

/** Conversations of Crisp. */
export const format: InputFormat = {
  name: "crisp",
  holds: "transcripts",
  documentation: {
    title: "Crisp",
    recognisedBy:
      "JSON with `messages`, whose items have `from` (user or operator), `content`, `timestamp` and `session_id` or `fingerprint`",
    roles: "from: user is the customer, operator an agent; automated ones are a bot's; notes are left out",
    times: "timestamp, milliseconds since 1970",
    customerKey: "the visitor's address or phone; else `crisp:` and the session",
    limits: "Of pickers and the like their text is read.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    const sides = /"from"\s*:\s*"(?:user|operator)"/.test(head.text);
    return sides && hasKey(head, "content") && hasKey(head, "session_id", "fingerprint", "automated", "website_id")
      ? 0.95
      : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readVendorJson(source, options, {
      expected: "a conversation with its messages",
      lists: ["conversations", "data"],
      loose: {
        key: "messages",
        pages: ["messages", "data"],
        isMessage: (fields) => fields.from !== undefined && fields.messages === undefined,
        conversation: (message) => firstId(message, ["session_id"]),
      },
      read: (record, fields, path) => {
        const messages = listAt(fields, "messages");
        const session = textAt(fields, "session_id") ?? textAt(messages[0], "session_id");
        return [
          {
            path,
            speeches: messages.flatMap((message, index): JsonTurn[] => {
              const place = [...path, "messages", index];
              const said = saidOrShown(contentOf(record, message, [...place, "content"]), message, record, place);
              if (textAt(message, "type") === "note") return [{ leftOut: "notes" }];
              if (!said) return [{ leftOut: textAt(message, "type") === "event" ? "events" : "empty" }];
              return [
                {
                  role: roleOf(message),
                  author: textAt(message, "user", "nickname"),
                  at: timeAt(message, "timestamp"),
                  ...said,
                },
              ];
            }),
            contact: {
              id: session ?? `${fileStem(source.path)}-${record.source.lineOf(path)}`,
              channel: options.channel ?? ("chat" as const),
              customerId: customerKey({
                email: textAt(fields, "meta", "email"),
                phone: textAt(fields, "meta", "phone"),
                id: session,
                vendor: "crisp",
              }),
            },
          },
        ];
      },
    });
  },
};

function contentOf(record: JsonRecord, message: unknown, path: (string | number)[]) {
  const text = textAt(message, "content");
  if (text !== undefined) return readableText(record, path, text);
  const inner = textAt(message, "content", "text");
  return inner === undefined ? undefined : readableText(record, [...path, "text"], inner);
}

function roleOf(message: unknown): JsonSpeech["role"] {
  const from = textAt(message, "from");
  if (from === "user") return "customer";
  if (from !== "operator") return { key: "from", found: valueAt(message, "from"), expected: "user or operator" };
  return flagAt(message, "automated") === true || textAt(message, "user", "type") === "bot" ? "bot" : "agent";
}
