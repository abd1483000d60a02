import type { Instant } from "../conversation/conversation.js";
import { parseInstant } from "../conversation/time.js";

let lastDate = "";
let lastMidnight = 0;

/**
 * parseInstant for millions of messages: the usual shape (2026-03-02T09:12:00, alone or with Z or +01:00) is read without
 * a regular expression, and a date that was read before is not read again. Any other shape goes to parseInstant.
 */
export function parseInstantFast(text: string): Instant | undefined {
  const length = text.length;
  if (length < 19 || !separated(text)) return parseInstant(text);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (!(hour < 24 && minute < 60 && second < 60)) return parseInstant(text);
  let offset: number | undefined;
  if (length === 20 && text.charCodeAt(19) === 90) offset = 0;
  else if (length === 25 && text.charCodeAt(22) === 58) {
    const sign = text.charCodeAt(19);
    offset = twoDigits(text, 20) * 60 + twoDigits(text, 23);
    if (!(offset < 24 * 60) || (sign !== 43 && sign !== 45)) return parseInstant(text);
    if (sign === 45) offset = -offset;
  } else if (length !== 19) return parseInstant(text);
  const date = text.slice(0, 10);
  if (date !== lastDate) {
    const midnight = parseInstant(date);
    if (!midnight) return undefined;
    lastDate = date;
    lastMidnight = midnight.time;
  }
  const wall = lastMidnight + ((hour * 60 + minute) * 60 + second) * 1000;
  return offset === undefined ? { time: wall } : { time: wall - offset * 60_000, offset };
}

function separated(text: string): boolean {
  const joint = text.charCodeAt(10);
  return (joint === 84 || joint === 32) && text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58;
}

/** NaN where they are no digits. */
function twoDigits(text: string, index: number): number {
  const tens = text.charCodeAt(index) - 48;
  const ones = text.charCodeAt(index + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
