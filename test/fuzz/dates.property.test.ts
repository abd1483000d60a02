import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { orderShownBy, readDate, readTimeOfDay } from "../../src/read/dates.js";
import { parseInstantFast } from "../../src/read/fast-instant.js";
import { rounds } from "./rounds.js";

const two = (number: number) => String(number).padStart(2, "0");
const italian = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(
  " ",
);
const english = "January February March April May June July August September October November December".split(" ");
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

interface Fields {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly h: number;
  readonly min: number;
  readonly s: number;
}

const fields: fc.Arbitrary<Fields> = fc
  .date({ min: new Date("1971-01-01T00:00:00Z"), max: new Date("2068-12-31T23:59:59Z"), noInvalidDate: true })
  .map((date) => ({
    y: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    h: date.getUTCHours(),
    min: date.getUTCMinutes(),
    s: date.getUTCSeconds(),
  }));

const whole = ({ y, m, d, h, min, s }: Fields) => Date.UTC(y, m - 1, d, h, min, s);
const toTheMinute = (one: Fields) => whole(one) - one.s * 1000;
const midnight = ({ y, m, d }: Fields) => Date.UTC(y, m - 1, d);
const time = ({ h, min, s }: Fields) => `${two(h)}:${two(min)}:${two(s)}`;
const half = ({ h, min }: Fields) => `${h % 12 || 12}:${two(min)} ${h < 12 ? "AM" : "PM"}`;
const weekday = (one: Fields) => weekdays[new Date(whole(one)).getUTCDay()] as string;
const english3 = ({ m }: Fields) => (english[m - 1] as string).slice(0, 3);

type Written = (one: Fields) => string;
const shapes: readonly (readonly [
  name: string,
  written: Written,
  read: (one: Fields) => number,
  order?: "month-first",
])[] = [
  ["ISO 8601, in UTC", (one) => `${one.y}-${two(one.m)}-${two(one.d)}T${time(one)}Z`, whole],
  [
    "ISO 8601 with its zone",
    (one) => `${one.y}-${two(one.m)}-${two(one.d)}T${time(one)}+02:00`,
    (one) => whole(one) - 7_200_000,
  ],
  ["ISO 8601 with a blank", (one) => `${one.y}-${two(one.m)}-${two(one.d)} ${two(one.h)}:${two(one.min)}`, toTheMinute],
  ["the day of ISO 8601", (one) => `${one.y}-${two(one.m)}-${two(one.d)}`, midnight],
  ["dd/mm/yyyy", (one) => `${two(one.d)}/${two(one.m)}/${one.y} ${time(one)}`, whole],
  ["d.m.yyyy h.mm", (one) => `${one.d}.${one.m}.${one.y} ${one.h}.${two(one.min)}`, toTheMinute],
  ["dd-mm-yyyy", (one) => `${two(one.d)}-${two(one.m)}-${one.y}`, midnight],
  [
    "dd/mm/yy, hh:mm",
    (one) => `${two(one.d)}/${two(one.m)}/${two(one.y % 100)}, ${two(one.h)}:${two(one.min)}`,
    toTheMinute,
  ],
  ["m/d/yyyy h:mm PM", (one) => `${one.m}/${one.d}/${one.y} ${half(one)}`, toTheMinute, "month-first"],
  ["yyyy/mm/dd", (one) => `${one.y}/${two(one.m)}/${two(one.d)} ${time(one)}`, whole],
  ["d month yyyy, Italian", (one) => `${one.d} ${italian[one.m - 1]} ${one.y} ${time(one)}`, whole],
  ["d month yyyy, English", (one) => `${one.d} ${english[one.m - 1]} ${one.y} ${time(one)}`, whole],
  ["month d, yyyy at h:mm PM", (one) => `${english[one.m - 1]} ${one.d}, ${one.y} at ${half(one)}`, toTheMinute],
  [
    "RFC 2822",
    (one) => `${weekday(one)}, ${one.d} ${english3(one)} ${one.y} ${time(one)} -0500`,
    (one) => whole(one) + 18_000_000,
  ],
  ["X's own order", (one) => `${weekday(one)} ${english3(one)} ${two(one.d)} ${time(one)} +0000 ${one.y}`, whole],
];

const numRuns = rounds(300);

describe("a date that is written in a shape is read as that date", () => {
  test.each(shapes)("%s", (...shape) => {
    const [, written, read, order] = shape;
    fc.assert(
      fc.property(fields, (one) => {
        expect([written(one), readDate(written(one), order)?.time]).toEqual([written(one), read(one)]);
      }),
      { numRuns },
    );
  });

  test("epochs in seconds, milliseconds and microseconds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }), (seconds) => {
        for (const text of [`${seconds}`, `${seconds}000`, `${seconds}000000`])
          expect([text, readDate(text)?.time]).toEqual([text, seconds * 1000]);
      }),
      { numRuns },
    );
  });

  test("a time of day", () => {
    fc.assert(
      fc.property(fields, (one) => {
        expect(readTimeOfDay(time(one))).toBe(one.h * 3600 + one.min * 60 + one.s);
        expect(readTimeOfDay(half(one))).toBe(one.h * 3600 + one.min * 60);
      }),
      { numRuns },
    );
  });
});

test("no clock is a day ahead of another", () => {
  for (const zone of ["+29", "+25:00", "-2400", "+24:00"]) {
    expect(readDate(`1971-01-01T00:00:00${zone}`)).toBeUndefined();
    expect(parseInstantFast(`1971-01-01T00:00:00${zone}`)).toBeUndefined();
  }
  expect(readDate("1971-01-01T00:00:00+14:00")?.offset).toBe(840);
});

test("what is nearly a date is a date or none, and nothing throws", () => {
  const marks = fc.constantFrom(
    "/",
    ".",
    "-",
    ":",
    ",",
    " ",
    "T",
    "Z",
    "+",
    "PM",
    "gen",
    "ı",
    "\u202f",
    "\u200e",
    "٣",
    "(",
    "9",
    "0000",
    "-0",
    "1e9",
  );
  fc.assert(
    fc.property(
      fields,
      fc.constantFrom(...shapes),
      fc.array(fc.tuple(fc.nat(40), fc.nat(4), fc.oneof(marks, fc.string())), { maxLength: 4 }),
      (one, [, written], changes) => {
        let text = written(one);
        for (const [at, length, put] of changes) text = text.slice(0, at) + put + text.slice(at + length);
        for (const order of ["day-first", "month-first"] as const) {
          const instant = readDate(text, order);
          if (instant) {
            expect(Number.isFinite(instant.time)).toBe(true);
            expect(Math.abs(instant.offset ?? 0)).toBeLessThan(24 * 60);
          }
        }
        expect(["day-first", "month-first", "either", undefined]).toContain(orderShownBy(text));
        const seconds = readTimeOfDay(text);
        if (seconds !== undefined) expect(seconds).toBeLessThanOrEqual(25 * 3600);
      },
    ),
    { numRuns: numRuns * 4 },
  );
});
