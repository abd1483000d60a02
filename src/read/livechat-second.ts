import { customerKey } from "./customer-key.js";
import type { ReadOptions } from "./format.js";
import { type JsonSpeech, type JsonTurn, timeAt } from "./json-conversation.js";
import { type Fields, flagAt, type JsonPath, listAt, textAt, valueAt } from "./json-fields.js";
import { saidOrShown } from "./json-media.js";
import type { JsonRecord } from "./json-records.js";
import { readableText } from "./json-text.js";
import type { VendorConversation } from "./json-vendor.js";

/** Whether a chat is one of version 2 of LiveChat's API, which lists messages and not events of threads. */
export function isSecondVersion(chat: Fields): boolean {
  return listAt(chat, "messages").some((message) => textAt(message, "user_type") !== undefined);
}

/** A chat of version 2: user_type tells who speaks; a supervisor's messages only agents see. */
export function secondVersionChat(
  record: JsonRecord,
  chat: Fields,
  path: JsonPath,
  options: ReadOptions,
): VendorConversation {
  const speeches = listAt(chat, "messages").flatMap((message, index): JsonTurn[] => {
    const place = [...path, "messages", index];
    const text = textAt(message, "text");
    const placed = text === undefined ? undefined : readableText(record, [...place, "text"], text);
    const said = saidOrShown(placed, message, record, place);
    if (textAt(message, "user_type") === "supervisor") return [{ leftOut: "notes" }];
    if (!said) return [{ leftOut: "empty" }];
    return [
      {
        id: textAt(message, "event_id"),
        role: roleOf(message),
        author: textAt(message, "author_name"),
        at: timeAt(message, "timestamp") ?? timeAt(message, "date"),
        ...said,
      },
    ];
  });
  return {
    path,
    speeches,
    contact: {
      id: textAt(chat, "id") ?? `chat-${record.source.lineOf(path)}`,
      channel: options.channel ?? "chat",
      customerId: customerKey({
        email: textAt(chat, "visitor", "email"),
        id: textAt(chat, "visitor", "id") ?? textAt(chat, "visitor_id"),
        vendor: "livechat",
      }),
    },
  };
}

function roleOf(message: unknown): JsonSpeech["role"] {
  const type = textAt(message, "user_type");
  if (type === "visitor") return "customer";
  if (type !== "agent")
    return { key: "user_type", found: valueAt(message, "user_type"), expected: "visitor, agent or supervisor" };
  const automatic =
    flagAt(message, "welcome_message") === true || /\bbot\b/i.test(textAt(message, "author_name") ?? "");
  return automatic ? "bot" : "agent";
}
