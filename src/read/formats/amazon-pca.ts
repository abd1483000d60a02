import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { offsetOf } from "../json-conversation.js";
import { fieldsAt, isFields, listAt, textAt } from "../json-fields.js";
import { hasKey } from "../json-head.js";
import type { JsonRecord } from "../json-records.js";
import { plainText } from "../json-text.js";
import { type RecordedCall, readRecordedCalls } from "../recorded-call.js";
import type { ByteSource } from "../source.js";

/** Calls as Amazon's Post Call Analytics solution writes them for its pages. */
export const format: InputFormat = {
  name: "amazon-pca",
  holds: "transcripts",
  documentation: {
    title: "Amazon Post Call Analytics (PCA)",
    recognisedBy: "JSON with `ConversationAnalytics` and `SpeechSegments`, whose items have `SegmentSpeaker`",
    roles:
      "SpeakerLabels name each speaker (Agent, Customer); else --agent, else who greets like an agent or speaks first",
    times: "seconds from the start of the call; the day is not told",
    customerKey: "ConversationAnalytics.Cust",
    limits: "One call per file. OriginalText is read where a segment has no DisplayText.",
    verified: "vendor documents",
  },

  recognise(head: Head): number {
    if (!/^\s*\{/.test(head.text)) return 0;
    const segments = hasKey(head, "SegmentSpeaker") || hasKey(head, "SpeechSegments");
    return hasKey(head, "ConversationAnalytics") ? (segments ? 0.98 : 0.9) : segments ? 0.9 : 0;
  },

  read(source: ByteSource, options: ReadOptions): AsyncIterable<ReadItem> {
    return readRecordedCalls(source, options, (record) => callsIn(record, source.path));
  },
};

function callsIn(record: JsonRecord, path: string): RecordedCall[] {
  const { value } = record;
  if (!isFields(value)) return [];
  const about = fieldsAt(value, "ConversationAnalytics");
  const labels = new Map(
    listAt(about, "SpeakerLabels").map((label) => [textAt(label, "Speaker") ?? "", textAt(label, "DisplayText")]),
  );
  const turns = listAt(value, "SpeechSegments").map((segment, index) => {
    const speaker = textAt(segment, "SegmentSpeaker") ?? "";
    const key = textAt(segment, "DisplayText") === undefined ? "OriginalText" : "DisplayText";
    return {
      speaker: labels.get(speaker) ?? speaker,
      at: offsetOf(Number(textAt(segment, "SegmentStartTime") ?? Number.NaN) * 1000),
      placed: plainText(record, ["SpeechSegments", index, key], textAt(segment, key) ?? ""),
    };
  });
  const customer = textAt(about, "Cust");
  const id = textAt(about, "GUID");
  return [
    {
      id: id ?? fileStem(path),
      path: [],
      turns,
      language: textAt(about, "LanguageCode"),
      customerId: customer === undefined || /^(?:unknown|none|n\/a)$/i.test(customer) ? undefined : customer,
    },
  ];
}
