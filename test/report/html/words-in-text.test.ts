import { expect, test } from "@jest/globals";
import { wordsInText } from "../../../src/report/html/page/words-in-text.js";

const place = (before: string, excerpt: string, after: string) => ({ before, excerpt, after });

test("of words said twice, those in their context", () => {
  const text = "No, mi spiace. Davvero, no, mi spiace tanto.";
  expect(wordsInText(text, place("No, mi spiace. Davvero, no, ", "mi spiace", " tanto."))).toEqual({
    start: 28,
    end: 37,
  });
});

test("a context that was cut is found too", () => {
  expect(wordsInText("a b c words d e f", place("… c ", "words", " d…"))).toEqual({ start: 6, end: 11 });
});

test("an excerpt that was cut ends where its context goes on", () => {
  const text = `x ${"long ".repeat(80)}end. y`;
  expect(wordsInText(text, place("x ", `${"long ".repeat(20)}…`, "end. y"))).toEqual({ start: 2, end: 402 });
  expect(wordsInText(text, place("x ", `${"long ".repeat(20)}…`, ""))).toEqual({ start: 2, end: text.length });
});

test("words that are not there", () => {
  expect(wordsInText("nothing", place("", "something", ""))).toBeUndefined();
  expect(wordsInText("nothing", place("", "", ""))).toBeUndefined();
});
