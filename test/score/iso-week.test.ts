import { expect, test } from "@jest/globals";
import { isoWeek, mondayOf } from "../../src/score/iso-week.js";

// Computed with GNU date: date -d 2026-03-02 +%G-W%V.
test.each([
  ["2026-03-02T09:12:00+01:00", "2026-W10", "2026-03-02"],
  ["2026-03-08", "2026-W10", "2026-03-02"],
  ["2027-01-01", "2026-W53", "2026-12-28"],
  ["2024-12-30", "2025-W01", "2024-12-30"],
  ["2021-01-03T23:59:00-05:00", "2020-W53", "2020-12-28"],
])("%s is in %s, which begins on %s", (date, week, monday) => {
  expect(isoWeek(date)).toBe(week);
  expect(mondayOf(week)).toBe(monday);
});

test("what is no date is in no week", () => {
  expect(isoWeek("yesterday")).toBeUndefined();
});
