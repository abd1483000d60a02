import type { Instant } from "../conversation/conversation.js";
import { instantFrom } from "../conversation/time.js";
import { readUsualDate } from "./fast-date.js";
import { parseInstantFast } from "./fast-instant.js";
import { monthNamed } from "./month-words.js";

export type DayMonthOrder = "day-first" | "month-first";

const timeOfDay = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?\s?m\b\.?)?`;
const wholeTimeOfDay = new RegExp(`^${timeOfDay}$`, "i");
const zone = String.raw`(Z|UTC|GMT|CES?T|BST|E[SD]T|P[SD]T|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?)?(?:\s?\([^)]*\))?`;
const joint = String.raw`(?:\s*,?\s*(?:T|alle(?: ore)?|ore|at|um|à|a las|[-–|])?\s*${timeOfDay})?\s*${zone}`;
const weekday = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`;
const numeric = new RegExp(String.raw`^${weekday}(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})${joint}$`, "iu");
const dayMonthName = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th|º|°|\.)?[\s/-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s/-]+(?:de\s+)?(\d{4}|\d{2})${joint}$`,
  "iu",
);
const monthNameDay = new RegExp(
  String.raw`^(?:\p{L}{2,12}\.?,?\s+)??(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${joint}$`,
  "iu",
);
const yearLast = /^\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s+([+-]\d{4}|UTC|GMT)\s+(\d{4})$/iu;
const epoch = /^\d{10}(?:\.\d+)?$|^\d{13}$|^\d{16}$|^\d{19}$/;
/** What spreadsheets make of an epoch in milliseconds, and how .NET writes one in JSON. */
const shortened = /^(\d[.,]\d+)E\+?12$/i;
const dotNet = /^\/Date\((\d{12,13})(?:[+-]\d{4})?\)\/$/;
/** "20260302091200". */
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})[T ]?(\d{2})(\d{2})(\d{2})?$/;
const zones: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  CET: 60,
  CEST: 120,
  BST: 60,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
};

/**
 * Reads the dates that exports hold: ISO 8601, dd/mm/yyyy and mm/dd/yyyy with two- or four-digit years, slashes, dots
 * or dashes, yyyy/mm/dd, times with colons or dots and with AM/PM, month names in five languages, RFC 2822, X's own
 * order, digits alone (20260302091200), and epochs in seconds, milliseconds, microseconds or nanoseconds.
 * @param order what 03/04/2025 means in this file
 * @returns undefined where the text is none of them or names an impossible date
 */
export function readDate(text: string, order: DayMonthOrder = "day-first"): Instant | undefined {
  const usual = readUsualDate(text, order);
  if (usual !== "other") return usual;
  const iso = parseInstantFast(text);
  if (iso) return iso;
  const clean = cleanDate(text);
  if (epoch.test(clean)) return readEpoch(clean);
  const written = shortened.exec(clean)?.[1]?.replace(",", ".");
  if (written !== undefined) return readEpoch(String(Math.round(Number(written) * 1e12)));
  const ticks = dotNet.exec(clean)?.[1];
  if (ticks !== undefined) return { time: Number(ticks), offset: 0 };
  const joined = compact.exec(clean);
  if (joined) {
    const [, year, month, day, ...time] = joined;
    return withTime([Number(year), Number(month), Number(day)], time);
  }
  const numbers = numeric.exec(clean);
  if (numbers) {
    const [, first, , second, third, ...time] = numbers;
    const fields = dateFields(first!, second!, third!, order);
    return fields && withTime(fields, time);
  }
  const named = dayMonthName.exec(clean);
  if (named) return fromNames(named[3]!, named[2]!, named[1]!, named.slice(4));
  const american = monthNameDay.exec(clean);
  if (american) return fromNames(american[3]!, american[1]!, american[2]!, american.slice(4));
  const social = yearLast.exec(clean);
  if (social)
    return fromNames(social[7]!, social[1]!, social[2]!, [social[3], social[4], social[5], undefined, social[6]]);
  return undefined;
}

/** Seconds since midnight of a time without a date ("10:42", "9:02:11 PM"); undefined where it is none. */
export function readTimeOfDay(text: string): number | undefined {
  const match = wholeTimeOfDay.exec(cleanDate(text));
  if (!match) return undefined;
  const hour = hourOf(match[1]!, match[4]);
  const [minute, second] = [Number(match[2]), Number(match[3] ?? 0)];
  return hour > 24 || minute > 59 || second > 59 ? undefined : hour * 3600 + minute * 60 + second;
}

/** What one date tells about the order of day and month in its file. */
export function orderShownBy(text: string): DayMonthOrder | "either" | undefined {
  const match = numeric.exec(cleanDate(text));
  if (!match || match[1]!.length > 2) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12) return second > 12 ? undefined : "day-first";
  if (second > 12) return "month-first";
  return first === second ? undefined : "either";
}

/** Without the invisible marks and the special spaces that exports put into dates. */
export function cleanDate(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\ufeff]/g, "")
    .replace(/[\u00a0\u2009\u202f\s]+/g, " ")
    .trim();
}

function dateFields(
  first: string,
  second: string,
  third: string,
  order: DayMonthOrder,
): [number, number, number] | undefined {
  if (first.length === 4) return [Number(first), Number(second), Number(third)];
  if (first.length === 3 || third.length === 1 || third.length === 3) return undefined;
  const [one, two] = [Number(first), Number(second)];
  const monthFirst = two > 12 || (order === "month-first" && one <= 12);
  return [fullYear(third), monthFirst ? one : two, monthFirst ? two : one];
}

function fromNames(year: string, month: string, day: string, time: (string | undefined)[]): Instant | undefined {
  const number = monthNamed(month);
  return number === undefined ? undefined : withTime([fullYear(year), number, Number(day)], time);
}

/** @param time hour, minute, second, AM or PM, zone */
function withTime(date: [number, number, number], time: (string | undefined)[]): Instant | undefined {
  const [hour, minute, second, half, zoneName] = time;
  if (hour !== undefined && Number(hour) > 24) return undefined;
  return instantFrom(
    [...date, hour === undefined ? 0 : hourOf(hour, half), Number(minute ?? 0), Number(second ?? 0)],
    zoneName === undefined ? undefined : zoneOffset(zoneName),
  );
}

function hourOf(hour: string, half: string | undefined): number {
  const number = Number(hour);
  if (half === undefined || number > 12) return number;
  return (number % 12) + (/^p/i.test(half) ? 12 : 0);
}

function zoneOffset(text: string): number {
  const known = zones[text.toUpperCase()];
  if (known !== undefined) return known;
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

function fullYear(text: string): number {
  const number = Number(text);
  if (text.length > 2) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}

function readEpoch(text: string): Instant | undefined {
  const number = Number(text);
  const whole = text.split(".")[0]!.length;
  const time = Math.floor(
    whole === 10 ? number * 1000 : whole === 13 ? number : whole === 16 ? number / 1e3 : number / 1e6,
  );
  return Number.isFinite(time) ? { time, offset: 0 } : undefined;
}
