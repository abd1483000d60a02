import { describe, expect, test } from "@jest/globals";
import type { Instant } from "../../src/conversation/conversation.js";
import { formatInstant } from "../../src/conversation/time.js";
import { readDate, readTimeOfDay } from "../../src/read/dates.js";
import { DayMonthEvidence } from "../../src/read/day-month-order.js";

const shape = (instant: Instant | undefined): string | undefined => instant && formatInstant(instant);

describe("readDate", () => {
  test.each([
    ["2026-03-02T09:12:00+01:00", "2026-03-02T09:12:00+01:00"],
    ["2026-03-02 09:12", "2026-03-02T09:12:00"],
    ["03/04/2026 10:05", "2026-04-03T10:05:00"],
    ["03/04/26, 10:05:09", "2026-04-03T10:05:09"],
    ["3.4.2026 10.05", "2026-04-03T10:05:00"],
    ["2026/04/03 22:00", "2026-04-03T22:00:00"],
    ["4/13/26, 9:02\u202fPM", "2026-04-13T21:02:00"],
    ["13/04/2026, 12:08 a. m.", "2026-04-13T00:08:00"],
    ["3 aprile 2026 10:00", "2026-04-03T10:00:00"],
    ["lun 3 mar 2025 alle ore 09:12", "2025-03-03T09:12:00"],
    ["April 3, 2026 at 10:00 PM", "2026-04-03T22:00:00"],
    ["Mon, 3 Mar 2025 09:12:04 +0100", "2025-03-03T09:12:04+01:00"],
    ["Tue Oct 31 22:10:47 +0000 2017", "2017-10-31T22:10:47Z"],
    ["2026-03-02 09:12:00 UTC", "2026-03-02T09:12:00Z"],
    ["1741000000", "2025-03-03T11:06:40Z"],
    ["1741000000000", "2025-03-03T11:06:40Z"],
    ["1452845865.000008", "2016-01-15T08:17:45Z"],
  ])("reads %s", (text, expected) => {
    expect(shape(readDate(text))).toBe(expected);
  });

  test("reads the month first where the file does", () => {
    expect(shape(readDate("03/04/2026 10:05", "month-first"))).toBe("2026-03-04T10:05:00");
  });

  test.each(["", "domani", "31/02/2026", "99/99/2026", "12:30", "ordine 12345", "2026"])("does not read %p", (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe("readTimeOfDay", () => {
  test.each([
    ["10:42", 38520],
    ["9:02:11 PM", 75731],
    ["12:05 am", 300],
    ["10.42", 38520],
  ])("reads %s", (text, seconds) => expect(readTimeOfDay(text)).toBe(seconds));
  test("knows what is none", () => expect(readTimeOfDay("25:00")).toBeUndefined());
});

describe("DayMonthEvidence", () => {
  const seen = (...dates: string[]): DayMonthEvidence => {
    const evidence = new DayMonthEvidence();
    for (const date of dates) evidence.see(date);
    return evidence;
  };

  test("a field over 12 decides", () => {
    expect(seen("03/04/26", "13/04/26").order).toBe("day-first");
    expect(seen("03/04/26", "04/13/26").order).toBe("month-first");
  });
  test("else the order in which the dates rise", () => {
    expect(seen("01/12/25", "02/01/26", "03/02/26").order).toBe("day-first");
    expect(seen("05/01/25", "05/02/25", "06/01/25").order).toBe("month-first");
  });
  test("else the American way of writing, else the day, and it is said that this is a guess", () => {
    expect(seen("3/4/26, 9:02 PM").order).toBe("month-first");
    expect(seen("03/04/26, 21:02").order).toBe("day-first");
    expect(seen("03/04/26, 21:02").assumption("a.csv")).toContain("day first");
    expect(seen("13/04/26").assumption("a.csv")).toBeUndefined();
  });
});
