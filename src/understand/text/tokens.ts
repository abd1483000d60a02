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
 * Takes the plain words of ASCII letters from a place on, as the scanner would, and what stands between them: most of any text.
 * @returns where something else begins, for the scanner
 */
function plainTokens(text: string, folded: string, from: number, tokens: Token[]): number {
  let place = from;
  while (place < text.length) {
    const code = text.charCodeAt(place);
    if (code === 32 || code === 44) {
      place += 1;
      continue;
    }
    if (!isLetter(code)) return place;
    let end = place + 1;
    while (end < text.length && isWordPart(text.charCodeAt(end))) end += 1;
    if (end < text.length && !closesWord(text, end)) return place;
    tokens.push({ start: place, end, form: folded.slice(place, end), kind: "word" });
    place = end;
  }
  return place;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
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
