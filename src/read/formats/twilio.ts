import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { offsetOf } from "../json-conversation.js";
import { listAt, textAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { plainText } from "../json-text.js";
import { readRecordedCalls } from "../recorded-call.js";
import type { ByteSource } from "../source.js";

/** Sentences of Twilio Voice Intelligence. */
export const format: InputFormat = {
  name: "twilio",
  holds: "transcripts",
  documentation: {
    title: "Twilio Voice Intelligence",
    recognisedBy: "JSON with `sentences`, whose items have `media_channel` and `transcript`",
    roles:
      "voices are channels: --agent 1, else the one who greets like an agent, else the first to speak; which it was is told",
    times: "start_time, seconds from the start of the recording, as a string",
    customerKey: "none",
    limits: "One call per record.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    return hasKey(head, "sentences") && hasKey(head, "media_channel") ? 0.97 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readRecordedCalls(source, options, (record) => {
      const sentences = listAt(record.value, "sentences");
      const turns = sentences.map((sentence, index) => ({
        speaker: textAt(sentence, "media_channel") ?? "0",
        at: offsetOf(Number(textAt(sentence, "start_time") ?? Number.NaN) * 1000),
        placed: plainText(record, ["sentences", index, "transcript"], textAt(sentence, "transcript") ?? ""),
      }));
      const id =
        textAt(record.value, "transcript_sid") ?? textAt(sentences[0], "transcript_sid") ?? fileStem(source.path);
      return [{ id, path: [], turns }];
    });
  },
};
