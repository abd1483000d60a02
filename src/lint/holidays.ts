import { openingHours } from "../understand/values/opening-hours.js";
import type { Options } from "./api.js";

/**
 * A test for days on which nobody works (wall clock), from a rule's options: the days of `businessHours`, else Saturday and
 * Sunday; and the `holidays` ("2026-12-25", or "12-25" for each year) of both.
 */
export function dayOffTest(options: Options): (wall: number) => boolean {
  const days = new Set(Array.isArray(options.holidays) ? options.holidays.map(String) : []);
  const hours = openingHours(options.businessHours);
  return (wall) => {
    const date = new Date(wall);
    const written = date.toISOString().slice(0, 10);
    if (days.has(written) || days.has(written.slice(5))) return true;
    return hours ? hours.isDayOff(wall) : date.getUTCDay() === 0 || date.getUTCDay() === 6;
  };
}
