import type { Role } from "../../conversation/conversation.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { conversationItems, offsetOf } from "../json-conversation.js";
import { type Fields, isFields, listAt, textAt } from "../json-fields.js";
import { jsonRecords } from "../json-records.js";
import { plainText } from "../json-text.js";
import { roleNamed } from "../role-words.js";
import type { ByteSource } from "../source.js";

/** Calls that Amazon Transcribe Call Analytics or Contact Lens has written down. */
export const format: InputFormat = {
  name: "amazon-transcribe",
  holds: "transcripts",
  documentation: {
    title: "Amazon Transcribe Call Analytics, Amazon Connect Contact Lens",
    recognisedBy: "JSON with `Transcript`, a list of turns with `Content` and `ParticipantRole` or `ParticipantId`",
    roles: "ParticipantRole, of the turn or in `Participants`: AGENT, CUSTOMER, SYSTEM, CUSTOM_BOT",
    times: "offsets from the start of the call; the day is not told",
    customerKey: "none",
    limits: "One call per file.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (!/^\s*\{/.test(head.text)) return 0;
    return /"Transcript"\s*:/.test(head.text) &&
      /"(?:ParticipantRole|ParticipantId|LoudnessScores)"\s*:/.test(head.text)
      ? 0.97
      : 0;
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
      const roles = participants(call);
      const speeches = listAt(call, "Transcript").flatMap((turn, index) => {
        const text = textAt(turn, "Content");
        if (text === undefined) return [];
        const named = textAt(turn, "ParticipantRole") ?? textAt(turn, "ParticipantId") ?? "";
        const role = roles.get(named) ?? roleOf(named);
        const at = offsetOf(Number(textAt(turn, "BeginOffsetMillis") ?? Number.NaN));
        return [
          { id: textAt(turn, "Id"), role, at, placed: plainText(record, ["Transcript", index, "Content"], text) },
        ];
      });
      const contact = {
        id: textAt(call, "CustomerMetadata", "ContactId") ?? textAt(call, "JobName") ?? fileStem(source.path),
        channel: textAt(call, "Channel") === "CHAT" ? ("chat" as const) : (options.channel ?? ("phone" as const)),
        language: textAt(call, "LanguageCode"),
        relative: true,
      };
      yield* conversationItems(contact, speeches, { record, path: [], file: source.path });
    }
  },
};

function participants(call: Fields): Map<string, Role> {
  return new Map(
    listAt(call, "Participants").map((who) => [
      textAt(who, "ParticipantId") ?? "",
      roleOf(textAt(who, "ParticipantRole") ?? ""),
    ]),
  );
}

function roleOf(name: string): Role {
  return roleNamed(name.replace("CUSTOM_BOT", "BOT")) ?? "system";
}
