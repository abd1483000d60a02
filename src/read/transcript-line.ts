import type { Role } from "../conversation/conversation.js";
import { memoized } from "../memoized.js";
import { readDate, readTimeOfDay } from "./dates.js";
import { readSpeakerLabel } from "./speaker-label.js";

/** A line that begins a message. */
export interface SpeakerLine {
  /** The time as it is written; undefined where there is none. */
  readonly stamp: string | undefined;
  /** The label as it is written; "" for a line of the system. */
  readonly label: string;
  readonly role: Role | undefined;
  readonly author: string | undefined;
  /** Index in the line where the text begins. */
  readonly start: number;
  /** Index behind the text's last character. */
  readonly end: number;
  /** Whether stars or dashes on both sides set a line of the system apart. */
  readonly marked?: boolean;
}

const clock = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,6})?)?(?:\s?[ap]\.?\s?m\b\.?)?`;
const date = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}`;
const bareStamp = new RegExp(
  String.raw`^(?:${date}(?:T|,?\s+(?:alle\s|at\s|ore\s)?)${clock}(?:\s?(?:Z|[+-]\d{2}:?\d{2}|UTC))?|${clock})(?=\s|[-–—|,])`,
  "iu",
);
const enclosedStamp = /^[[(]\s*([^\])]{4,45}?)\s*[\])]/u;
const label = /^((?:[^:\s]|\s(?!\s))[^:]{0,58}?)\s*:(?!\/\/)/u;
const trailingStamp = /^(.*?)\s*[-–—,]?\s*[[(]\s*([^\])]{4,45})\s*[\])]$/u;
/** A label whose colon stands within the brackets of its time: "Cliente [10:42]: …". */
const labelWithStamp = /^([^:[(]{1,58}?)\s*[[(]\s*([^\])]*\d[:.]\d{2}[^\])]*)[\])]\s*:/u;
/** A label and a time on a line of their own, above the text: "Agent (Luca)  09:01 AM". */
const headed = new RegExp(String.raw`^([^:|]{1,58}?)\s*[-–—,|•·]?\s+((?:${date},?\s+)?${clock})\s*$`, "iu");
const starred = /^\*{2,}\s*(\S.*?)\s*\*{2,}\s*$/u;
const dashed = /^[-–—]{2,}\s*([^-–—\s].*?)\s*[-–—]{2,}\s*$/u;
/** What stands on a line of its own, be it a notice or a label with its time, is short; the patterns for it take the square of a line. */
const longestAlone = 400;
const name = /^[+\p{Lu}\p{Lo}\d~@"'“*_\p{So}\p{Extended_Pictographic}][^.!?;<>{}=]{0,44}\.?$/u;

const isName = memoized((written: string) => name.test(written) && written.split(/\s+/).length <= 6);

/**
 * Reads the beginning of a message: an optional time, a label, a colon, the text. Whether a label without a role word is
 * really a speaker is for the caller to judge.
 * @returns undefined for a line that continues the message before it
 */
export function readTranscriptLine(line: string): SpeakerLine | undefined {
  if (line !== last.line) last = { line, read: parseLine(line) };
  return last.read;
}

/** The line that was read last: who cuts a file asks about a line before it is added. */
let last: { readonly line: string; readonly read: SpeakerLine | undefined } = { line: "", read: undefined };

function parseLine(line: string): SpeakerLine | undefined {
  if (!line.includes(":") && !/^[\s\u200e\u200f\ufeff]*[-–—*•>[(<\d]/.test(line)) return undefined;
  const lead = /^[\s\u200e\u200f\ufeff]*(?:[-*•>]\s+)?/u.exec(line)![0].length;
  const { stamp, length } = readStamp(line.slice(lead));
  const from = lead + length;
  const rest = line.slice(from);
  const system =
    rest.length > longestAlone
      ? null
      : (starred.exec(rest) ??
        dashed.exec(rest) ??
        (stamp === undefined ? null : /^\*\s+(\S.*?)\s+\*\s*$/u.exec(rest)));
  const bold = /^\*\*[^*]{1,60}:?\*\*/.test(rest);
  if (system && !bold) return systemLine(line, from + rest.indexOf(system[1]!), system[1]!.length, stamp);
  return (
    spoken(line, from, stamp) ??
    bracketed(line, from, stamp) ??
    (stamp === undefined || rest.trim() === "" ? undefined : systemLine(line, from + spaces(rest), undefined, stamp))
  );
}

function spoken(line: string, from: number, stamp: string | undefined): SpeakerLine | undefined {
  const rest = line.slice(from);
  const piped = stamp === undefined ? null : /^([^|:]{1,40}?)\s*\|\s*(?=\S)/u.exec(rest);
  const barred = piped && speech(line, from + piped[0].length, piped[1]!, stamp);
  if (barred?.role) return barred;
  const alone = stamp === undefined && rest.length <= longestAlone;
  const heading = alone && /\d[:.]\d{2}[\s.apm]*$/i.test(rest) ? headed.exec(rest) : null;
  const above = heading && isStamp(heading[2]!) ? speech(line, line.length, heading[1]!, heading[2]) : undefined;
  if (above?.role) return above;
  const timed = stamp === undefined ? labelWithStamp.exec(rest.slice(0, longestAlone)) : null;
  if (timed && isStamp(timed[2]!)) return speech(line, from + timed[0].length, timed[1]!, timed[2]);
  const match = label.exec(rest);
  if (!match) return undefined;
  const inner = trailingStamp.exec(match[1]!);
  if (inner && stamp === undefined && isStamp(inner[2]!))
    return speech(line, from + match[0].length, inner[1]!, inner[2]);
  return speech(line, from + match[0].length, match[1]!, stamp);
}

/** "[Agent] Hello": a role in brackets in place of a label with a colon. */
function bracketed(line: string, from: number, stamp: string | undefined): SpeakerLine | undefined {
  const match = /^[[<(]([^\][<>()]{1,40})[\])>]\s*(?=\S)/u.exec(line.slice(from));
  if (!match) return undefined;
  const found = speech(line, from + match[0].length, match[1]!, stamp);
  return found?.role && found.author === undefined ? found : undefined;
}

function speech(line: string, from: number, written: string, stamp: string | undefined): SpeakerLine | undefined {
  let start = from;
  while (line[start] === "*") start += 1;
  while (isSpace(line.charCodeAt(start))) start += 1;
  const read = readSpeakerLabel(written);
  if (!read.role && !isName(written)) return undefined;
  const follows = line[from];
  if (follows !== undefined && !/[\s*]/.test(follows) && !read.role && stamp === undefined) return undefined;
  // Written out: this runs for every line of a file, and spreading is slow.
  return { stamp, label: written, role: read.role, author: read.author, start, end: line.length };
}

function systemLine(line: string, start: number, length: number | undefined, stamp: string | undefined): SpeakerLine {
  const end = length === undefined ? line.length : start + length;
  return { stamp, label: "", role: "system", author: undefined, start, end, marked: length !== undefined };
}

function readStamp(text: string): { stamp?: string; length: number } {
  const enclosed = enclosedStamp.exec(text);
  if (enclosed && isStamp(enclosed[1]!)) {
    return { stamp: enclosed[1]!, length: enclosed[0].length + separator(text.slice(enclosed[0].length)) };
  }
  const bare = bareStamp.exec(text);
  if (bare && isStamp(bare[0]))
    return { stamp: bare[0], length: bare[0].length + separator(text.slice(bare[0].length)) };
  return { length: 0 };
}

/** Whether a text is a date or a time of day, or minutes and seconds of a recording. */
function isStamp(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return readDate(text) !== undefined || readTimeOfDay(text) !== undefined || /^\d{1,3}:\d{2}$/.test(text);
}

function separator(text: string): number {
  return /^\s*(?:[-–—|,]\s+|:\s+)?/u.exec(text)![0].length;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 160 || code === 0x202f;
}

function spaces(text: string): number {
  return /^\s*/u.exec(text)![0].length;
}
