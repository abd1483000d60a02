import type { Channel } from "../../conversation/conversation.js";
import { channelNamed } from "../channel-words.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { type JsonSpeech, offsetOf } from "../json-conversation.js";
import { listAt, textAt, valueAt } from "../json-fields.js";
import { hasKey, isJson } from "../json-head.js";
import { plainText } from "../json-text.js";
import { type RecordedCall, readRecordedCalls } from "../recorded-call.js";
import type { ByteSource } from "../source.js";

/** Transcripts of Genesys Cloud. */
export const format: InputFormat = {
  name: "genesys",
  holds: "transcripts",
  documentation: {
    title: "Genesys Cloud",
    recognisedBy: "JSON with `transcripts[].phrases[]`, which have `participantPurpose`",
    roles:
      "participantPurpose: external is the customer, internal an agent; ivr, bot, acd and voicemail are a bot where they are told apart",
    times: "startTimeMs, from the start of the contact or since 1970",
    customerKey: "none",
    limits: "Where the IVR is under internal, it counts as the agent.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!isJson(head)) return 0;
    return hasKey(head, "phrases") && hasKey(head, "participantPurpose") ? 0.97 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    const stem = fileStem(source.path);
    return readRecordedCalls(source, options, (record) => {
      const channel = mediaChannel(textAt(record.value, "mediaType"));
      let absolute = false;
      const turns = listAt(record.value, "transcripts").flatMap((transcript, number) =>
        listAt(transcript, "phrases").map((phrase, index) => {
          const milliseconds = Number(textAt(phrase, "startTimeMs") ?? Number.NaN);
          const at = offsetOf(milliseconds);
          absolute ||= milliseconds > 1e12;
          const placed = plainText(
            record,
            ["transcripts", number, "phrases", index, "text"],
            textAt(phrase, "text") ?? "",
          );
          return {
            speaker: "",
            role: roleOf(phrase),
            at: at && absolute ? { ...at, offset: 0 } : at,
            placed,
          };
        }),
      );
      const call: RecordedCall = {
        id: textAt(record.value, "conversationId") ?? stem,
        path: [],
        turns,
        absolute,
        language: textAt(record.value, "transcripts", 0, "language"),
        ...(channel ? { channel } : {}),
      };
      return [call];
    });
  },
};

function roleOf(phrase: unknown): JsonSpeech["role"] {
  const purpose = (textAt(phrase, "participantPurpose") ?? "").toLowerCase();
  if (purpose === "external" || purpose === "customer") return "customer";
  if (/^(?:ivr|bot|acd|voicemail|workflow)$/.test(purpose)) return "bot";
  if (/^(?:internal|agent|user)$/.test(purpose)) return "agent";
  const expected = "external, internal, customer, agent, ivr, bot or acd";
  return { key: "participantPurpose", found: valueAt(phrase, "participantPurpose"), expected };
}

function mediaChannel(type: string | undefined): Channel | undefined {
  return type === undefined ? undefined : channelNamed(type);
}
