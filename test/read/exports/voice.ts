import { agent, type ExportWriter, nameOf, type Said, timeOf } from "./talk.js";

const isAgent = ({ role }: Said): boolean => role === "agent";

function stamp(second: number, comma: string): string {
  return new Date(second * 1000).toISOString().slice(11, 23).replace(".", comma);
}

/** Recorded calls. */
export const voice: readonly ExportWriter[] = [
  {
    format: "amazon-transcribe",
    name: "call.json",
    single: true,
    times: "offset",
    write: ([talk]) =>
      JSON.stringify({
        JobName: "call",
        LanguageCode: "it-IT",
        Participants: [{ ParticipantRole: "AGENT" }, { ParticipantRole: "CUSTOMER" }],
        Transcript: talk!.messages.map((said) => ({
          ParticipantRole: said.role.toUpperCase(),
          Content: said.text,
          BeginOffsetMillis: said.second * 1000,
          EndOffsetMillis: said.second * 1000 + 900,
        })),
      }),
  },
  {
    format: "amazon-transcribe",
    name: "asrOutput.json",
    single: true,
    times: "offset",
    joins: " ",
    write: ([talk]) =>
      JSON.stringify({
        jobName: "asrOutput",
        accountId: "1",
        status: "COMPLETED",
        results: {
          transcripts: [{ transcript: talk!.messages.map(({ text }) => text).join(" ") }],
          audio_segments: talk!.messages.map((said, id) => ({
            id,
            transcript: said.text,
            start_time: String(said.second),
            end_time: String(said.second + 0.9),
            speaker_label: isAgent(said) ? "spk_0" : "spk_1",
            items: [],
          })),
        },
      }),
    options: { agents: ["spk_0"] },
  },
  {
    format: "amazon-pca",
    name: "call-pca.json",
    single: true,
    times: "offset",
    write: ([talk]) =>
      JSON.stringify({
        ConversationAnalytics: {
          GUID: "g-1",
          LanguageCode: "it-IT",
          SpeakerLabels: [
            { Speaker: "spk_0", DisplayText: "Customer" },
            { Speaker: "spk_1", DisplayText: "Agent" },
          ],
        },
        SpeechSegments: talk!.messages.map((said) => ({
          SegmentStartTime: said.second,
          SegmentEndTime: said.second + 1,
          SegmentSpeaker: isAgent(said) ? "spk_1" : "spk_0",
          OriginalText: said.text,
          DisplayText: said.text,
        })),
      }),
  },
  {
    format: "google-ccai",
    name: "ccai.json",
    single: true,
    times: "offset",
    write: ([talk]) =>
      JSON.stringify({
        entries: talk!.messages.map((said) => ({
          start_timestamp_usec: said.second * 1_000_000,
          text: said.text,
          role: isAgent(said) ? "AGENT" : "END_USER",
          user_id: isAgent(said) ? 2 : 1,
        })),
      }),
  },
  {
    format: "genesys",
    name: "genesys.json",
    single: true,
    times: "second",
    write: ([talk]) =>
      JSON.stringify({
        conversationId: "g1",
        mediaType: "call",
        transcripts: [
          {
            language: "it-it",
            phrases: talk!.messages.map((said) => ({
              text: said.text,
              startTimeMs: timeOf(talk!, said),
              participantPurpose: isAgent(said) ? "internal" : "external",
            })),
          },
        ],
      }),
  },
  {
    format: "twilio",
    name: "twilio.json",
    single: true,
    times: "offset",
    joins: " ",
    options: { agents: ["1"] },
    write: ([talk]) =>
      JSON.stringify({
        sentences: talk!.messages.map((said) => ({
          media_channel: isAgent(said) ? 1 : 2,
          transcript: said.text,
          start_time: String(said.second),
          end_time: String(said.second + 1),
          transcript_sid: "GT1",
        })),
      }),
  },
  {
    format: "deepgram",
    name: "deepgram.json",
    single: true,
    times: "offset",
    joins: " ",
    options: { agents: ["1"] },
    write: ([talk]) =>
      JSON.stringify({
        results: {
          channels: [],
          utterances: talk!.messages.map((said) => ({
            start: said.second,
            end: said.second + 1,
            transcript: said.text,
            speaker: isAgent(said) ? 1 : 0,
          })),
        },
      }),
  },
  {
    format: "assemblyai",
    name: "assemblyai.json",
    single: true,
    times: "offset",
    joins: " ",
    options: { agents: ["A"] },
    write: ([talk]) =>
      JSON.stringify({
        id: "x1",
        language_code: "it",
        utterances: talk!.messages.map((said) => ({
          speaker: isAgent(said) ? "A" : "B",
          text: said.text,
          start: said.second * 1000,
        })),
      }),
  },
  {
    format: "whisper",
    name: "whisper.json",
    single: true,
    times: "offset",
    joins: " ",
    options: { agents: ["SPEAKER_00"] },
    write: ([talk]) =>
      JSON.stringify({
        text: "",
        language: "it",
        segments: talk!.messages.map((said, id) => ({
          id,
          start: said.second,
          end: said.second + 1,
          text: ` ${said.text}`,
          avg_logprob: -0.2,
          speaker: isAgent(said) ? "SPEAKER_00" : "SPEAKER_01",
        })),
      }),
  },
  {
    format: "webvtt",
    name: "call.vtt",
    single: true,
    times: "offset",
    joins: "\n",
    plain: true,
    options: { agents: [agent] },
    write: ([talk]) =>
      `WEBVTT\n\nNOTE made by a test\n\n${talk!.messages
        .map(
          (said) =>
            `${stamp(said.second, ".")} --> ${stamp(said.second + 1, ".")}\n<v ${nameOf(talk!, said)}>${said.text}</v>\n\n`,
        )
        .join("")}`,
  },
  {
    format: "webvtt",
    name: "call.srt",
    single: true,
    times: "offset",
    joins: "\n",
    plain: true,
    write: ([talk]) =>
      talk!.messages
        .map(
          (said, index) =>
            `${index + 1}\n${stamp(said.second, ",")} --> ${stamp(said.second + 1, ",")}\n${isAgent(said) ? "Agent" : "Customer"}: ${said.text}\n\n`,
        )
        .join(""),
  },
];
