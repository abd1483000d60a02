import type { UnderstoodMessage } from "../understood.js";
import { weekdays } from "./calendar.js";
import { wallClock } from "./promised.js";
import { readDates } from "./read-dates.js";

const day = 24 * 3600_000;

/** Days named by their distance from the one on which it is written. */
const distances: Readonly<Record<string, number>> = {
  ieri: -1,
  yesterday: -1,
  oggi: 0,
  stamattina: 0,
  stasera: 0,
  today: 0,
  tonight: 0,
};

/** The days that a message names, comparable with `namesOfDay`: weekdays, dates, yesterday and today. */
export function namedDays(message: UnderstoodMessage): string[] {
  const wall = wallClock(message);
  const names = new Set<string>();
  for (const { form } of message.tokens) {
    const weekday = Object.hasOwn(weekdays, form) ? weekdays[form] : undefined;
    if (weekday !== undefined && form.length > abbreviated) names.add(weekdayName(weekday));
    const distance = Object.hasOwn(distances, form) ? distances[form] : undefined;
    if (distance !== undefined && wall !== undefined) names.add(dateName(new Date(wall + distance * day)));
  }
  for (const date of readDates(message.tokens, 0, message.tokens.length, message.language))
    if (date.month > 0) names.add(`${date.month}-${date.day}`);
  return [...names];
}

/** "mar", "sun", "sat" are words of their own more often than days. */
const abbreviated = 4;

/** The names under which a moment's day may be mentioned. @param moment milliseconds on the wall clock, read as UTC */
export function namesOfDay(moment: number): string[] {
  const date = new Date(moment);
  return [weekdayName(date.getUTCDay()), dateName(date)];
}

function weekdayName(weekday: number): string {
  return `w${weekday}`;
}

function dateName(date: Date): string {
  return `${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
}
