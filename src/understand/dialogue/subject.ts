import { isFunctionWord } from "../language/function-words.js";
import { perText, type SaidText } from "../per-text.js";
import { stem } from "../text/stem.js";
import type { Token } from "../text/tokens.js";
import { numberAt } from "../values/number-words.js";

/** Fewer figures read out are a time, an age, a price. */
const fewestFigures = 5;

/** The figures of numbers that are read out one by one ("four four seven one oh two", "cinquantacinque ottantotto"). */
export function spokenNumbers(message: SaidText): string[] {
  const found: string[] = [];
  let figures = "";
  let groups = 0;
  const close = () => {
    if (figures.length >= fewestFigures && groups > 1) found.push(figures);
    figures = "";
    groups = 0;
  };
  for (let index = 0; index < message.tokens.length; ) {
    const token = message.tokens[index] as Token;
    const digit = wordDigits.get(token.form);
    const number = digit === undefined ? numberAt(message.tokens, index, index + 1, message.language) : undefined;
    if (digit !== undefined || (number && Number.isInteger(number.value))) {
      figures += digit ?? String(number?.value);
      groups += 1;
    } else if (!(groups > 0 && connectors.has(token.form)) && !(token.kind === "word" && token.form.length === 1))
      close();
    index += 1;
  }
  close();
  return found;
}

/** What number words alone do not tell of figures read out. */
const wordDigits = new Map([
  ["oh", "0"],
  ["nought", "0"],
  ["zero", "0"],
]);
const connectors = new Set(["dash", "trattino", "slash", "barra", "punto", "dot", "e"]);

/** Whether two codes or numbers are the same, read or written, with or without the letters or figures before them. */
export function sameIdentifier(a: string, b: string): boolean {
  return a === b || wholeFigures(a).some((one) => wholeFigures(b).some((other) => sameFigures(one, other)));
}

/** The figures of a code, where they are enough to tell it from others; else none. */
export function wholeFigures(code: string): string[] {
  const figures = code.replace(/\D/g, "");
  return figures.length < fewestFigures ? [] : [figures];
}

/** Whether the figures of two codes are the same, with or without others before them. */
export function sameFigures(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** Order numbers, booking codes, ticket numbers: what has at least three figures in a row, or letters with figures. */
export const identifiersOf: (message: SaidText) => readonly string[] = perText(readIdentifiers);

function readIdentifiers(message: SaidText): string[] {
  const found: string[] = spokenNumbers(message);
  if (!/\d{3}/.test(message.text)) return found;
  for (const match of message.text.matchAll(/\b(?=[A-Za-z0-9./-]{0,30}\d{3})[A-Za-z0-9][A-Za-z0-9./-]{3,30}\b/g)) {
    const code = match[0].replace(/[^A-Za-z0-9]/g, "").toUpperCase();
    if (/\d{4,}/.test(code) && !/^(?:19|20)\d\d$/.test(code)) found.push(code);
  }
  return found;
}

/** The words that tell what a message is about: long enough, no function words, stemmed. */
export const subjectWords: (message: SaidText) => readonly string[] = perText((message) =>
  message.tokens.filter(isSubject).map((token) => stem(token.form, message.language)),
);

function isSubject(token: Token): boolean {
  return token.kind === "word" && token.form.length >= 4 && !isFunctionWord(token.form);
}
