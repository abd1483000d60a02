import { customerKey } from "../customer-key.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { type JsonSpeech, type JsonTurn, joinedText, timeAt } from "../json-conversation.js";
import { type Fields, isFields, type JsonPath, listAt, textAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import type { JsonRecord } from "../json-records.js";
import { type PlacedText, readableText } from "../json-text.js";
import { readVendorJson } from "../json-vendor.js";
import { isSecondVersion, secondVersionChat } from "../livechat-second.js";
import type { ByteSource } from "../source.js";

/** Chats of LiveChat. */
export const format: InputFormat = {
  name: "livechat",
  holds: "transcripts",
  documentation: {
    title: "LiveChat",
    recognisedBy:
      "JSON with chats that have `users` and `thread.events` (or `threads`), whose items have `author_id`; or, of version 2, `visitor` and `messages`, whose items have `user_type`",
    roles:
      "author_id is looked up in users: type customer or agent; system messages are the system's; of version 2 user_type",
    times: "created_at, ISO 8601 with microseconds",
    customerKey: "the customer's address; else `livechat:` and its id",
    limits: "Events that only agents see are left out. Each thread is a conversation of its own, all of one case.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    if (hasKey(head, "user_type") && /"visitor(?:_id)?"\s*:/.test(head.text)) return 0.95;
    return hasKey(head, "events") && hasKey(head, "author_id") && hasKey(head, "users") ? 0.95 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readVendorJson(source, options, {
      expected: "a chat with its thread",
      lists: ["chats", "chats_summary"],
      read: (record, fields, path) => {
        if (isSecondVersion(fields)) return [secondVersionChat(record, fields, path, options)];
        const chat = textAt(fields, "id");
        const customer = listAt(fields, "users").find((user) => textAt(user, "type") === "customer");
        const customerId = customerKey({
          email: textAt(customer, "email"),
          id: textAt(customer, "id"),
          vendor: "livechat",
        });
        const threads = threadsIn(fields, path);
        return threads.map(({ thread, path: place }) => ({
          path: place,
          speeches: listAt(thread, "events").flatMap((event, index): JsonTurn[] => {
            const at = [...place, "events", index];
            const said = saidOrShown(textOf(record, event, at), event, record, at);
            if (textAt(event, "visibility") === "agents" || textAt(event, "recipients") === "agents")
              return [{ leftOut: "notes" }];
            if (said === undefined) return [{ leftOut: textAt(event, "type") === "message" ? "empty" : "events" }];
            const author = listAt(fields, "users").find((user) => textAt(user, "id") === textAt(event, "author_id"));
            return [
              {
                id: textAt(event, "id"),
                role: roleOf(event, author),
                author: textAt(author, "name"),
                at: timeAt(event, "created_at"),
                ...said,
              },
            ];
          }),
          contact: {
            id: (threads.length > 1 ? textAt(thread, "id") : chat) ?? chat ?? `chat-${record.source.lineOf(place)}`,
            channel: options.channel ?? ("chat" as const),
            customerId,
            caseId: threads.length > 1 ? chat : undefined,
          },
        }));
      },
    });
  },
};

/** What an event says: its text, or what the cards of a bot say. */
function textOf(record: JsonRecord, event: unknown, path: JsonPath): PlacedText | undefined {
  const text = textAt(event, "text");
  if (text !== undefined) return readableText(record, [...path, "text"], text);
  const cards = listAt(event, "elements").flatMap((card, index) =>
    ["title", "subtitle"].flatMap((key) => {
      const written = textAt(card, key);
      return written === undefined ? [] : [readableText(record, [...path, "elements", index, key], written)];
    }),
  );
  return cards.length === 0 ? undefined : joinedText(cards, "\n");
}

function threadsIn(chat: Fields, path: JsonPath): { thread: Fields; path: JsonPath }[] {
  if (isFields(chat.thread)) return [{ thread: chat.thread, path: [...path, "thread"] }];
  return listAt(chat, "threads").flatMap((thread, index) =>
    isFields(thread) ? [{ thread, path: [...path, "threads", index] }] : [],
  );
}

/** Agents have an address for an id, customers have not. */
function roleOf(event: unknown, author: unknown): JsonSpeech["role"] {
  if (textAt(event, "type") === "system_message") return "system";
  const type = textAt(author, "type");
  if (type === "customer") return "customer";
  if (type === "bot" || /bot/i.test(textAt(author, "name") ?? "")) return "bot";
  const id = textAt(event, "author_id");
  if (type === "agent" || (type === undefined && id?.includes("@"))) return "agent";
  return type === undefined
    ? { key: "author_id", found: id, expected: "the id of one of the chat's users" }
    : { key: "type", found: type, expected: "customer, agent or bot (of a user)" };
}
