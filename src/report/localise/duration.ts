import { pluralForm } from "./plural-form.js";
import type { Plural, ReportTexts } from "./report-texts.js";

const hour = 3_600_000;

/**
 * A stretch of time in its two largest units: "45 s", "4 min 30 s", "2 h 14 min"; from two days on "2 giorni e 3 ore",
 * and from a week on whole days.
 * @param milliseconds negative ones count as none
 */
export function formatDuration(milliseconds: number, texts: ReportTexts): string {
  const length = Math.max(0, milliseconds);
  // Each unit is rounded before it is split, so that 59.9 s is told as 1 min and never as 60 s.
  const seconds = Math.round(length / 1000);
  if (seconds < 600) return two(seconds, 60, "min", "s");
  const minutes = Math.round(length / 60_000);
  if (minutes < 48 * 60) return two(minutes, 60, "h", "min");
  const hours = Math.round(length / hour);
  if (hours >= 7 * 24) return counted(texts.days, Math.round(hours / 24));
  const days = counted(texts.days, Math.floor(hours / 24));
  return hours % 24 === 0 ? days : `${days} ${texts.and} ${counted(texts.hours, hours % 24)}`;
}

function two(count: number, size: number, large: string, small: string): string {
  const whole = Math.floor(count / size);
  const rest = count % size;
  if (whole === 0) return `${rest} ${small}`;
  return rest === 0 ? `${whole} ${large}` : `${whole} ${large} ${rest} ${small}`;
}

function counted(forms: Plural, count: number): string {
  return pluralForm(forms, count).replace("{count}", String(count));
}
