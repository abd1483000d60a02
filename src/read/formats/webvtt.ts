import type { Message, Role } from "../../conversation/conversation.js";
import { LineOrigin } from "../../conversation/origins.js";
import type { Position } from "../../conversation/position.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem, shown } from "../items.js";
import { replaceMapped } from "../mapped-text.js";
import { type ByteSource, type Line, linesOf } from "../source.js";
import { readSpeakerLabel } from "../speaker-label.js";
import { resolveSpeakers } from "../speakers.js";
import { headerFromLines, type TranscriptHeader } from "../transcript-header.js";

const timing = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})/;

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
      "One conversation per file. A line break within a cue is a space. Cues of the same speaker that follow each other are one message. Captions without speakers cannot be read.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    if (/^\ufeff?WEBVTT(?:\s|$)/.test(head.text)) return 0.98;
    return head.lines.slice(0, 20).some((line) => timing.test(line)) ? (head.extension === "srt" ? 0.97 : 0.9) : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const lines: Line[] = [];
    for await (const line of linesOf(source)) lines.push(line);
    const turns = turnsOf(lines);
    for (const { text, number } of lines) {
      if (!text.includes("-->") || timing.test(text) || /^\s*NOTE\b/.test(text)) continue;
      const expected = "expected 00:00:01.000 --> 00:00:04.000";
      yield problem(source.path, number, `the times ${shown(text.trim())} cannot be read; ${expected}`, "1 cue");
    }
    const silent = turns.find(({ label }) => label === "");
    if (turns.length === 0 || turns.every(({ label }) => label === "")) {
      const expected = "expected cues with a speaker, such as <v Agent>…, Agent: … or [Agent] …";
      yield problem(source.path, silent?.starts[0]?.line, `nothing tells who speaks; ${expected}`, "the file");
      return;
    }
    const named = turns.filter(({ label }) => label !== "" && readSpeakerLabel(label).role === undefined);
    const known = new Set(turns.flatMap(({ label }) => readSpeakerLabel(label).role ?? []));
    const side: Role | undefined =
      known.has("agent") === known.has("customer") ? undefined : known.has("agent") ? "customer" : "agent";
    const speakers =
      named.length > 0 && side === undefined
        ? resolveSpeakers(
            named.map(({ label, lines: said }) => ({ name: label, text: said.join(" ") })),
            options,
          )
        : undefined;
    if (speakers && "fault" in speakers) {
      yield problem(source.path, undefined, speakers.fault, "the file");
      return;
    }
    if (speakers?.assumedAgent !== undefined) {
      yield { assumption: `${source.path}: "${speakers.assumedAgent}" is taken to speak for the company (--agent)` };
    }
    const messages = turns.flatMap((turn): Message[] => {
      const { role, author } = readSpeakerLabel(turn.label);
      return messageFrom(turn, role ?? side ?? speakers?.roles.get(turn.label) ?? "system", author);
    });
    const { id, customerId, caseId, channel, language, company } = notesIn(lines);
    yield {
      conversation: {
        id: id ?? fileStem(source.path),
        kind: "conversation",
        channel: channel ?? options.channel ?? "phone",
        ...(customerId === undefined ? {} : { customerId }),
        ...(caseId === undefined ? {} : { caseId }),
        ...(language === undefined ? {} : { language }),
        ...(company === undefined ? {} : { company }),
        clock: "relative",
        messages: messages.map((message, index) => ({ ...message, id: `m${index + 1}` })),
        path: source.path,
        line: messages[0]?.origin.locate(0).line ?? 1,
      },
    };
  },
};

/** What a note tells of the call: `NOTE ticket_id: 4711 customer_id: 9001`. */
function notesIn(lines: readonly Line[]): TranscriptHeader {
  const pairs: string[] = [];
  let note = false;
  for (const { text } of lines) {
    if (text.includes("-->")) break;
    note = /^NOTE\b/.test(text) || (note && text.trim() !== "");
    if (note) pairs.push(...text.replace(/^NOTE\s*/, "").split(/\s+(?=[\w-]+\s*[:=]\s*\S)|[;,|]\s+/));
  }
  return headerFromLines(pairs);
}

