import { describe, expect, test } from "@jest/globals";
import type { Value } from "../../../src/lint/api.js";
import { fillLeniently, fillText, placeholdersOf, TextError } from "../../../src/report/localise/fill-text.js";
import { reportTextsOf } from "../../../src/report/localise/texts-of.js";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each<[string, Value, string, string]>([
  ["duration", 0, "0 s", "0 s"],
  ["duration", 45 * second, "45 s", "45 s"],
  ["duration", 59.9 * second, "1 min", "1 min"],
  ["duration", 4 * minute + 30 * second, "4 min 30 s", "4 min 30 s"],
  ["duration", 59 * minute + 40 * second, "1 h", "1 h"],
  ["duration", 2 * hour + 14 * minute, "2 h 14 min", "2 h 14 min"],
  ["duration", 24 * hour, "24 h", "24 h"],
  ["duration", 2 * day + 3 * hour, "2 giorni e 3 ore", "2 days and 3 hours"],
  ["duration", 3 * day + hour, "3 giorni e 1 ora", "3 days and 1 hour"],
  ["duration", 3 * day, "3 giorni", "3 days"],
  ["duration", 12 * day + 5 * hour, "12 giorni", "12 days"],
  ["date", "2026-03-02T09:12:00+01:00", "2 marzo 2026", "2 March 2026"],
  ["date", "2026-12-31T23:59:00-08:00", "31 dicembre 2026", "31 December 2026"],
  ["date", "tomorrow", "tomorrow", "tomorrow"],
  ["shortDate", "2026-02-10", "10 feb", "10 Feb"],
  ["dateTime", "2026-03-02T09:12:00+01:00", "2 marzo 2026, 09:12", "2 March 2026, 09:12"],
  ["dateTime", "2026-03-02", "2 marzo 2026", "2 March 2026"],
  ["number", 1234.56, "1.234,6", "1,234.6"],
  ["number", 1000000, "1.000.000", "1,000,000"],
  ["number", -3, "−3", "−3"],
  ["percent", 0.834, "83%", "83%"],
  ["money", 4.9, "4,90 €", "€4.90"],
  ["money", "1250 USD", "1.250 $", "$1,250"],
  ["money", "12.5 CHF", "12,50 CHF", "CHF 12.50"],
  ["channel", "phone", "telefono", "phone"],
  ["channel", "constructor", "constructor", "constructor"],
  ["list", "a\nb\nc", "a, b e c", "a, b and c"],
  ["list", "a", "a", "a"],
])("{value, %s} of %j", (format, value, it, en) => {
  expect(fillText(`<{value, ${format}}>`, { value }, "it")).toBe(`<${it}>`);
  expect(fillText(`<{value,${format}}>`, { value }, "en")).toBe(`<${en}>`);
});

describe("filling a text", () => {
  test("values are not filled again", () => {
    expect(fillText("{a} {b}", { a: "{b}", b: "$&" }, "it")).toBe("{b} $&");
  });

  test("the machinery of templates is left alone", () => {
    expect(fillText("Gentile {{nome}}, {a}", { a: 1 }, "it")).toBe("Gentile {{nome}}, 1");
  });

  test("an unknown name or format is an error", () => {
    expect(() => fillText("{gone}", {}, "it")).toThrow(TextError);
    expect(() => fillText("{toString}", {}, "it")).toThrow(TextError);
    expect(() => fillText("{a, colour}", { a: 1 }, "it")).toThrow('no format "colour"');
  });

  test("a report leaves them as they stand", () => {
    expect(fillLeniently("{gone} {a, colour} {a}", { a: 1 }, reportTextsOf("it"))).toBe("{gone} {a, colour} 1");
  });

  test("what a text asks for can be listed", () => {
    expect(placeholdersOf("{gap, duration} on {channel}")).toEqual([
      { name: "gap", format: "duration" },
      { name: "channel" },
    ]);
  });
});
