import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { offsetOf } from "../json-conversation.js";
import { listAt, textAt } from "../json-fields.js";
import { hasKey } from "../json-head.js";
import { plainText } from "../json-text.js";
import { readRecordedCalls } from "../recorded-call.js";
import type { ByteSource } from "../source.js";

/** Calls that AssemblyAI has written down, with its utterances. */
export const format: InputFormat = {
  name: "assemblyai",
  holds: "transcripts",
  documentation: {
    title: "AssemblyAI",
    recognisedBy: 'JSON with `utterances`, whose items have `"speaker":"A"`, `text` and `start`',
    roles:
      "voices are letters: --agent A, else the one who greets like an agent, else the first to speak; which it was is told",
    times: "milliseconds from the start of the recording",
    customerKey: "none",
    limits: "Asks for speaker_labels.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!/^\s*\{/.test(head.text)) return 0;
    const voice = /"speaker"\s*:\s*"[A-Z]"/.test(head.text);
    return hasKey(head, "utterances") && voice
      ? 0.93
      : hasKey(head, "audio_url") && hasKey(head, "language_model")
        ? 0.8
        : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readRecordedCalls(source, options, (record) => {
      const turns = listAt(record.value, "utterances").map((utterance, index) => ({
        speaker: textAt(utterance, "speaker") ?? "A",
        at: offsetOf(Number(textAt(utterance, "start") ?? Number.NaN)),
        placed: plainText(record, ["utterances", index, "text"], textAt(utterance, "text") ?? ""),
      }));
      return [
        {
          id: textAt(record.value, "id") ?? fileStem(source.path),
          path: [],
          turns,
          language: textAt(record.value, "language_code"),
        },
      ];
    });
  },
};
