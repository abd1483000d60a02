import { fold } from "./fold.js";
import { asSeen, invisibleInWord, isInvisible, mayDeceive } from "./look-alikes.js";

/** What a token is, beside its letters. */
export const kinds = ["word", "number", "url", "email", "emoji", "placeholder", "mention", "boundary"] as const;
export type TokenKind = (typeof kinds)[number];

/** A word, number or mark of a text, with its place (UTF-16 units). */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded letters, apostrophes taken out ("don't" → "dont", "l'ordine" → "l", "ordine"); for a boundary its mark. */
  readonly form: string;
  readonly kind: TokenKind;
}

/*
 * One pass, no alternatives that could compete for the same characters over a long stretch: every branch begins with
 * a character that tells it from the others, or is bounded in length.
 */
const scanner = new RegExp(
  [
    /(?<placeholder>\{\{[^{}\n]{0,120}\}\}|\{%[^{}\n]{0,120}%\}|\$\{[^{}\n]{0,80}\}|%[A-Z][A-Z_]{1,40}%|\[[A-Z][A-Z_ ]{1,40}\]|<[a-z]{1,20}[_-][a-z_-]{1,40}>)/u,
    /(?<url>(?:https?:\/\/|www\.)[^\s<>"')\]]{1,2000}|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|it|org|net|eu|co|uk|io|app|example|info|shop|de|fr|es)\b(?:\/[^\s<>"')\]]{0,2000})?)/u,
    /(?<email>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})/u,
    /(?<mention>[@#][\p{L}\p{N}_]{1,50})/u,
    /(?<number>\d{1,3}(?:[.,']\d{3})+(?:[.,]\d{1,4})?|\d+(?:[.,:/-]\d+)*)/u,
    new RegExp(
      `(?<word>\\p{L}[\\p{L}\\p{M}\\p{N}_${invisibleInWord}]*(?:['’ʼ´\`]\\p{L}[\\p{L}${invisibleInWord}]*)?)`,
      "u",
    ),
    /(?<emoji>\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])*|[:;=]['^-]?[)(DPp\]/|\\3*]+|<3|\^\^|x[dD]\b)/u,
    /(?<boundary>[.!?…][.!?…]*|\n+|;)/u,
  ]
    .map((part) => part.source)
    .join("|"),
  "gu",
);

/** The parts of English contractions that stay with their word: don't, I'm, you're, we've, I'll, he'd, it's. */
const englishEndings = new Set(["t", "s", "m", "re", "ve", "ll", "d"]);

/** Splits a text into tokens. Commas, quotes and other small marks separate words and are no tokens themselves. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const folded = fold(text);
  let place = 0;
  for (;;) {
    place = plainTokens(text, folded, place, tokens);
    scanner.lastIndex = place;
    const match = scanner.exec(text);
    if (match === null) break;
    const start = match.index;
    const end = start + match[0].length;
    const groups = match.groups as Record<string, string | undefined>;
    if (groups.word !== undefined) pushWord(tokens, text, folded, start, end);
    else if (groups.boundary !== undefined) pushBoundary(tokens, text, start, end);
    else {
      const kind = kinds.find((name) => groups[name] !== undefined) as TokenKind;
      tokens.push({ start, end, form: folded.slice(start, end), kind });
    }
    place = end;
  }
  return tokens;
}

/**
 * Takes the plain words of Latin letters from a place on, the marks behind them and what stands between, as the scanner would: most of
 * any text.
 * @returns where something else begins, for the scanner
 */
function plainTokens(text: string, folded: string, from: number, tokens: Token[]): number {
  let place = from;
  while (place < text.length) {
    const code = text.charCodeAt(place);
    if (separates(code) || ((code === 58 || code === 45) && text.charCodeAt(place + 1) === 32)) {
      place += 1;
      continue;
    }
    const end = isLetter(code) ? wordEnd(text, place) : markEnd(text, place, code);
    if (end < 0) return place;
    if (!isLetter(code)) pushBoundary(tokens, text, place, end);
    else if (hasApostrophe(text, place, end)) pushWord(tokens, text, folded, place, end);
    else tokens.push({ start: place, end, form: folded.slice(place, end), kind: "word" });
    place = end;
  }
  return place;
}

/** Whether nothing can begin with it: a space, a comma, a quote, a bracket, a slash, an asterisk, an ampersand. */
function separates(code: number): boolean {
  return (
    code === 32 || code === 44 || code === 34 || (code >= 38 && code <= 42) || code === 47 || code === 9 || code === 13
  );
}

/** Where a plain word ends; -1 where something else may stand there. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (isWordPart(text.charCodeAt(end))) end += 1;
  const code = text.charCodeAt(end);
  if (code === 39 || code === 0x2019) {
    const next = text.charCodeAt(end + 1);
    if (Number.isNaN(next) || next === 32 || next === 44) return end;
    if (!isLetter(next)) return -1;
    end += 2;
    while (isLetter(text.charCodeAt(end))) end += 1;
  }
  return end >= text.length || closesWord(text, end) ? end : -1;
}

function hasApostrophe(text: string, start: number, end: number): boolean {
  for (let place = start; place < end; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 39 || code === 0x2019) return true;
  }
  return false;
}

/** Where marks at a sentence's end, or line breaks, end; -1 where something else may stand there. */
function markEnd(text: string, start: number, first: number): number {
  let end = start + 1;
  if (first === 10) {
    while (text.charCodeAt(end) === 10) end += 1;
    return end;
  }
  if (first !== 46 && first !== 33 && first !== 63) return -1;
  for (let code = text.charCodeAt(end); code === 46 || code === 33 || code === 63 || code === 0x2026; end += 1)
    code = text.charCodeAt(end + 1);
  const next = text.charCodeAt(end);
  // A full stop may begin an address.
  return first !== 46 || end >= text.length || next === 32 || next === 10 ? end : -1;
}

/** Of Latin 1. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7)
  );
}

function isWordPart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 95;
}

/** Whether no address, contraction or further letter can go on here: a space, a comma, a mark, a full stop at the end. */
function closesWord(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  if (code === 32 || code === 44 || code === 10 || code === 33 || code === 63 || code === 59) return true;
  if (code !== 46) return false;
  const next = text.charCodeAt(place + 1);
  return Number.isNaN(next) || next === 32 || next === 10;
}

function pushWord(tokens: Token[], text: string, folded: string, start: number, end: number): void {
  const whole = folded.slice(start, end);
  const apostrophe = whole.search(/['`]/);
  if (apostrophe < 0) {
    tokens.push(word(text, whole, start));
    return;
  }
  const left = word(text, whole.slice(0, apostrophe), start);
  const right = word(text, whole.slice(apostrophe + 1), start + apostrophe + 1);
  if (englishEndings.has(right.form)) {
    tokens.push({ start, end: right.end, form: left.form + right.form, kind: "word" });
    return;
  }
  tokens.push(left, right);
}

/** The token of a folded word at a place of a text: what nobody sees behind it is no part of it. */
function word(text: string, whole: string, start: number): Token {
  if (!mayDeceive(whole)) return { start, end: start + whole.length, form: whole, kind: "word" };
  let end = start + whole.length;
  while (isInvisible(text.charCodeAt(end - 1))) end -= 1;
  return { start, end, form: asSeen(text.slice(start, end)), kind: "word" };
}

function pushBoundary(tokens: Token[], text: string, start: number, end: number): void {
  const mark = text.slice(start, end);
  const form = mark.includes("?")
    ? "?"
    : mark.includes("!")
      ? "!"
      : mark.startsWith("\n")
        ? "\n"
        : mark.length > 1
          ? "..."
          : mark[0] === "…"
            ? "..."
            : mark;
  tokens.push({ start, end, form, kind: "boundary" });
}
