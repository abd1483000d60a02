import type { Instant } from "../conversation/conversation.js";
import { instantFrom } from "../conversation/time.js";
import type { DayMonthOrder } from "./dates.js";

let lastDate = "";
let lastOrder: DayMonthOrder = "day-first";
let lastMidnight: Instant | undefined;

/**
 * The usual date of a spreadsheet, "02/03/2026 09:12" or "02/03/2026 09:12:30", read without a regular expression; a day
 * that was read before is not read again.
 * @returns "other" where the text has another shape
 */
export function readUsualDate(text: string, order: DayMonthOrder): Instant | undefined | "other" {
  const { length } = text;
  if ((length !== 16 && length !== 19) || text.charCodeAt(2) !== 47 || text.charCodeAt(5) !== 47) return "other";
  if (text.charCodeAt(10) !== 32 || text.charCodeAt(13) !== 58 || (length === 19 && text.charCodeAt(16) !== 58))
    return "other";
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = length === 19 ? digits(text, 17, 2) : 0;
  const date = text.slice(0, 10);
  if (date !== lastDate || order !== lastOrder) {
    const [one, two, year] = [digits(text, 0, 2), digits(text, 3, 2), digits(text, 6, 4)];
    if (Number.isNaN(one + two + year)) return "other";
    const monthFirst = two > 12 || (order === "month-first" && one <= 12);
    lastMidnight = instantFrom([year, monthFirst ? one : two, monthFirst ? two : one, 0, 0, 0]);
    lastDate = date;
    lastOrder = order;
  }
  if (!(hour < 24 && minute < 60 && second < 60)) return "other";
  return lastMidnight && { time: lastMidnight.time + ((hour * 60 + minute) * 60 + second) * 1000 };
}

/** NaN where they are no digits. */
function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let index = start; index < start + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
