import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { type JsonSpeech, offsetOf } from "../json-conversation.js";
import { listAt, textAt, valueAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { plainText } from "../json-text.js";
import { readRecordedCalls } from "../recorded-call.js";
import { roleNamed } from "../role-words.js";
import type { ByteSource } from "../source.js";

/** Conversations of Google's Contact Center AI. */
export const format: InputFormat = {
  name: "google-ccai",
  holds: "transcripts",
  documentation: {
    title: "Google Contact Center AI",
    recognisedBy: "JSON with `entries` whose items have `text`, `role` and `start_timestamp_usec`",
    roles: "role: AGENT, AUTOMATED_AGENT (a bot), CUSTOMER, END_USER",
    times: "microseconds, from the start of the contact or since 1970",
    customerKey: "none",
    limits: "One conversation per record.",
    verified: "vendor documents",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    return hasKey(head, "entries") && hasKey(head, "start_timestamp_usec") ? 0.97 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    const stem = fileStem(source.path);
    return readRecordedCalls(source, options, (record) => {
      const entries = listAt(record.value, "entries");
      const first = Number(textAt(entries[0], "start_timestamp_usec") ?? 0);
      // A time since 1970 in microseconds has sixteen digits.
      const absolute = first > 1e15;
      const turns = entries.map((entry, index) => {
        const milliseconds = Number(textAt(entry, "start_timestamp_usec") ?? Number.NaN) / 1000;
        const at = offsetOf(milliseconds);
        const text = textAt(entry, "text") ?? "";
        const placed = plainText(record, ["entries", index, "text"], text);
        return { speaker: "", role: roleOf(entry), at: at && absolute ? { ...at, offset: 0 } : at, placed };
      });
      const id =
        textAt(record.value, "conversation_id") ?? textAt(record.value, "conversation_info", "conversation_id");
      return [
        { id: id ?? (record.source.line === 1 ? stem : `${stem}-${record.source.line}`), path: [], turns, absolute },
      ];
    });
  },
};

function roleOf(entry: unknown): JsonSpeech["role"] {
  const role = roleNamed(textAt(entry, "role") ?? "");
  const expected = "AGENT, HUMAN_AGENT, AUTOMATED_AGENT, CUSTOMER or END_USER";
  return role ?? { key: "role", found: valueAt(entry, "role"), expected };
}
