import { hasLink, type UnderstoodMessage, wordCount } from "../../src/lint/api.js";

/** Beside the address of the thing stands little: who writes more either answers or sends elsewhere. */
const fewWords = 12;

/** Shorter words of a question say little of what it is about. */
const tellingLetters = 4;

/**
 * Whether the customer asked if there is a certain thing, and the page given is that very thing's: its address holds what the
 * thing is called. A bare home page, or a page about something else, is none.
 */
export function isThingAskedFor(message: UnderstoodMessage): boolean {
  const before = message.previousOther;
  if (before?.role !== "customer" || !hasLink(message) || wordCount(message) > fewWords) return false;
  return before.phrases("website-deflection/asks-for-thing").some((asked) => {
    const called = before.tokens
      .filter(({ kind, start, form }) => kind === "word" && start >= asked.start && form.length >= tellingLetters)
      .map(({ form }) => form);
    return message.tokens
      .filter(({ kind }) => kind === "url")
      .some(({ start, end }) => namesEnough(pathOf(message.text.slice(start, end)), called));
  });
}

/** How many words of what a thing is called tell it from others of its kind. */
const tellApart = 2;

function namesEnough(path: string, words: readonly string[]): boolean {
  return new Set(words.filter((word) => path.includes(word.slice(0, tellingLetters)))).size >= tellApart;
}

/** What stands behind the host of an address. */
function pathOf(address: string): string {
  return address
    .replace(/^[a-z]+:\/\//iu, "")
    .replace(/^[^/]*/u, "")
    .toLowerCase();
}
