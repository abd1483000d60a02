import type { ReportTexts } from "./report-texts.js";

// The writer's own wall clock is told, never the machine's: so the fields are read as they stand, and the offset is left.
const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;

/** "2 marzo 2026", "2 March 2026". @param iso ISO 8601; anything else is told as it is */
export function formatDate(iso: string, texts: ReportTexts): string {
  const match = pattern.exec(iso);
  return match ? `${day(match)} ${monthIn(texts.months, match)} ${match[1]}` : iso;
}

/** "2 mar", "2 Mar". */
export function formatShortDate(iso: string, texts: ReportTexts): string {
  const match = pattern.exec(iso);
  return match ? `${day(match)} ${monthIn(texts.shortMonths, match)}` : iso;
}

/** "2 marzo 2026, 09:12"; the date alone where no hour is known. */
export function formatDateTime(iso: string, texts: ReportTexts): string {
  const match = pattern.exec(iso);
  const date = formatDate(iso, texts);
  return match?.[4] === undefined ? date : `${date}, ${match[4]}:${match[5]}`;
}

/** "marzo 2026" for "2026-03". */
export function formatMonth(month: string, texts: ReportTexts): string {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  const name = match && texts.months[Number(match[2]) - 1];
  return match && name ? `${name} ${match[1]}` : month;
}

/** "mar 2026" for "2026-03". */
export function formatShortMonth(month: string, texts: ReportTexts): string {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  const name = match && texts.shortMonths[Number(match[2]) - 1];
  return match && name ? `${name} ${match[1]}` : month;
}

function day(match: RegExpExecArray): number {
  return Number(match[3]);
}

function monthIn(names: readonly string[], match: RegExpExecArray): string {
  return names[Number(match[2]) - 1] ?? (match[2] as string);
}
