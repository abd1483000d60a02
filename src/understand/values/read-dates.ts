import type { Token } from "../text/tokens.js";
import { months } from "./calendar.js";
import { mayBeNumber, numberAt } from "./number-words.js";
import { ordinalWords } from "./ordinal-words.js";

/** A day of the year that a text names. */
export interface NamedDate {
  /** 1 to 12; 0: every month. */
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
}

const ordinals = /^(\d{1,2})(?:st|nd|rd|th)$/;

/** The dates of a stretch of tokens: "31 gennaio", "il dieci maggio", "June 30", "the 5th of May", "15/06". */
export function readDates(tokens: readonly Token[], first: number, end: number, language: string): NamedDate[] {
  const dates: NamedDate[] = [];
  for (let index = first; index < end; index += 1) {
    if (!mayBeginDate(tokens[index] as Token, language)) continue;
    const date =
      figures(tokens, index) ??
      monthsEnd(tokens, index, end) ??
      dayFirst(tokens, index, end, language) ??
      monthFirst(tokens, index, end, language);
    if (!date || date.day < 1 || date.day > 31) continue;
    const endToken = index + date.length;
    dates.push({
      month: date.month,
      day: date.day,
      start: (tokens[index] as Token).start,
      end: (tokens[endToken - 1] as Token).end,
      firstToken: index,
      endToken,
    });
    index = endToken - 1;
  }
  return dates;
}

/** Whether a date may begin at a token: a quick look, since most words begin none. */
export function mayBeginDate(token: Token, language: string): boolean {
  return mayBeNumber(token, language) || openers.has(token.form);
}

const openers: ReadonlySet<string> = new Set([
  "end",
  "fine",
  "primo",
  "twenty",
  "thirty",
  ...ordinalWords.keys(),
  ...Object.keys(months),
]);

interface Found {
  readonly month: number;
  readonly day: number;
  readonly length: number;
}

/** "The end of March", "fine marzo". */
function monthsEnd(tokens: readonly Token[], index: number, end: number): Found | undefined {
  if (!/^(?:end|fine)$/.test((tokens[index] as Token).form)) return undefined;
  const place = /^(?:of|di)$/.test(tokens[index + 1]?.form ?? "") ? index + 2 : index + 1;
  const month = place < end ? months[tokens[place]?.form ?? ""] : undefined;
  return month === undefined
    ? undefined
    : { month: month + 1, day: lengths[month] as number, length: place - index + 1 };
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day before month, as both languages' home countries write it. */
function figures(tokens: readonly Token[], index: number): Found | undefined {
  const { form, kind } = tokens[index] as Token;
  if (kind !== "number" || !form.includes("/")) return undefined;
  const match = /^(\d{1,2})[/-](\d{1,2})(?:[/-]\d{2,4})?$/.exec(form);
  if (!match) return undefined;
  const [day, month] = [Number(match[1]), Number(match[2])];
  return month >= 1 && month <= 12 ? { month, day, length: 1 } : undefined;
}

function dayFirst(tokens: readonly Token[], index: number, end: number, language: string): Found | undefined {
  const day = dayAt(tokens, index, end, language);
  if (!day) return undefined;
  const isOf = tokens[index + day.length]?.form === "of" || tokens[index + day.length]?.form === "di";
  const place = index + day.length + (isOf ? 1 : 0);
  const isEveryMonth =
    /^(?:del|of)$/.test(tokens[index + day.length]?.form ?? "") &&
    (tokens[index + day.length + 1]?.form === "mese" || /^(?:month)$/.test(tokens[index + day.length + 2]?.form ?? ""));
  if (isEveryMonth) return { month: 0, day: day.value, length: day.length };
  const month = place < end ? months[tokens[place]?.form ?? ""] : undefined;
  return month === undefined ? undefined : { month: month + 1, day: day.value, length: place - index + 1 };
}

function monthFirst(tokens: readonly Token[], index: number, end: number, language: string): Found | undefined {
  if (language !== "en") return undefined;
  const month = months[(tokens[index] as Token).form];
  if (month === undefined) return undefined;
  const place = tokens[index + 1]?.form === "the" ? index + 2 : index + 1;
  const day = dayAt(tokens, place, end, language);
  return day ? { month: month + 1, day: day.value, length: place - index + day.length } : undefined;
}

function dayAt(
  tokens: readonly Token[],
  index: number,
  end: number,
  language: string,
): { value: number; length: number } | undefined {
  const token = tokens[index];
  if (!token || index >= end) return undefined;
  const glued = token.kind === "word" ? null : ordinals.exec(token.form);
  if (glued) return { value: Number(glued[1]), length: 1 };
  if (
    token.kind === "number" &&
    /^(?:st|nd|rd|th)$/.test(tokens[index + 1]?.form ?? "") &&
    /^\d{1,2}$/.test(token.form)
  ) {
    return { value: Number(token.form), length: 2 };
  }
  if (token.form === "primo") return { value: 1, length: 1 };
  const word = ordinalWords.get(token.form);
  if (word !== undefined) return { value: word, length: 1 };
  if (token.form === "twenty" || token.form === "thirty") {
    const unit = ordinalWords.get(tokens[index + 1]?.form ?? "");
    if (unit !== undefined && unit < 10) return { value: (token.form === "twenty" ? 20 : 30) + unit, length: 2 };
  }
  const number = numberAt(tokens, index, end, language);
  return number && Number.isInteger(number.value)
    ? { value: number.value, length: number.endToken - index }
    : undefined;
}
