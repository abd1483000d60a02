import { perText, type SaidText } from "../per-text.js";
import { numberAt } from "../values/number-words.js";
import type { Fact } from "./fact.js";

interface WrittenNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The numbers of a message, in figures and in words; none of a message with so many that it is a list or a bill. */
const numbersIn = perText(({ tokens, language }: SaidText): readonly WrittenNumber[] => {
  const numbers: WrittenNumber[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const number = numberAt(tokens, index, tokens.length, language);
    if (!number) continue;
    const [first, last] = [tokens[index], tokens[number.endToken - 1]];
    if (first && last) numbers.push({ value: number.value, start: first.start, end: last.end });
    index = number.endToken - 1;
  }
  return numbers.length > mostNumbers ? [] : numbers;
});

const mostNumbers = 24;

/** The numbers that a statement is written with, and those that its message says beside it. */
export function numbersAround(
  message: SaidText,
  { start, end }: { readonly start: number; readonly end: number },
): Pick<Fact, "written" | "beside"> {
  const numbers = numbersIn(message);
  if (numbers.length === 0) return none;
  const isOwn = (number: WrittenNumber) => number.start < end && start < number.end;
  const written = numbers.filter(isOwn).map(({ value }) => value);
  if (written.length === numbers.length) return none;
  return { written, beside: numbers.filter((number) => !isOwn(number)).map(({ value }) => value) };
}

const nothing: readonly number[] = [];
const none = { written: nothing, beside: nothing };

/**
 * Whether of two different figures one stands beside the other in its own message, too: "240 euros, or 22 a month" and "22 a month; a
 * year is 240" tell the same of two things.
 */
export function isSaidBeside(one: Fact, other: Fact): boolean {
  if (!isFigure(one) || !isFigure(other)) return false;
  return holds(one.beside, numbersOf(other)) || holds(other.beside, numbersOf(one));
}

function isFigure({ kind, slot }: Fact): boolean {
  return figures.has(kind === "answered" ? slot : kind);
}

const figures: ReadonlySet<string> = new Set(
  "money threshold duration percent quantity count clock date from until".split(" "),
);

/** The numbers that a figure is written with; where it is the only one, or written without any ("free"), its value. */
function numbersOf({ written, low, high }: Fact): readonly number[] {
  if (written.length > 0) return written;
  return low === high ? [low] : [low, high];
}

function holds(beside: readonly number[], numbers: readonly number[]): boolean {
  return beside.length > 0 && numbers.every((number) => beside.includes(number));
}
