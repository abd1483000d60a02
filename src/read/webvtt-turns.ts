import type { Position } from "../conversation/position.js";
import type { Line } from "./source.js";
import { readSpeakerLabel } from "./speaker-label.js";
import { headerFromLines, type TranscriptHeader } from "./transcript-header.js";

/** The line above a cue that tells from when to when it is shown. */
export const cueTiming = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})/;

/** What one speaker says in cues that follow each other. */
export interface CueTurn {
  /** "" where no cue has named a speaker yet. */
  readonly label: string;
  /** Seconds from the start of the recording. */
  readonly begin: number;
  readonly lines: string[];
  readonly starts: Position[];
  /** For each line, whether a sentence may end before it: it begins a cue, and no small letter goes on. */
  readonly breaks: boolean[];
}

/** A monologue past so many lines is several messages: no call's turn comes near it. */
const mostLines = 2000;

/** Reads the turns of subtitles line by line; keeps one turn at a time. */
export class CueTurns {
  private last: CueTurn | undefined;
  private begin: number | undefined;
  private fresh = true;

  /** The turns that end within a block of lines. */
  *add(block: Iterable<Line>): Generator<CueTurn> {
    for (const { text, number } of block) {
      const time = cueTiming.exec(text);
      if (time) {
        this.begin = secondsOf(time[1]!);
        this.fresh = true;
      } else if (text.trim() === "" || text.includes("-->")) this.begin = undefined;
      else if (this.begin !== undefined) {
        const { label, start } = speakerOf(text);
        const said = text.slice(start);
        const { last } = this;
        // A cue without a speaker goes on where the one before it stopped.
        if (last && (label === undefined || label === last.label) && last.lines.length < mostLines) {
          last.lines.push(said);
          last.starts.push({ line: number, column: start + 1 });
          last.breaks.push(this.fresh && !/^\s*\p{Ll}/u.test(said.replace(/<[^<>]*>/g, "")));
        } else {
          if (last) yield last;
          this.last = {
            label: label ?? last?.label ?? "",
            begin: this.begin,
            lines: [said],
            starts: [{ line: number, column: start + 1 }],
            breaks: [true],
          };
        }
        this.fresh = false;
      }
    }
  }

  *end(): Generator<CueTurn> {
    if (this.last) yield this.last;
  }
}

/** What the notes above the first cue tell of the call: `NOTE ticket_id: 4711 customer_id: 9001`. */
export class CueNotes {
  private readonly pairs: string[] = [];
  private note = false;
  private over = false;

  see(text: string): void {
    this.over ||= text.includes("-->");
    if (this.over) return;
    this.note = /^NOTE\b/.test(text) || (this.note && text.trim() !== "");
    if (this.note) this.pairs.push(...text.replace(/^NOTE\s*/, "").split(/(?<!\s)\s+(?=[\w-]+\s*[:=]\s*\S)|[;,|]\s+/));
  }

  get header(): TranscriptHeader {
    return headerFromLines(this.pairs);
  }
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

function secondsOf(stamp: string): number {
  return stamp
    .replace(",", ".")
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}