interface Turn {
  readonly label: string;
  /** Seconds. */
  readonly begin: number;
  readonly lines: string[];
  readonly starts: Position[];
  /** For each line, whether a sentence may end before it: it begins a cue, and no small letter goes on. */
  readonly breaks: boolean[];
}

function turnsOf(lines: readonly Line[]): Turn[] {
  const turns: Turn[] = [];
  let begin: number | undefined;
  let fresh = true;
  for (const { text, number } of lines) {
    const time = timing.exec(text);
    if (time) {
      begin = secondsOf(time[1]!);
      fresh = true;
    } else if (text.trim() === "" || text.includes("-->")) begin = undefined;
    else if (begin !== undefined) {
      const { label, start } = speakerOf(text);
      const last = turns.at(-1);
      // A cue without a speaker goes on where the one before it stopped.
      const goesOn = last !== undefined && (label === undefined || label === last.label);
      if (goesOn) {
        last.lines.push(text.slice(start));
        last.starts.push({ line: number, column: start + 1 });
        last.breaks.push(fresh && !/^\s*\p{Ll}/u.test(text.slice(start).replace(/<[^<>]*>/g, "")));
      } else
        turns.push({
          label: label ?? "",
          begin,
          lines: [text.slice(start)],
          starts: [{ line: number, column: start + 1 }],
          breaks: [true],
        });
      fresh = false;
    }
  }
  return turns;
}

/** The speaker that a line of a cue names, and where its text begins. */
function speakerOf(text: string): { label?: string; start: number } {
  const lead = /^(?:\s|[-–]\s|\{\\[^{}]*\}|<\/?[biuc](?:\.[^<>]*)?>|<font[^<>]*>)+/i.exec(text)?.[0].length ?? 0;
  if (lead > 0) {
    const inner = speakerOf(text.slice(lead));
    return { ...inner, start: lead + inner.start };
  }
  const voice = /^\s*(?:[-–]\s*)?<v(?:\.[^\s>]+)?\s+([^>]+)>/i.exec(text);
  if (voice) return { label: voice[1]!.trim(), start: voice[0].length };
  const bracketed = /^\s*(?:[-–]\s*)?[[(]([^\])]{1,40})[\])]\s*:?\s*(?=\S)/.exec(text);
  if (bracketed && readSpeakerLabel(bracketed[1]!).role) return { label: bracketed[1]!, start: bracketed[0].length };
  const spoken = /^\s*(?:[-–>]+\s*)?([\p{Lu}\d][^:<>.!?]{0,50}?)\s*:\s+(?=\S)/u.exec(text);
  return spoken ? { label: spoken[1]!, start: spoken[0].length } : { start: 0 };
}

function messageFrom({ begin, lines, starts, breaks }: Turn, role: Role, author: string | undefined): Message[] {
  const raw = lines.join("\n");
  let line = 0;
  // A cue breaks its lines where the screen ends.
  const mapped = replaceMapped(
    raw,
    /<[^<>\n]{1,80}>|\{\\[^{}\n]{1,40}\}|&(?:amp|lt|gt|nbsp);|[ \t]*\n[ \t]*/g,
    ([found]) => (found.includes("\n") ? (breaks[++line] ? "\n" : " ") : (entities[found] ?? "")),
  ).trimmed();
  if (mapped.text === "") return [];
  const at = { time: Math.round(begin * 1000) };
  return [
    {
      id: "",
      role,
      ...(author === undefined ? {} : { author }),
      at,
      text: mapped.text,
      origin: mapped.originIn(new LineOrigin(raw, starts)),
    },
  ];
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " " };

function secondsOf(stamp: string): number {
  return stamp
    .replace(",", ".")
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}
