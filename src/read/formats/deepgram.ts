import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { offsetOf } from "../json-conversation.js";
import { listAt, textAt } from "../json-fields.js";
import { plainText } from "../json-text.js";
import { readRecordedCalls } from "../recorded-call.js";
import type { ByteSource } from "../source.js";

/** Calls that Deepgram has written down, with its utterances. */
export const format: InputFormat = {
  name: "deepgram",
  holds: "transcripts",
  documentation: {
    title: "Deepgram",
    recognisedBy: "JSON with `results.utterances`, whose items have `transcript`, `start` and `speaker`",
    roles:
      "voices are numbers: --agent 0, else the one who greets like an agent, else the first to speak; which it was is told",
    times: "seconds from the start of the recording",
    customerKey: "none",
    limits: "Asks for utterances=true and diarize=true.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!/^\s*\{/.test(head.text) || !/"results"\s*:/.test(head.text)) return 0;
    return /"(?:model_info|transaction_key|punctuated_word|utterances)"\s*:/.test(head.text) ? 0.95 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readRecordedCalls(source, options, (record) => {
      const turns = listAt(record.value, "results", "utterances").map((utterance, index) => ({
        speaker: textAt(utterance, "speaker") ?? textAt(utterance, "channel") ?? "0",
        at: offsetOf(Number(textAt(utterance, "start") ?? Number.NaN) * 1000),
        placed: plainText(
          record,
          ["results", "utterances", index, "transcript"],
          textAt(utterance, "transcript") ?? "",
        ),
      }));
      return [
        {
          id: fileStem(source.path),
          path: [],
          turns,
          language: textAt(record.value, "results", "channels", 0, "detected_language"),
        },
      ];
    });
  },
};
