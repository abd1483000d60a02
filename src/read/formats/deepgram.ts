import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { joinedText, offsetOf } from "../json-conversation.js";
import { listAt, textAt } from "../json-fields.js";
import { hasKey } from "../json-head.js";
import type { JsonRecord } from "../json-records.js";
import { plainText } from "../json-text.js";
import { type RecordedTurn, readRecordedCalls } from "../recorded-call.js";
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
    limits:
      "Without utterances=true the words are put together by channel and voice; without diarize=true or a channel a person there is one voice only.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!/^\s*\{/.test(head.text) || !hasKey(head, "results")) return 0;
    return hasKey(head, "model_info", "transaction_key", "punctuated_word", "utterances") ? 0.95 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readRecordedCalls(source, options, (record) => {
      const utterances = listAt(record.value, "results", "utterances");
      const turns =
        utterances.length === 0
          ? turnsOfWords(record)
          : utterances.map((utterance, index) => ({
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

/** Without utterances: the words of each channel, as long as one voice speaks and pauses less than a second. */
function turnsOfWords(record: JsonRecord): RecordedTurn[] {
  const channels = listAt(record.value, "results", "channels");
  const words = channels.flatMap((channel, at) =>
    listAt(channel, "alternatives", 0, "words").map((word, index) => {
      const key = textAt(word, "punctuated_word") === undefined ? "word" : "punctuated_word";
      const path = ["results", "channels", at, "alternatives", 0, "words", index, key];
      return {
        speaker: channels.length > 1 ? String(at) : (textAt(word, "speaker") ?? "0"),
        start: Number(textAt(word, "start") ?? Number.NaN),
        end: Number(textAt(word, "end") ?? Number.NaN),
        placed: plainText(record, path, textAt(word, key) ?? ""),
      };
    }),
  );
  const groups: (typeof words)[] = [];
  for (const word of words.sort((one, other) => one.start - other.start)) {
    const last = groups.at(-1)?.at(-1);
    if (last?.speaker === word.speaker && !(word.start - last.end > 1)) groups.at(-1)!.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => ({
    speaker: group[0]!.speaker,
    at: offsetOf(group[0]!.start * 1000),
    placed: joinedText(
      group.map(({ placed }) => placed),
      " ",
    ),
  }));
}
