/** Days from the beginning of Excel's count to 1970, and the last day that is taken for one: in 2099. */
const epochDay = 25_569;
const lastDay = 73_050;

const day = /^\d{5}(?:[.,]\d{1,15})?$/;
const partOfDay = /^0?[.,]\d{1,15}$|^0$/;

/** A day as a spreadsheet counts it, with or without its time, as ISO 8601: "46083.3833" is 2026-03-02T09:12:00. */
export function serialDate(cell: string): string | undefined {
  if (!day.test(cell)) return undefined;
  const days = Number(cell.replace(",", "."));
  if (days < epochDay || days > lastDay) return undefined;
  const seconds = Math.round((days - epochDay) * 86_400);
  const text = new Date(seconds * 1000).toISOString().slice(0, 19);
  return Number.isInteger(days) ? text.slice(0, 10) : text;
}

/** A time of day as a spreadsheet counts it: "0.5" is 12:00:00. */
export function serialClock(cell: string): string | undefined {
  if (!partOfDay.test(cell)) return undefined;
  const seconds = Math.round(Number(cell.replace(",", ".").replace(/^[.]/, "0.")) * 86_400);
  return seconds >= 86_400 ? undefined : new Date(seconds * 1000).toISOString().slice(11, 19);
}
