import type { Role } from "../../conversation/conversation.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { conversationItems, type JsonSpeech, joinedText, timeAt } from "../json-conversation.js";
import { type Fields, isFields, type JsonPath, listAt, textAt, valueAt } from "../json-fields.js";
import { type JsonRecord, jsonRecords } from "../json-records.js";
import { type PlacedText, plainText } from "../json-text.js";
import type { ByteSource } from "../source.js";
import { resolveSpeakers } from "../speakers.js";

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
    limits: "One conversation per chat. Formatted texts are joined; messages without a text are left out.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!/^\s*\{/.test(head.text)) return 0;
    return /"date_unixtime"\s*:/.test(head.text) && /"from"\s*:/.test(head.text) ? 0.96 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    for await (const item of jsonRecords(source, [["chats", "list"]])) {
      if ("fault" in item) {
        yield problem(source.path, item.line, `${item.fault}; expected an export of chats`, item.skipped);
        continue;
      }
      const chats = chatsIn(item.record);
      for (const [index, { chat, path }] of chats.entries()) {
        const speeches = speechesOf(item.record, chat, path);
        if (speeches.length === 0) continue;
        const named = speeches.map(({ author, placed }) => ({ name: author ?? "", text: placed.text }));
        const speakers = resolveSpeakers(named, options, textAt(chat, "name"));
        if ("fault" in speakers) {
          yield problem(source.path, item.record.source.lineOf(path), speakers.fault, "1 conversation");
          continue;
        }
        if (speakers.assumedAgent !== undefined) {
          yield {
            assumption: `${source.path}: "${speakers.assumedAgent}" is taken to speak for the company (--agent)`,
          };
        }
        const roleOf = (name: string): Role => speakers.roles.get(name) ?? "customer";
        const customer = speeches.find(({ author }) => roleOf(author ?? "") === "customer")?.from;
        const stem = fileStem(source.path);
        const contact = {
          id: textAt(chat, "id") ?? (chats.length === 1 ? stem : `${stem}-${index + 1}`),
          channel: options.channel ?? ("messaging" as const),
          customerId: customer === undefined ? undefined : `telegram:${customer}`,
        };
        const said = speeches.map((speech) => ({ ...speech, role: roleOf(speech.author ?? "") }));
        yield* conversationItems(contact, said, { record: item.record, path, file: source.path });
      }
    }
  },
};

function chatsIn({ value }: JsonRecord): { chat: Fields; path: JsonPath }[] {
  const list = listAt(value, "chats", "list").flatMap((chat, index) =>
    isFields(chat) ? [{ chat, path: ["chats", "list", index] as JsonPath }] : [],
  );
  return list.length > 0 || !isFields(value) ? list : [{ chat: value, path: [] }];
}

function speechesOf(
  record: JsonRecord,
  chat: Fields,
  path: JsonPath,
): (JsonSpeech & { readonly from?: string | undefined })[] {
  return listAt(chat, "messages").flatMap((message, index) => {
    if (textAt(message, "type") === "service") return [];
    const placed = textOf(record, message, [...path, "messages", index, "text"]);
    if (!placed) return [];
    const at = timeAt(message, "date_unixtime") ?? timeAt(message, "date");
    return [
      {
        id: textAt(message, "id"),
        role: "customer" as const,
        author: textAt(message, "from"),
        at,
        placed,
        from: textAt(message, "from_id"),
      },
    ];
  });
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
