import type { Conversation, Message, Role } from "../../conversation/conversation.js";
import { LineOrigin } from "../../conversation/origins.js";
import { handOverAfter } from "../conversation-parts.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem, shown } from "../items.js";
import { replaceMapped } from "../mapped-text.js";
import { ownText } from "../own-text.js";
import { type ByteSource, type Line, lineBlocksOf } from "../source.js";
import { readSpeakerLabel } from "../speaker-label.js";
import { SpeakerEvidence } from "../speakers.js";
import { headerFields } from "../transcript.js";
import type { TranscriptHeader } from "../transcript-header.js";
import { CueNotes, type CueTurn, CueTurns, cueTiming } from "../webvtt-turns.js";

/** Subtitles of recorded calls: WebVTT (Teams, Zoom) and SRT. */
export const format: InputFormat = {
  name: "webvtt",
  holds: "transcripts",
  documentation: {
    title: "WebVTT and SRT",
    recognisedBy: "WEBVTT in the first line, or lines such as `00:00:01,000 --> 00:00:04,000`",
    roles: "`<v Name>`, `Name: …` or `[Agent] …`; role words, else as in a chat of two (--agent NAME)",
    times: "offsets from the start of the recording; hours may be missing",
    customerKey: "`customer_id: …`, an address or a phone in a NOTE above the first cue; else none",
    limits:
      "One conversation per file, in parts where it has more than 5000 messages. A line break within a cue is a space. Cues of the same speaker that follow each other are one message. Captions without speakers cannot be read.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (/^\ufeff?WEBVTT(?:\s|$)/.test(head.text)) return 0.98;
    return head.lines.slice(0, 20).some((line) => cueTiming.test(line)) ? (head.extension === "srt" ? 0.97 : 0.9) : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const survey = await surveyOf(source);
    for (const { line, text } of survey.untimed) {
      const expected = "expected 00:00:01.000 --> 00:00:04.000";
      yield problem(source.path, line, `the times ${shown(text)} cannot be read; ${expected}`, "1 cue");
    }
    if (survey.speakers.size === 0) {
      const expected = "expected cues with a speaker, such as <v Agent>…, Agent: … or [Agent] …";
      yield problem(source.path, survey.silent, `nothing tells who speaks; ${expected}`, "the file");
      return;
    }
    const known = new Set([...survey.speakers].flatMap((label) => readSpeakerLabel(label).role ?? []));
    const side: Role | undefined =
      known.has("agent") === known.has("customer") ? undefined : known.has("agent") ? "customer" : "agent";
    const speakers = survey.named && side === undefined ? survey.evidence.resolve(options) : undefined;
    if (speakers && "fault" in speakers) {
      yield problem(source.path, undefined, speakers.fault, "the file");
      return;
    }
    if (speakers?.assumedAgent !== undefined) {
      yield { assumption: `${source.path}: "${speakers.assumedAgent}" is taken to speak for the company (--agent)` };
    }
    const most = handOverAfter(options);
    let messages: Message[] = [];
    let count = 0;
    let line: number | undefined;
    for await (const block of turnsOf(source)) {
      for (const turn of block) {
        const { role, author } = readSpeakerLabel(turn.label);
        const spoken = role ?? side ?? speakers?.roles.get(turn.label) ?? "system";
        const message = messageFrom(turn, spoken, author, `m${count + 1}`);
        if (!message) continue;
        count += 1;
        line ??= message.origin.locate(0).line;
        messages.push(message);
        if (messages.length < most) continue;
        yield { conversation: conversationOf(messages, line, survey.notes.header, source.path, options), more: true };
        messages = [];
      }
    }
    yield { conversation: conversationOf(messages, line ?? 1, survey.notes.header, source.path, options) };
  },
};

/** What a first look shows; keeps none of what is said. */
interface Survey {
  readonly notes: CueNotes;
  /** The labels of all speakers. */
  readonly speakers: Set<string>;
  readonly evidence: SpeakerEvidence;
  /** Whether some speaker has a name and no role word. */
  named: boolean;
  /** The first line of what nobody is named to say. */
  silent: number | undefined;
  /** Lines of times that cannot be read. */
  readonly untimed: { readonly line: number; readonly text: string }[];
}

async function surveyOf(source: ByteSource): Promise<Survey> {
  const notes = new CueNotes();
  const untimed: Survey["untimed"] = [];
  const survey: Survey = {
    notes,
    untimed,
    speakers: new Set(),
    evidence: new SpeakerEvidence(),
    named: false,
    silent: undefined,
  };
  const look = ({ text, number }: Line): void => {
    notes.see(text);
    if (text.includes("-->") && !cueTiming.test(text) && !/^\s*NOTE\b/.test(text))
      untimed.push({ line: number, text: text.trim().slice(0, 100) });
  };
  for await (const block of turnsOf(source, look)) {
    for (const { label, lines, starts } of block) {
      if (label === "") survey.silent ??= starts[0]?.line;
      else {
        if (!survey.speakers.has(label)) survey.speakers.add(ownText(label));
        if (readSpeakerLabel(label).role !== undefined) continue;
        survey.named = true;
        survey.evidence.see({ name: label, text: lines.join(" ") });
      }
    }
  }
  return survey;
}

/** The turns of a recording, those of each block of lines together. @param look sees each line first */
async function* turnsOf(source: ByteSource, look?: (line: Line) => void): AsyncGenerator<Iterable<CueTurn>> {
  const turns = new CueTurns();
  for await (const block of lineBlocksOf(source)) yield turns.add(look ? seen(block, look) : block);
  yield turns.end();
}

function* seen(block: Iterable<Line>, look: (line: Line) => void): Generator<Line> {
  for (const line of block) {
    look(line);
    yield line;
  }
}

function conversationOf(
  messages: readonly Message[],
  line: number,
  header: TranscriptHeader,
  path: string,
  options: ReadOptions,
): Conversation {
  return {
    id: header.id ?? fileStem(path),
    kind: "conversation",
    channel: header.channel ?? options.channel ?? "phone",
    ...headerFields(header),
    clock: "relative",
    messages,
    path,
    line,
  };
}

function messageFrom(
  { begin, lines, starts, breaks }: CueTurn,
  role: Role,
  author: string | undefined,
  id: string,
): Message | undefined {
  const raw = lines.join("\n");
  let line = 0;
  // A cue breaks its lines where the screen ends.
  const mapped = replaceMapped(
    raw,
    /<[^<>\n]{1,80}>|\{\\[^{}\n]{1,40}\}|&(?:amp|lt|gt|nbsp);|(?<![ \t])[ \t]*\n[ \t]*/g,
    ([found]) => (found.includes("\n") ? (breaks[++line] ? "\n" : " ") : (entities[found] ?? "")),
  ).trimmed();
  if (mapped.text === "") return undefined;
  const at = { time: Math.round(begin * 1000) };
  return {
    id,
    role,
    ...(author === undefined ? {} : { author }),
    at,
    text: mapped.text,
    origin: mapped.originIn(new LineOrigin(raw, starts)),
  };
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " " };
