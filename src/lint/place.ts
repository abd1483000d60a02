import { formatInstant } from "../conversation/time.js";
import type { UnderstoodMessage } from "../understand/understood.js";
import type { Place } from "./api.js";
import { nameOfMessageBefore } from "./message-before.js";

const longestExcerpt = 240;
const contextLength = 80;

/**
 * The place of a stretch of a message; of the whole message where no offsets are given.
 * @param start offset in the message's text (UTF-16 units)
 * @param end offset just behind the last character
 */
export function placeOf(message: UnderstoodMessage, start = 0, end = message.text.length): Place {
  const conversation = message.conversation.conversation;
  const trimmed = trim(message.text, start, end);
  const answers = nameOfMessageBefore(message);
  return {
    conversationId: conversation.id,
    messageId: conversation.kind === "template" ? null : message.id,
    path: conversation.path,
    region: message.region(trimmed.start, trimmed.end),
    excerpt: shorten(message.text.slice(trimmed.start, trimmed.end)),
    before: contextBefore(message.text, trimmed.start),
    after: contextAfter(message.text, trimmed.end),
    ...(answers === undefined ? {} : { answers }),
    role: message.role,
    ...(message.author === undefined ? {} : { author: message.author }),
    ...(message.role === "agent" && message.author !== undefined ? { agent: message.author } : {}),
    channel: conversation.channel,
    language: message.language,
    ...(message.message.at && conversation.clock === "absolute" ? { at: formatInstant(message.message.at) } : {}),
  };
}

function trim(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] as string)) from += 1;
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1;
  return { start: from, end: to };
}

function contextBefore(text: string, start: number): string {
  if (start <= contextLength) return text.slice(0, start);
  const space = text.indexOf(" ", start - contextLength);
  return `…${text.slice(space >= 0 && space < start ? space : start, start)}`;
}

function contextAfter(text: string, end: number): string {
  if (text.length - end <= contextLength) return text.slice(end);
  const space = text.lastIndexOf(" ", end + contextLength);
  return `${text.slice(end, Math.max(space, end))}…`;
}

function shorten(text: string): string {
  if (text.length <= longestExcerpt) return text;
  const cut = text.slice(0, longestExcerpt - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}
