import type { Value } from "../../lint/api.js";
import { formatDate, formatDateTime, formatShortDate } from "./date.js";
import { formatDuration } from "./duration.js";
import { formatMoney, formatNumber, formatPercent } from "./number.js";
import type { ReportTexts } from "./report-texts.js";

/** How a value is told in a language. A value that is not of the format's kind is told as it is. */
export type ValueFormat = (value: Value, texts: ReportTexts) => string;

/** The formats of `{name, format}`, by name. */
export const valueFormats: ReadonlyMap<string, ValueFormat> = new Map<string, ValueFormat>([
  ["duration", ofNumber(formatDuration)],
  ["date", (value, texts) => formatDate(String(value), texts)],
  ["shortDate", (value, texts) => formatShortDate(String(value), texts)],
  ["dateTime", (value, texts) => formatDateTime(String(value), texts)],
  ["number", ofNumber(formatNumber)],
  ["percent", ofNumber(formatPercent)],
  ["money", formatMoney],
  ["channel", (value, texts) => nameOf(texts.channels, value)],
  ["language", (value, texts) => nameOf(texts.languages, value)],
  ["list", (value, texts) => formatList(String(value).split("\n"), texts)],
]);

/** "a, b and c". */
export function formatList(items: readonly string[], texts: ReportTexts): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${texts.and} ${items[items.length - 1]}`;
}

function ofNumber(format: (value: number, texts: ReportTexts) => string): ValueFormat {
  return (value, texts) => (typeof value === "number" && Number.isFinite(value) ? format(value, texts) : String(value));
}

function nameOf(names: Readonly<Record<string, string>>, value: Value): string {
  const code = String(value);
  return Object.hasOwn(names, code) ? (names[code] as string) : code;
}
