const dayLength = 86_400_000;

/**
 * The ISO 8601 week of a date, by its writer's own calendar: "2026-W10". Weeks begin on Monday; a week belongs to the
 * year that holds its Thursday.
 * @param iso a date or time; undefined where it begins with no date
 */
export function isoWeek(iso: string): string | undefined {
  const day = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day)) return undefined;
  const fromMonday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = day + (3 - fromMonday) * dayLength;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayLength));
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The Monday that a week begins with, as a date: "2026-03-02". */
export function mondayOf(week: string): string {
  const [year, number] = week.split("-W").map(Number) as [number, number];
  const fourth = Date.UTC(year, 0, 4);
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength;
  return new Date(first + (number - 1) * 7 * dayLength).toISOString().slice(0, 10);
}
