const day = 24 * 3600_000;

/** Weekdays by name; 0 is Sunday. */
export const weekdays: Readonly<Record<string, number>> = {
  domenica: 0,
  lunedi: 1,
  martedi: 2,
  mercoledi: 3,
  giovedi: 4,
  venerdi: 5,
  sabato: 6,
  lun: 1,
  mar: 2,
  mer: 3,
  gio: 4,
  ven: 5,
  sab: 6,
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  mon: 1,
  tue: 2,
  tues: 2,
  weds: 3,
  thu: 4,
  thurs: 4,
  fri: 5,
};

/** Months by name; 0 is January. */
export const months: Readonly<Record<string, number>> = {
  gennaio: 0,
  febbraio: 1,
  marzo: 2,
  aprile: 3,
  maggio: 4,
  giugno: 5,
  luglio: 6,
  agosto: 7,
  settembre: 8,
  ottobre: 9,
  novembre: 10,
  dicembre: 11,
  january: 0,
  february: 1,
  march: 2,
  april: 3,
  may: 4,
  june: 5,
  july: 6,
  august: 7,
  september: 8,
  october: 9,
  november: 10,
  december: 11,
  jan: 0,
  feb: 1,
  apr: 3,
  jun: 5,
  jul: 6,
  aug: 7,
  sept: 8,
  oct: 9,
  nov: 10,
  dec: 11,
};

/** Midnight that begins the day of a wall-clock time (milliseconds, wall clock read as UTC). */
export function startOfDay(wall: number): number {
  return Math.floor(wall / day) * day;
}

/**
 * The end of the day that lies `days` working days after a time.
 * @param isDayOff whether nobody works on a day; default: Saturday and Sunday
 */
export function addWorkingDays(wall: number, days: number, isDayOff: (wall: number) => boolean = isWeekend): number {
  let date = startOfDay(wall);
  let left = Math.ceil(days);
  while (left > 0) {
    date += day;
    if (!isDayOff(date) || date > wall + longest) left -= 1;
  }
  return date + day - 1;
}

/** A company that never opens keeps no promise: past this the days are counted all the same. */
const longest = 3 * 366 * day;

function isWeekend(wall: number): boolean {
  const weekday = new Date(wall).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The next day with that weekday, today excluded unless `today` is true. */
export function nextWeekday(wall: number, weekday: number, today = false): number {
  const start = startOfDay(wall);
  const ahead = (weekday - new Date(start).getUTCDay() + 7) % 7;
  return start + (ahead === 0 && !today ? 7 : ahead) * day;
}

/** The date with that day and month that lies nearest ahead (or at most a month behind). */
export function nearestDate(wall: number, month: number | undefined, dayOfMonth: number): number | undefined {
  const now = new Date(wall);
  if (month === undefined) {
    const here = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), dayOfMonth);
    return here >= startOfDay(wall) ? here : Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, dayOfMonth);
  }
  if (dayOfMonth < 1 || dayOfMonth > 31) return undefined;
  const here = Date.UTC(now.getUTCFullYear(), month, dayOfMonth);
  return here < wall - 183 * day ? Date.UTC(now.getUTCFullYear() + 1, month, dayOfMonth) : here;
}
