import type { Sentence } from "../text/sentences.js";
import type { UnderstoodMessage } from "../understood.js";
import { type Deadline, readDeadline } from "./deadline.js";

/** The writer's wall clock when a message was sent: milliseconds, read as UTC; undefined where no time is known. */
export function wallClock(message: UnderstoodMessage): number | undefined {
  const at = message.message.at;
  return at && message.conversation.conversation.clock === "absolute" ? at.time + (at.offset ?? 0) * 60_000 : undefined;
}

/** A deadline that a message names, and the sentence that names it. */
export interface NamedDeadline extends Deadline {
  readonly sentence: Sentence;
  readonly text: string;
}

/** The deadlines that a message's sentences name. @param isDayOff whether nobody works on a day (wall clock); default: Saturday and Sunday */
export function deadlinesOf(message: UnderstoodMessage, isDayOff?: (wall: number) => boolean): NamedDeadline[] {
  const wall = wallClock(message);
  if (wall === undefined) return [];
  return message.sentences.flatMap((sentence) => {
    if (sentence.mark === "?") return [];
    const deadline = readDeadline(message.text, message.tokens, sentence, wall, message.language, isDayOff);
    return deadline ? [{ ...deadline, sentence, text: message.text.slice(sentence.start, sentence.end) }] : [];
  });
}
