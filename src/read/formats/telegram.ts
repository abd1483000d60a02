import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { joinedText, type LeftOutSpeech, timeAt } from "../json-conversation.js";
import { type Fields, type JsonPath, listAt, textAt, valueAt } from "../json-fields.js";
import { hasKey } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import type { JsonRecord } from "../json-records.js";
import { type PlacedText, plainText } from "../json-text.js";
import { type NamedSpeech, readNamedThreads } from "../named-threads.js";
import type { ByteSource } from "../source.js";

/** Chats that Telegram Desktop exports as JSON. */
export const format: InputFormat = {
  name: "telegram",
  holds: "transcripts",
  documentation: {
    title: "Telegram export (JSON)",
    recognisedBy: "JSON with `messages`, or `chats.list`, whose items have `date_unixtime`, `from` and `text`",
    roles: "--agent NAME; else the one name that is a company's or that greets like an agent is assumed, and said",
    times: "date_unixtime",
    customerKey: "`telegram:` and the customer's from_id",
    limits: "One conversation per chat. Formatted texts are joined; service messages are left out.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!/^\s*\{/.test(head.text)) return 0;
    return hasKey(head, "date_unixtime") && hasKey(head, "from") ? 0.96 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readNamedThreads(source, options, {
      expected: "an export of chats",
      lists: [["messages"], ["chats", "list", "*", "messages"]],
      speech,
      title: (chat) => textAt(chat, "name"),
      contact: (chat, { index, count }, customer) => ({
        id: textAt(chat, "id") ?? (count === 1 ? fileStem(source.path) : `${fileStem(source.path)}-${index + 1}`),
        channel: options.channel ?? ("messaging" as const),
        customerId: customer === undefined ? undefined : `telegram:${customer}`,
      }),
    });
  },
};

function speech(record: JsonRecord, message: Fields, path: JsonPath): NamedSpeech | LeftOutSpeech {
  if (textAt(message, "type") === "service") return { leftOut: "events" };
  const said = saidOrShown(textOf(record, message, [...path, "text"]), message, record, path);
  if (!said) return { leftOut: "empty" };
  return {
    id: textAt(message, "id"),
    role: "customer",
    author: textAt(message, "from"),
    at: timeAt(message, "date_unixtime") ?? timeAt(message, "date"),
    ...said,
    from: textAt(message, "from_id"),
  };
}

/** A string, or a list of strings and of objects for what is bold, a link, … */
function textOf(record: JsonRecord, message: unknown, path: JsonPath): PlacedText | undefined {
  const value = valueAt(message, "text");
  if (typeof value === "string") return value.trim() === "" ? undefined : plainText(record, path, value);
  const pieces = listAt(message, "text").flatMap((piece, index) => {
    if (typeof piece === "string") return [plainText(record, [...path, index], piece)];
    const text = valueAt(piece, "text");
    return typeof text === "string" ? [plainText(record, [...path, index, "text"], text)] : [];
  });
  return pieces.some(({ text }) => text.trim() !== "") ? joinedText(pieces) : undefined;
}
