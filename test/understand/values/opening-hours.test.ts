import { describe, expect, test } from "@jest/globals";
import { OpeningHours } from "../../../src/understand/values/opening-hours.js";

const hour = 3_600_000;
const at = (text: string) => Date.parse(`${text}Z`);

describe("opening hours", () => {
  const office = new OpeningHours({
    zone: "Europe/Rome",
    hours: ["09:00-13:00", "14:00-18:00"],
    holidays: ["12-25", "2026-12-28"],
  });

  test("only open time counts: nights, lunch, weekends and holidays do not", () => {
    expect(office.openBetween(at("2026-03-02T17:30"), at("2026-03-03T09:15"))).toBe(0.75 * hour);
    expect(office.openBetween(at("2026-03-02T12:00"), at("2026-03-02T15:00"))).toBe(2 * hour);
    expect(office.openBetween(at("2026-03-06T17:00"), at("2026-03-09T10:00"))).toBe(2 * hour);
    expect(office.openBetween(at("2026-12-24T17:00"), at("2026-12-29T10:00"))).toBe(2 * hour);
    expect(office.openBetween(at("2026-03-07T10:00"), at("2026-03-08T20:00"))).toBe(0);
  });

  test("hours by day name the days too", () => {
    const shop = new OpeningHours({ hours: { mon: "10:00-12:00", sat: ["09:00-10:00", "20:00-24:00"] } });
    expect(shop.openBetween(at("2026-03-02T00:00"), at("2026-03-09T00:00"))).toBe(7 * hour);
    expect(shop.isDayOff(at("2026-03-03T10:00"))).toBe(true);
    expect(shop.isDayOff(at("2026-03-07T10:00"))).toBe(false);
  });

  test("the wall clock is the company's, summer time included; a time without a zone is on it already", () => {
    expect(office.wallOf({ time: at("2026-03-02T09:00"), offset: 0 })).toBe(at("2026-03-02T10:00"));
    expect(office.wallOf({ time: at("2026-07-02T09:00"), offset: -300 })).toBe(at("2026-07-02T11:00"));
    expect(office.wallOf({ time: at("2026-07-02T09:00") })).toBe(at("2026-07-02T09:00"));
    expect(new OpeningHours({}).wallOf({ time: at("2026-07-02T09:00"), offset: 60 })).toBe(at("2026-07-02T10:00"));
  });
});
