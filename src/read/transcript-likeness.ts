import { readTranscriptLine } from "./transcript-line.js";
import { TranscriptStyle } from "./transcript-style.js";

/** What a look over some lines shows of the speakers in them. */
export interface SpeakerCount {
  /** Lines that begin with a speaker. */
  readonly lines: number;
  /** Of these, lines with a time. */
  readonly timed: number;
  /** How many different speakers there are. */
  readonly roles: number;
  /** Whether the speakers have names only, and no role word. */
  readonly namedOnly: boolean;
}

/** Counts the speakers in the head of an input. */
export function countSpeakers(lines: readonly string[]): SpeakerCount {
  const style = new TranscriptStyle({});
  for (const line of lines) style.see(line);
  const speakers = new Set<string>();
  let spoken = 0;
  let timed = 0;
  for (const line of lines) {
    const read = readTranscriptLine(line);
    const role = read && style.roleOf(read);
    if (!read || !role || read.label === "") continue;
    spoken += 1;
    if (read.stamp !== undefined) timed += 1;
    speakers.add(role === "named" ? `named ${read.author ?? read.label}` : role);
  }
  const namedOnly = [...speakers].every((speaker) => speaker.startsWith("named"));
  return { lines: spoken, timed, roles: speakers.size, namedOnly };
}
