import { standardTurns } from "../amazon-standard.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { conversationItems, type JsonSpeech, offsetOf, timeAt } from "../json-conversation.js";
import { type Fields, isFields, listAt, textAt } from "../json-fields.js";
import { hasKey } from "../json-head.js";
import { type JsonRecord, jsonRecords } from "../json-records.js";
import { plainText } from "../json-text.js";
import { callItems } from "../recorded-call.js";
import { roleNamed } from "../role-words.js";
import type { ByteSource } from "../source.js";

/** Calls that Amazon Transcribe Call Analytics or Contact Lens has written down. */
export const format: InputFormat = {
  name: "amazon-transcribe",
  holds: "transcripts",
  documentation: {
    title: "Amazon Transcribe, its Call Analytics, Amazon Connect Contact Lens",
    recognisedBy:
      "JSON with `Transcript`, a list of turns with `Content` and `ParticipantRole` or `ParticipantId`; or with `results`, in which `audio_segments` or `items` have `speaker_label` or `channel_label`",
    roles:
      "ParticipantRole, of the turn or in `Participants`: AGENT, CUSTOMER, SYSTEM, CUSTOM_BOT. Without Call Analytics voices have numbers: --agent spk_0, else the one who greets like an agent, else the first to speak; which it was is told",
    times: "offsets from the start of the call, the day is not told; of chats AbsoluteTime",
    customerKey: "none",
    limits:
      "One call per file. Without Call Analytics the job must ask for speaker labels or channel identification; without audio_segments the words are put together by voice.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!/^\s*\{/.test(head.text)) return 0;
    if (hasKey(head, "results") && hasKey(head, "audio_segments", "speaker_label", "channel_label")) return 0.96;
    if (hasKey(head, "jobName") && hasKey(head, "transcripts")) return 0.9;
    return hasKey(head, "Transcript") && hasKey(head, "ParticipantRole", "ParticipantId", "LoudnessScores") ? 0.97 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    for await (const item of jsonRecords(source)) {
      if ("fault" in item) {
        yield problem(source.path, item.line, `${item.fault}; expected a call with a "Transcript"`, item.skipped);
        continue;
      }
      const { record } = item;
      if (!isFields(record.value)) continue;
      const call = record.value;
      if (isFields(call.results)) {
        yield* standardCall(record, source.path, options);
        continue;
      }
      const roles = participants(call);
      const speeches = listAt(call, "Transcript").flatMap((turn, index) => {
        const text = textAt(turn, "Content");
        if (text === undefined) return [];
        const named = textAt(turn, "ParticipantRole") ?? textAt(turn, "ParticipantId");
        const role = roles.get(named ?? "") ?? roleOf(named);
        const at = timeAt(turn, "AbsoluteTime") ?? offsetOf(Number(textAt(turn, "BeginOffsetMillis") ?? Number.NaN));
        return [
          {
            id: textAt(turn, "Id"),
            role,
            author: textAt(turn, "DisplayName"),
            at,
            placed: plainText(record, ["Transcript", index, "Content"], text),
          },
        ];
      });
      const contact = {
        id: textAt(call, "CustomerMetadata", "ContactId") ?? textAt(call, "JobName") ?? fileStem(source.path),
        channel: textAt(call, "Channel") === "CHAT" ? ("chat" as const) : (options.channel ?? ("phone" as const)),
        language: textAt(call, "LanguageCode"),
        // Chats have times of day, calls offsets.
        relative: !listAt(call, "Transcript").some((turn) => textAt(turn, "AbsoluteTime") !== undefined),
      };
      yield* conversationItems(contact, speeches, { record, path: [], file: source.path });
    }
  },
};

function* standardCall(record: JsonRecord, path: string, options: ReadOptions): Generator<ReadItem> {
  const turns = standardTurns(record);
  if (turns.every(({ speaker }) => speaker === "")) {
    const advice = "let the job ask for speaker labels (ShowSpeakerLabels) or for ChannelIdentification";
    yield problem(path, record.source.line, `no segment tells who speaks; ${advice}`, "the file");
    return;
  }
  const id = textAt(record.value, "jobName") ?? fileStem(path);
  const language = textAt(record.value, "results", "language_code");
  yield* callItems({ id, path: [], turns, language }, record, path, options);
}

function participants(call: Fields): Map<string, JsonSpeech["role"]> {
  return new Map(
    listAt(call, "Participants").map((who) => [
      textAt(who, "ParticipantId") ?? "",
      roleOf(textAt(who, "ParticipantRole")),
    ]),
  );
}

function roleOf(name: string | undefined): JsonSpeech["role"] {
  const role = roleNamed((name ?? "").replace("CUSTOM_BOT", "BOT"));
  return role ?? { key: "ParticipantRole", found: name, expected: "AGENT, CUSTOMER, SYSTEM or CUSTOM_BOT" };
}
