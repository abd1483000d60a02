import { FixedOrigin } from "../../conversation/origins.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { type LeftOutSpeech, timeAt } from "../json-conversation.js";
import { type Fields, flagAt, type JsonPath, textAt } from "../json-fields.js";
import { hasKey } from "../json-head.js";
import { saidOrShown } from "../json-media.js";
import type { JsonRecord } from "../json-records.js";
import { type PlacedText, plainText } from "../json-text.js";
import { TextMapper } from "../mapped-text.js";
import { type NamedSpeech, readNamedThreads } from "../named-threads.js";
import type { ByteSource } from "../source.js";

/** Chats of Facebook Messenger and Instagram, as Meta's download of one's data holds them. */
export const format: InputFormat = {
  name: "instagram-messenger",
  holds: "transcripts",
  documentation: {
    title: "Facebook Messenger and Instagram (message_N.json)",
    recognisedBy:
      "JSON with `messages`, whose items have `sender_name` and `timestamp_ms`, or with `threadName` and items with `senderName`",
    roles: "--agent NAME; else the one name that is a company's or that greets like an agent is assumed, and said",
    times: "timestamp_ms; the newest first",
    customerKey: "`meta:` and the thread",
    limits:
      "UTF-8 that was written as Latin-1 is mended. A thread in several files is a conversation a file, of one case. Taken back messages and reactions are left out.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!/^\s*\{/.test(head.text)) return 0;
    if (hasKey(head, "sender_name") && hasKey(head, "timestamp_ms")) return 0.97;
    return hasKey(head, "senderName") && hasKey(head, "threadName") ? 0.97 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readNamedThreads(source, options, {
      expected: "a thread of messages",
      lists: [["messages"]],
      speech,
      title: (thread) => {
        const title = textAt(thread, "title") ?? textAt(thread, "threadName");
        return title === undefined ? undefined : mended({ text: title, origin: nowhere }).text;
      },
      contact: (fields) => {
        const thread = textAt(fields, "thread_path") ?? textAt(fields, "threadName");
        return {
          id: thread === undefined ? fileStem(source.path) : `${thread}/${fileStem(source.path)}`,
          channel: options.channel ?? ("social" as const),
          caseId: thread,
          customerId: thread === undefined ? undefined : `meta:${thread}`,
        };
      },
    });
  },
};

const nowhere = new FixedOrigin(1, 1);

/** What Meta writes where somebody taps a heart. */
const reaction =
  /^(?:reacted .{1,16} to your message|liked a message|ha reagito .{0,20} al tuo messaggio|ha (?:aggiunto|messo) (?:un )?["“]?mi piace["”]? (?:a|al) (?:un|tuo) messaggio)\s*$/i;

function speech(record: JsonRecord, message: Fields, path: JsonPath): NamedSpeech | LeftOutSpeech {
  // Chats that are encrypted from end to end come with other keys.
  const key = ["content", "text"].find((name) => textAt(message, name) !== undefined);
  const unsent = flagAt(message, "is_unsent") ?? flagAt(message, "isUnsent");
  if (unsent === true) return { leftOut: "deleted" };
  const name = textAt(message, "sender_name") ?? textAt(message, "senderName") ?? "";
  const text = key === undefined ? undefined : textAt(message, key);
  const placed = text === undefined ? undefined : mended(plainText(record, [...path, key!], text));
  const said = saidOrShown(placed, message, record, path);
  if (!said) return { leftOut: "empty" };
  if (reaction.test(said.placed.text)) return { leftOut: "events" };
  return {
    role: "customer",
    author: mended({ text: name, origin: nowhere }).text,
    at: timeAt(message, "timestamp_ms") ?? timeAt(message, "timestamp"),
    ...said,
  };
}

/** "PerchÃ©" → "Perché": each byte of the UTF-8 was written as a character. A text that is no such thing stays. */
function mended(placed: PlacedText): PlacedText {
  const { text, origin } = placed;
  const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return placed;
  const mapper = new TextMapper();
  let found = false;
  for (let at = 0; at < text.length; ) {
    const length = sequenceLength(text.charCodeAt(at));
    const read = Buffer.from(text.slice(at, at + length), "latin1").toString("utf8");
    // A character that the export has cut stays as it stands.
    const whole = length > 1 && !read.includes("\ufffd");
    found ||= whole;
    const taken = whole ? length : 1;
    mapper.put(whole ? read : text[at]!, at, taken);
    at += taken;
  }
  if (!found) return placed;
  const mapped = mapper.done();
  return { text: mapped.text, origin: mapped.originIn(origin) };
}

/** How many bytes a character of UTF-8 takes up, by its first. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}
