import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { offsetOf } from "../json-conversation.js";
import { listAt, textAt } from "../json-fields.js";
import { hasKey } from "../json-head.js";
import type { JsonRecord } from "../json-records.js";
import { plainText } from "../json-text.js";
import { type RecordedCall, readRecordedCalls } from "../recorded-call.js";
import type { ByteSource } from "../source.js";

/** Calls that Whisper has written down, with speakers that WhisperX or another diariser added. */
export const format: InputFormat = {
  name: "whisper",
  holds: "transcripts",
  documentation: {
    title: "Whisper (WhisperX, whisper with diarisation, OpenAI's diarised transcripts)",
    recognisedBy:
      "JSON with `segments`, whose items have `start`, `end`, `text` and Whisper's own figures or a `speaker`",
    roles:
      "`speaker` of a segment (SPEAKER_00): --agent SPEAKER_00, else the one who greets like an agent, else the first to speak; which it was is told",
    times: "seconds from the start of the recording",
    customerKey: "none",
    limits: "Whisper alone does not tell who speaks: a file without speakers is a problem that says so.",
    verified: "vendor documents",
  },

  recognise(head: Head): number {
    if (!/^\s*\{/.test(head.text) || !/"segments"\s*:\s*\[/.test(head.text)) return 0;
    const timed = /"start"\s*:\s*\d/.test(head.text) && /"end"\s*:\s*\d/.test(head.text) && hasKey(head, "text");
    if (!timed) return 0;
    if (hasKey(head, "avg_logprob", "no_speech_prob", "compression_ratio")) return 0.96;
    return /"speaker"\s*:\s*"SPEAKER_\d+"/.test(head.text) || /"transcript\.text\.segment"/.test(head.text)
      ? 0.95
      : 0.88;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const silent: number[] = [];
    const calls = (record: JsonRecord): RecordedCall[] => {
      const call = callOf(record, source.path);
      if (call.turns.length > 0 && call.turns.every(({ speaker }) => speaker === "")) {
        silent.push(record.source.line);
        return [];
      }
      return [call];
    };
    yield* readRecordedCalls(source, options, calls);
    for (const line of silent) {
      const advice =
        "add speakers with a diariser (WhisperX --diarize), or give each channel of the recording its own name";
      yield problem(source.path, line, `no segment tells who speaks; ${advice}`, "1 conversation");
    }
  },
};

function callOf(record: JsonRecord, path: string): RecordedCall {
  const { value } = record;
  let speaker = "";
  const turns = listAt(value, "segments").map((segment, index) => {
    // A segment without a speaker goes on where the one before it stopped.
    speaker = textAt(segment, "speaker") ?? speaker;
    return {
      speaker,
      at: offsetOf(Number(textAt(segment, "start") ?? Number.NaN) * 1000),
      placed: trimmedText(record, index, textAt(segment, "text") ?? ""),
    };
  });
  const first = turns.find((turn) => turn.speaker !== "")?.speaker ?? "";
  const named = turns.map((turn) => (turn.speaker === "" ? { ...turn, speaker: first } : turn));
  const language = textAt(value, "language");
  return { id: fileStem(path), path: [], turns: named, language: languageCode(language) };
}

/** Whisper's API names languages by their English names. */
function languageCode(language: string | undefined): string | undefined {
  const names: Readonly<Record<string, string>> = {
    italian: "it",
    english: "en",
    german: "de",
    french: "fr",
    spanish: "es",
  };
  return language === undefined ? undefined : (names[language.toLowerCase()] ?? language);
}

/** Segments begin with the space that parts them from the one before. */
function trimmedText(record: JsonRecord, index: number, text: string) {
  const placed = plainText(record, ["segments", index, "text"], text);
  const lead = text.length - text.trimStart().length;
  if (lead === 0) return { ...placed, text: text.trimEnd() };
  return { text: text.trim(), origin: { locate: (offset: number) => placed.origin.locate(offset + lead) } };
}
