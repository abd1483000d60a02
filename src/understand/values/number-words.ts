import { memoized } from "../../memoized.js";
import type { Token } from "../text/tokens.js";

const italianUnits = numbersNamed({
  zero: 0,
  un: 1,
  uno: 1,
  una: 1,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
  dieci: 10,
  undici: 11,
  dodici: 12,
  tredici: 13,
  quattordici: 14,
  quindici: 15,
  sedici: 16,
  diciassette: 17,
  diciotto: 18,
  diciannove: 19,
});
const italianTens = numbersNamed({
  venti: 20,
  trenta: 30,
  quaranta: 40,
  cinquanta: 50,
  sessanta: 60,
  settanta: 70,
  ottanta: 80,
  novanta: 90,
});
const englishUnits = numbersNamed({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});
const englishTens = numbersNamed({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const italianQuantities = numbersNamed({
  mezzo: 0.5,
  mezza: 0.5,
  mezz: 0.5,
  paio: 2,
  decina: 10,
  quindicina: 15,
  ventina: 20,
  trentina: 30,
  dozzina: 12,
});
const englishQuantities = numbersNamed({ half: 0.5, couple: 2, dozen: 12, fortnight: 1 });
const englishBeginnings: ReadonlySet<string> = new Set(
  [englishUnits, englishTens, englishQuantities].flatMap((numbers) => [...numbers.keys()]),
);

function numbersNamed(numbers: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(numbers));
}

/** A number of a text, in figures or in words, and the tokens it takes up. */
export interface NumberSpan {
  readonly value: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly words: boolean;
}

/** Reads the number that begins at a token, in figures ("1.250,50", "1,250.50") or in words ("ventotto", "twenty eight"). */
export function numberAt(
  tokens: readonly Token[],
  index: number,
  end: number,
  language: string,
): NumberSpan | undefined {
  const token = tokens[index];
  if (!token || index >= end) return undefined;
  if (token.kind === "number") {
    const value = figureOf(token.form, language);
    return value === undefined ? undefined : { value, firstToken: index, endToken: index + 1, words: false };
  }
  if (token.kind !== "word") return undefined;
  return language === "it" ? italianNumber(tokens, index) : englishNumber(tokens, index, end);
}

/** Whether a number may begin at a token: a quick look, since most words begin none. */
export function mayBeNumber({ kind, form }: Token, language: string): boolean {
  if (kind === "number") return true;
  if (kind !== "word") return false;
  return language === "it" ? italianValue(form) !== undefined : englishBeginnings.has(form);
}

/** A number in figures; the language decides what "1.250" means where nothing else does. */
export function figureOf(form: string, language: string): number | undefined {
  if (/^\d+$/.test(form)) return Number(form);
  const last = /[.,](\d+)$/.exec(form);
  if (!last || /[:/-]/.test(form)) return undefined;
  const marks = form.match(/[.,']/g) ?? [];
  const decimals = last[1] as string;
  const grouped =
    decimals.length === 3 && (marks.length > 1 || (language === "it" ? form.includes(".") : form.includes(",")));
  const whole = grouped ? form : form.slice(0, form.length - decimals.length - 1);
  return Number(`${whole.replace(/\D/g, "")}${grouped ? "" : `.${decimals}`}`);
}

function italianNumber(tokens: readonly Token[], index: number): NumberSpan | undefined {
  const value = italianValue((tokens[index] as Token).form);
  return value === undefined ? undefined : { value, firstToken: index, endToken: index + 1, words: true };
}

/** No number in words that anybody writes has more letters. */
const longestNumber = 80;

const italianWordOnce = memoized((form) => italianQuantities.get(form) ?? italianWord(form));

function italianValue(form: string): number | undefined {
  return form.length > longestNumber ? undefined : italianWordOnce(form);
}

/** "ventotto", "centocinquanta", "duemilatrecento" are one word each. */
function italianWord(form: string): number | undefined {
  const known = italianUnits.get(form) ?? italianTens.get(form);
  if (known !== undefined) return known;
  const thousand = /^(.*?)(?:mila|mille)(.*)$/.exec(form);
  if (thousand) {
    const left = thousand[1] === "" ? 1 : italianWord(thousand[1] as string);
    const right = thousand[2] === "" ? 0 : italianWord(thousand[2] as string);
    return left === undefined || right === undefined ? undefined : left * 1000 + right;
  }
  const hundred = /^(.*?)cento?(.*)$/.exec(form);
  if (hundred && (hundred[1] === "" || (italianUnits.get(hundred[1] as string) ?? 0) > 1)) {
    const left = hundred[1] === "" ? 1 : (italianUnits.get(hundred[1] as string) as number);
    const right = hundred[2] === "" ? 0 : italianWord(hundred[2] as string);
    return right === undefined ? undefined : left * 100 + right;
  }
  for (const [ten, value] of italianTens) {
    const stem = ten.slice(0, -1);
    if (!form.startsWith(stem)) continue;
    // "quarant'anni", "quarantott'ore": the last letter is elided.
    if (form === stem) return value;
    if (form === `${stem}ott`) return value + 8;
    const unit = italianUnits.get(form.startsWith(ten) ? form.slice(ten.length) : form.slice(stem.length));
    if (unit !== undefined && unit > 0 && unit < 10) return value + unit;
  }
  return undefined;
}

function englishNumber(tokens: readonly Token[], index: number, end: number): NumberSpan | undefined {
  const first = (tokens[index] as Token).form;
  if (!englishBeginnings.has(first)) return undefined;
  const quantity = englishQuantities.get(first);
  if (quantity !== undefined) return { value: quantity, firstToken: index, endToken: index + 1, words: true };
  if (!isNumberWord(tokens[index])) return undefined;
  let total = 0;
  let part = 0;
  let place = index;
  for (; place < end; place += 1) {
    const form = (tokens[place] as Token).form;
    const unit = englishUnits.get(form);
    const ten = englishTens.get(form);
    if (unit !== undefined && (part % 100 === 0 || (part % 10 === 0 && unit < 10 && part % 100 >= 20))) part += unit;
    else if (ten !== undefined && part % 100 === 0) part += ten;
    else if (form === "hundred" && part > 0) part *= 100;
    else if (form === "thousand" && part > 0) {
      total += part * 1000;
      part = 0;
    } else if (!(form === "and" && mayGoOn(total, part) && isNumberWord(tokens[place + 1]))) break;
  }
  return place === index ? undefined : { value: total + part, firstToken: index, endToken: place, words: true };
}

/** "one hundred and one", "two thousand and five"; not "ten and five". */
function mayGoOn(total: number, part: number): boolean {
  return part >= 100 || (part === 0 && total > 0);
}

function isNumberWord(token: Token | undefined): boolean {
  return (
    token !== undefined && (englishUnits.get(token.form) !== undefined || englishTens.get(token.form) !== undefined)
  );
}
