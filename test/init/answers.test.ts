import { expect, test } from "@jest/globals";
import { hoursOf } from "../../src/init/answers.js";

test.each([
  [
    "mon-fri 9:00-18:00 Europe/Rome",
    { days: ["mon", "tue", "wed", "thu", "fri"], span: "09:00-18:00", zone: "Europe/Rome" },
  ],
  ["lun-sab 8.30-19", { days: ["mon", "tue", "wed", "thu", "fri", "sat"], span: "08:30-19:00" }],
  ["sat to mon 10-12", { days: ["sat", "sun", "mon"], span: "10:00-12:00" }],
  ["9-17", { days: ["mon", "tue", "wed", "thu", "fri"], span: "09:00-17:00" }],
])("%s", (text, hours) => {
  expect(hoursOf(text)).toEqual(hours);
});

test.each(["always", "mon-foo 9-18", "mon-fri 9-18 Mars/Base", "25-26", ""])("not understood: %s", (text) => {
  expect(hoursOf(text)).toBeUndefined();
});
