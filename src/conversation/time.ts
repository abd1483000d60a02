import type { Instant } from "./conversation.js";

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|z|UTC|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads an ISO 8601 time ("2026-03-02T09:12:00+01:00", "2026-03-02 09:12", "2026-03-02"). A time without a zone is read
 * as a wall clock of unknown zone, so that the machine's own zone never plays a part.
 * @returns undefined where the text is no such time or names an impossible date
 */
export function parseInstant(text: string): Instant | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", zone] = match;
  return instantFrom(
    [Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second)],
    zone === undefined ? undefined : zoneMinutes(zone),
    fraction === "" ? 0 : Math.floor(Number(`0.${fraction}`) * 1000),
  );
}

/** No clock is a day ahead of another. */
const minutesOfDay = 24 * 60;

/**
 * An instant from wall-clock fields.
 * @param fields year, month (1–12), day, hour, minute, second
 * @param offset minutes ahead of UTC; undefined where no zone is known
 * @returns undefined for an impossible date, hour or zone
 */
export function instantFrom(
  fields: readonly [number, number, number, number, number, number],
  offset?: number,
  milliseconds = 0,
): Instant | undefined {
  const [year, month, day, hour, minute, second] = fields;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  if (offset !== undefined && Math.abs(offset) >= minutesOfDay) return undefined;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  return offset === undefined ? { time: wall } : { time: wall - offset * 60_000, offset };
}

/** ISO 8601 in the zone the instant was written in; without a zone where none is known. */
export function formatInstant(instant: Instant): string {
  if (instant !== lastInstant) {
    lastText = written(instant);
    lastInstant = instant;
  }
  return lastText;
}

/** Places of one message are told one after the other, each with its time. */
let lastInstant: Instant | undefined;
let lastText = "";

function written(instant: Instant): string {
  const wall = new Date(instant.time + (instant.offset ?? 0) * 60_000).toISOString();
  const trimmed = wall.endsWith(".000Z") ? wall.slice(0, 19) : wall.slice(0, 23);
  if (instant.offset === undefined) return trimmed;
  if (instant.offset === 0) return `${trimmed}Z`;
  const minutes = Math.abs(instant.offset);
  const sign = instant.offset < 0 ? "-" : "+";
  return `${trimmed}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function zoneMinutes(zone: string): number {
  if (/^(z|utc)$/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
