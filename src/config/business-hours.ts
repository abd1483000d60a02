import * as v from "valibot";

/** Days of the week as the configuration names them; the place of each is its number in JavaScript (0 is Sunday). */
export const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

const span = v.pipe(
  v.string(),
  v.regex(/^\s*(?:[01]?\d|2[0-4])[:.][0-5]\d\s*-\s*(?:[01]?\d|2[0-4])[:.][0-5]\d\s*$/, 'hours such as "09:00-18:00"'),
);
const spans = v.union([span, v.array(span)]);
const date = v.pipe(
  v.string(),
  v.regex(
    /^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
    'a day such as "2026-12-25", or "12-25" for each year',
  ),
);

/** When the company answers: a zone, days, hours, and days off. */
export const businessHoursSchema = v.strictObject({
  zone: v.optional(v.pipe(v.string(), v.check(isZone, 'a time zone such as "Europe/Rome"'))),
  days: v.optional(v.array(v.picklist(weekdayNames))),
  hours: v.optional(
    v.union([
      span,
      v.array(span),
      v.strictObject(
        Object.fromEntries(weekdayNames.map((day) => [day, v.optional(spans)])) as Record<
          (typeof weekdayNames)[number],
          v.OptionalSchema<typeof spans, undefined>
        >,
      ),
    ]),
  ),
  holidays: v.optional(v.array(date)),
});

/** Whether the platform knows a time zone by that name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
