import { expect, test } from "@jest/globals";
import { markedText } from "../../../src/report/html/page/marked-text.js";

const marked = (text: string, ...words: Parameters<typeof markedText>[1]) =>
  markedText(text, words)
    .map(({ markup }) => markup)
    .join("");

test("words are underlined, and numbered at their end", () => {
  expect(marked("say <b> now", { start: 4, end: 7, severity: "error", number: 1 })).toBe(
    'say <mark class="error">&lt;b&gt;<sup>1</sup></mark> now',
  );
});

test("where findings overlap, the gravest gives the colour", () => {
  expect(
    marked(
      "abcdef",
      { start: 0, end: 4, severity: "info", number: 1 },
      { start: 2, end: 6, severity: "error", number: 2 },
    ),
  ).toBe(
    '<mark class="info">ab</mark><mark class="error">cd<sup>1</sup></mark><mark class="error">ef<sup>2</sup></mark>',
  );
});

test("a long message at fault as a whole is not underlined", () => {
  const text = "word ".repeat(60);
  expect(marked(text, { start: 0, end: text.length, severity: "error", number: 1 })).toBe(text);
});
