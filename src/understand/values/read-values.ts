import type { Token } from "../text/tokens.js";
import { weekdays } from "./calendar.js";
import { mayBeNumber, type NumberSpan, numberAt } from "./number-words.js";
import { halfPast, minutesBehind } from "./spoken-clock.js";
import { spokenHours } from "./spoken-hours.js";
import type { StatedValue } from "./value.js";

const hour = 1;
const day = 24;

/** Units of time, in hours; months and years as people count them in promises and terms. */
const durations: Readonly<Record<string, number>> = {
  secondo: hour / 3600,
  secondi: hour / 3600,
  second: hour / 3600,
  seconds: hour / 3600,
  secs: hour / 3600,
  minuto: hour / 60,
  minuti: hour / 60,
  minutino: hour / 60,
  min: hour / 60,
  mins: hour / 60,
  minute: hour / 60,
  minutes: hour / 60,
  ora: hour,
  ore: hour,
  oretta: hour,
  h: hour,
  hour: hour,
  hours: hour,
  hrs: hour,
  hr: hour,
  giorno: day,
  giorni: day,
  gg: day,
  gg_: day,
  day: day,
  days: day,
  giornata: day,
  giornate: day,
  settimana: 7 * day,
  settimane: 7 * day,
  week: 7 * day,
  weeks: 7 * day,
  wks: 7 * day,
  wk: 7 * day,
  fortnight: 14 * day,
  mese: 30 * day,
  mesi: 30 * day,
  month: 30 * day,
  months: 30 * day,
  bimestre: 60 * day,
  bimestri: 60 * day,
  trimestre: 90 * day,
  trimestri: 90 * day,
  quadrimestre: 120 * day,
  quadrimestri: 120 * day,
  semestre: 180 * day,
  semestri: 180 * day,
  fortnights: 14 * day,
  anno: 365 * day,
  anni: 365 * day,
  year: 365 * day,
  years: 365 * day,
  yrs: 365 * day,
};
const working = new Set(["lavorativi", "lavorativo", "lavorative", "feriali", "feriale", "working", "business"]);
/** Words between a number and its unit. */
const skipped = new Set(
  "di of a calendar full whole clear complete consecutive solid pieno interi intero solari piu more".split(" "),
);
const currencies: Readonly<Record<string, string>> = {
  euro: "EUR",
  euros: "EUR",
  eur: "EUR",
  euri: "EUR",
  pound: "GBP",
  pounds: "GBP",
  quid: "GBP",
  gbp: "GBP",
  dollar: "USD",
  dollars: "USD",
  usd: "USD",
  bucks: "USD",
  dollari: "USD",
  dollaro: "USD",
  sterline: "GBP",
  sterlina: "GBP",
  franchi: "CHF",
  francs: "CHF",
  chf: "CHF",
  naira: "NGN",
  rupees: "INR",
  rupee: "INR",
  rupie: "INR",
  inr: "INR",
  dirhams: "AED",
  dirham: "AED",
  aed: "AED",
  rand: "ZAR",
  zloty: "PLN",
  kronor: "SEK",
  kroner: "NOK",
  pesos: "MXN",
  shillings: "KES",
  yen: "JPY",
};
const symbols: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP", $: "USD", "₦": "NGN", "₹": "INR" };
/** Whose dollars: "12 US dollars". */
const nationals = /^(?:us|american|canadian|australian|singapore|hong|kong|american[oi]|canadesi|svizzeri|swiss)$/;
const rangeWords = new Set(["o", "a", "ai", "alle", "e", "or", "to", "and", "ed", "agli", "ad", "fino"]);
const percentWords = new Set(["percento", "percent"]);
const notCounted = new Set([
  "di",
  "of",
  "per",
  "al",
  "alla",
  "e",
  "and",
  "the",
  "il",
  "la",
  "i",
  "le",
  "in",
  "a",
  "da",
  "from",
  "to",
]);

/** The figures of a stretch of tokens: durations, amounts of money, percentages, times of day, counts. */
export function readValues(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
  language: string,
): StatedValue[] {
  const values: StatedValue[] = [];
  let index = first;
  while (index < end) {
    if (!mayBeginValue(tokens[index] as Token, language)) {
      index += 1;
      continue;
    }
    const range =
      hoursAt(text, tokens, index, end) ??
      spokenHours(tokens, index, end, language, () => hasDayWord(tokens, index, end));
    if (range) {
      values.push(...range);
      index = (range[1] as StatedValue).endToken;
      continue;
    }
    const value = clockAt(text, tokens, index, end, language) ?? figureAt(text, tokens, index, end, language);
    if (value) {
      values.push(value);
      index = value.endToken;
    } else index += 1;
  }
  return values;
}

/** Whether a value may begin at a token: with a number, or with "a" before a unit. */
export function mayBeginValue(token: Token, language: string): boolean {
  return mayBeNumber(token, language) || token.form === "a" || token.form === "an" || token.form === "half";
}

function figureAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  end: number,
  language: string,
): StatedValue | undefined {
  const joined = rangeIn((tokens[index] as Token).form);
  const number: NumberSpan | undefined = joined
    ? { value: joined[0], firstToken: index, endToken: index + 1, words: false }
    : (numberAt(tokens, index, end, language) ?? oneAt(tokens, index, end, language));
  if (!number) return undefined;
  const upper = joined ? undefined : upperOf(text, tokens, number, end, language);
  const behind = upper?.endToken ?? number.endToken;
  const [low, high] = joined ?? (upper ? [number.value, upper.value] : [number.value, number.value]);
  const make = (kind: StatedValue["kind"], unit: string, factor: number, from: number, to: number): StatedValue => ({
    kind,
    low: low * factor,
    high: high * factor,
    unit,
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    firstToken: from,
    endToken: to,
  });
  const symbol =
    symbols[text[(tokens[index] as Token).start - 1] ?? ""] ??
    symbols[nextMark(text, (tokens[behind - 1] as Token).end)];
  if (symbol) return make("money", symbol, 1, index, behind);
  if (nextMark(text, (tokens[behind - 1] as Token).end) === "%") return make("percent", "", 1, index, behind);
  const half = upper || joined ? 0 : halfBehind(tokens, behind, end);
  let next = behind + half + articleBehindHalf(tokens, number, behind, end);
  let isWorking = false;
  while (next < end && (working.has((tokens[next] as Token).form) || skipped.has((tokens[next] as Token).form))) {
    isWorking ||= working.has((tokens[next] as Token).form);
    next += 1;
  }
  if (next + 1 < end && nationals.test((tokens[next] as Token).form) && currencies[(tokens[next + 1] as Token).form])
    next += 1;
  const unit = next < end ? (tokens[next] as Token).form : "";
  if (currencies[unit]) {
    const cents = upper ? undefined : centsBehind(tokens, next + 1, end, language);
    const whole = make("money", currencies[unit] as string, 1, index, cents?.endToken ?? next + 1);
    return cents ? { ...whole, low: low + cents.value / 100, high: high + cents.value / 100 } : whole;
  }
  if (/^(?:p|pence|cents|centesimi)$/.test(unit))
    return make("money", unit === "p" || unit === "pence" ? "GBP" : "", 0.01, index, next + 1);
  if (percentWords.has(unit)) return make("percent", "", 1, index, next + 1);
  if (unit === "per" && next + 1 < end && /^cento?$/.test(tokens[next + 1]?.form ?? ""))
    return make("percent", "", 1, index, next + 2);
  const isOrdinal =
    (unit === "second" && number.value !== 1) ||
    (unit === "secondo" && next + 1 < end && tokens[next + 1]?.kind === "word");
  if (durations[unit] !== undefined && !isOrdinal && !(unit === "h" && number.words)) {
    let behindUnit = next + 1;
    if (behindUnit < end && working.has((tokens[behindUnit] as Token).form)) {
      isWorking = true;
      behindUnit += 1;
    }
    const halfUnit = upper || joined || half > 0 ? 0 : halfBehind(tokens, behindUnit, end);
    const length = make(
      "duration",
      isWorking ? "working" : "",
      durations[unit] as number,
      index,
      behindUnit + halfUnit,
    );
    const more = half + halfUnit > 0 ? (durations[unit] as number) / 2 : 0;
    return { ...length, low: length.low + more, high: length.high + more };
  }
  const named = unitNamedBefore(tokens, index);
  if (named !== undefined) return make("duration", "", named, index, behind);
  if (number.words && number.value <= 1) return undefined;
  if (unit === "" || notCounted.has(unit) || tokens[next]?.kind !== "word") return undefined;
  return make("count", unit, 1, index, next + 1);
}

/** "Half an hour", "half a day": a half of one unit, whose article stands between. */
function articleBehindHalf(tokens: readonly Token[], number: NumberSpan, behind: number, end: number): number {
  if (number.value !== 0.5 || !number.words || behind + 1 >= end) return 0;
  const isArticle = /^an?$/.test((tokens[behind] as Token).form);
  return isArticle && durations[(tokens[behind + 1] as Token).form] !== undefined ? 1 : 0;
}

/** Tokens of "and a half", "e mezzo" behind a number or its unit. */
function halfBehind(tokens: readonly Token[], place: number, end: number): number {
  const wordAt = (ahead: number) => (place + ahead < end ? tokens[place + ahead]?.form : undefined);
  const one = wordAt(0);
  if (one !== "e" && one !== "and") return 0;
  const two = wordAt(1);
  if (one === "e" && (two === "mezzo" || two === "mezza")) return 2;
  return one === "and" && two === "a" && wordAt(2) === "half" ? 3 : 0;
}

/** "Trentadue euro e cinquanta", "four pounds fifty": cents without their name. */
function centsBehind(tokens: readonly Token[], place: number, end: number, language: string): NumberSpan | undefined {
  const first = tokens[place]?.form === (language === "it" ? "e" : "and") ? place + 1 : place;
  const cents = numberAt(tokens, first, end, language);
  if (!cents || !Number.isInteger(cents.value) || cents.value < 10 || cents.value > 99) return undefined;
  const next = tokens[cents.endToken];
  const isCounted = cents.endToken < end && next?.kind === "word" && !behindPrice.test(next.form);
  return isCounted && !/^(?:cents?|centesimi|pence|p)$/.test(next?.form ?? "") ? undefined : cents;
}

const behindPrice =
  /^(?:a|al|alla|per|e|si|each|per|an|plus|piu|in|il|la|and|di|to|for|at|on|with|con|che|ma|but|so|quindi|perche|tutto|bancomat)$/;

/** "5-10" is one token: a range where the second is greater. */
function rangeIn(form: string): readonly [number, number] | undefined {
  const match = /^(\d{1,4})-(\d{1,4})$/.exec(form);
  return match && Number(match[1]) < Number(match[2]) ? [Number(match[1]), Number(match[2])] : undefined;
}

/** "It takes a week", "within a month": not "£3 a week". */
function oneAt(tokens: readonly Token[], index: number, end: number, language: string): NumberSpan | undefined {
  const { form } = tokens[index] as Token;
  if (language !== "en" || index + 1 >= end || (form !== "a" && form !== "an")) return undefined;
  const isGood = /^(?:good|full|whole)$/.test(tokens[index + 1]?.form ?? "");
  const place = isGood ? index + 2 : index + 1;
  if (!/^(?:week|month|fortnight|year|day|hour)$/.test(tokens[place]?.form ?? "")) return undefined;
  if (isGood || halfBehind(tokens, place + 1, end) > 0)
    return { value: 1, firstToken: index, endToken: place, words: true };
  if (!beforeOne.test(tokens[index - 1]?.form ?? "")) return undefined;
  return { value: 1, firstToken: index, endToken: index + 1, words: true };
}

const beforeOne =
  /^(?:its|it|takes|take|took|within|in|about|least|most|for|have|get|got|roughly|around|after|than|to|of|need|needs|is|lasts)$/;

const copulas = new Set(["sono", "are", "is", "diventano", "restano"]);

/** "the days to return it are 30": the unit of a figure that stands before it. */
function unitNamedBefore(tokens: readonly Token[], index: number): number | undefined {
  if (!copulas.has(tokens[index - 1]?.form ?? "")) return undefined;
  for (let place = index - 2; place >= Math.max(0, index - 7); place -= 1) {
    const token = tokens[place] as Token;
    if (token.kind === "boundary") return undefined;
    const unit = durations[token.form];
    if (unit !== undefined && unit >= hour) return unit;
  }
  return undefined;
}

/** "5-7", "5 o 7", "dai 3 ai 5", "otto dieci giorni", "between 5 and 7": the upper end of a range. */
function upperOf(
  text: string,
  tokens: readonly Token[],
  number: NumberSpan,
  end: number,
  language: string,
): NumberSpan | undefined {
  const next = number.endToken;
  if (next >= end) return undefined;
  const token = tokens[next] as Token;
  const between = text.slice((tokens[next - 1] as Token).end, token.start);
  const direct = numberAt(tokens, next, end, language);
  if (
    direct &&
    direct.value > number.value &&
    (/^\s*[-–/]\s*$/.test(between) || (number.words && direct.words && /^\s+$/.test(between)))
  ) {
    return direct;
  }
  if (!rangeWords.has(token.form) || /[€£$%]/.test(between)) return undefined;
  const after = numberAt(tokens, next + 1, end, language);
  return after && after.value > number.value && after.words === number.words ? after : undefined;
}

/** "alle 18", "18:30", "9 to 5.30", "8am", "le 14 del giorno prima". */
function clockAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  end: number,
  language: string,
): StatedValue | undefined {
  const token = tokens[index] as Token;
  const past = language === "en" ? halfPast(tokens, index, end) : undefined;
  if (past) {
    const [low, last] = [past.minutes, tokens[past.endToken - 1] as Token];
    const place = { start: token.start, end: last.end, firstToken: index, endToken: past.endToken };
    return { kind: "clock", low, high: low, unit: "12", ...place };
  }
  const exact = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(token.form);
  const before = tokens[index - 1]?.form ?? "";
  const hours = numberAt(tokens, index, end, language);
  if (!hours || hours.value > 24) {
    if (!exact) return undefined;
  }
  const half =
    meridiem(tokens[hours?.endToken ?? index + 1]) ?? meridiem(tokens[index + 1]) ?? meridiemGlued(text, token);
  const oclock = hours ? oclockEnd(tokens, hours.endToken) : undefined;
  const cue =
    language === "it"
      ? /^(?:alle|le|all|dalle|ore|per)$/.test(before) && before !== "per"
      : /^(?:at|by|until|till|from|before)$/.test(before);
  const bare =
    language === "en" &&
    cue &&
    half === undefined &&
    hours !== undefined &&
    hours.value >= 1 &&
    hours.value <= 12 &&
    Number.isInteger(hours.value) &&
    isLoose(tokens[hours.endToken]) &&
    !hasSymbol(text, token);
  const named = exact !== null && (token.form.includes(":") || cue || half !== undefined);
  if (
    !named &&
    !(
      cue &&
      half === undefined &&
      hours &&
      !durations[tokens[hours.endToken]?.form ?? ""] &&
      !currencies[tokens[hours.endToken]?.form ?? ""] &&
      language === "it" &&
      !hasSymbol(text, token)
    ) &&
    half === undefined &&
    oclock === undefined &&
    !bare
  ) {
    return undefined;
  }
  const base = exact ? Number(exact[1]) * 60 + Number(exact[2]) : (hours as NumberSpan).value * 60;
  const afternoon =
    language === "it" &&
    base < 720 &&
    /^(?:\s+)(?:del pomeriggio|di sera|della sera|di pomeriggio)/i.test(
      text.slice(endOfHour(tokens, exact, hours, index), endOfHour(tokens, exact, hours, index) + 18),
    );
  const minutes = afternoon
    ? base + 720
    : half === "pm" && base < 720
      ? base + 720
      : half === "am" && base >= 720
        ? base - 720
        : base;
  const hourEnd =
    oclock ?? (meridiem(tokens[index + 1]) ? index + 2 : exact ? index + 1 : (hours as NumberSpan).endToken);
  const more = language === "it" && !exact ? minutesBehind(tokens, hourEnd, end) : undefined;
  const endToken = more?.endToken ?? hourEnd;
  const time = minutes + (more?.minutes ?? 0);
  return {
    kind: "clock",
    low: time,
    high: time,
    unit:
      !exact &&
      !afternoon &&
      (bare || oclock !== undefined || (language === "it" && hours?.words === true && base < 720))
        ? "12"
        : "",
    start: token.start,
    end: (tokens[endToken - 1] as Token).end,
    firstToken: index,
    endToken,
  };
}

function endOfHour(tokens: readonly Token[], exact: unknown, hours: NumberSpan | undefined, index: number): number {
  return (tokens[exact ? index : (hours?.endToken ?? index + 1) - 1] as Token).end;
}

/** Nothing that a number could count stands behind it. */
function isLoose(next: Token | undefined): boolean {
  return (
    !next ||
    next.kind === "boundary" ||
    /^(?:on|in|and|or|at|oclock|sharp|every|the|please|but|so|for|from|today|tomorrow|to|until|till|during|when|if|unless|except|sorry|because)$/.test(
      next.form,
    )
  );
}

const opening = /^(?:to|till|until|-|alle|a)$/;

/** "9 to 5.30", "9-17": hours of the day where neither figure counts or costs anything. */
function hoursAt(text: string, tokens: readonly Token[], index: number, end: number): StatedValue[] | undefined {
  const [from, word] = [tokens[index] as Token, tokens[index + 1]];
  if (from.kind !== "number" || !word || index + 1 >= end) return undefined;
  const dashed = /^(\d{1,2}(?:[.:]\d\d)?)-(\d{1,2}(?:[.:]\d\d)?)$/.exec(from.form);
  const until = dashed ? undefined : opening.test(word.form) ? tokens[index + 2] : undefined;
  if (dashed || until?.kind !== "number" || index + 2 >= end) return undefined;
  const [low, high] = [hourOf(from.form), hourOf(until.form)];
  const unit = tokens[index + 3]?.form ?? "";
  const counted = durations[unit] !== undefined || currencies[unit] !== undefined || working.has(unit);
  if (low === undefined || high === undefined || counted || hasSymbol(text, until) || hasSymbol(text, from))
    return undefined;
  if (!hasDayWord(tokens, index, end) && !/[:.]/.test(from.form + until.form)) return undefined;
  const evening = high <= low && high < 720 ? high + 720 : high;
  const make = (token: Token, at: number, minutes: number): StatedValue => {
    return {
      kind: "clock",
      low: minutes,
      high: minutes,
      unit: "",
      start: token.start,
      end: token.end,
      firstToken: at,
      endToken: at + 1,
    };
  };
  return [make(from, index, low), make(until, index + 2, evening)];
}

function hourOf(form: string): number | undefined {
  const match = /^([01]?\d|2[0-4])(?:[.:]([0-5]\d))?$/.exec(form);
  return match ? Number(match[1]) * 60 + Number(match[2] ?? 0) : undefined;
}

/** Whether days of the week stand near: opening hours name them. */
function hasDayWord(tokens: readonly Token[], index: number, end: number): boolean {
  for (let place = Math.max(0, index - 6); place < Math.min(end, index + 9); place += 1) {
    const form = tokens[place]?.form ?? "";
    if (
      weekdays[form] !== undefined ||
      /^(?:open|closed|aperti|aperto|chiusi|orario|sunday|weekend|weekdays|feriali)$/.test(form)
    )
      return true;
  }
  return false;
}

function hasSymbol(text: string, token: Token): boolean {
  return (
    symbols[text[token.start - 1] ?? ""] !== undefined ||
    nextMark(text, token.end) in symbols ||
    nextMark(text, token.end) === "%"
  );
}

/** Behind "o'clock", which is read as two words. */
function oclockEnd(tokens: readonly Token[], place: number): number | undefined {
  const form = tokens[place]?.form;
  if (form === "oclock") return place + 1;
  return form === "o" && tokens[place + 1]?.form === "clock" ? place + 2 : undefined;
}

function meridiem(token: Token | undefined): "am" | "pm" | undefined {
  if (token?.form === "noon") return "pm";
  return token?.form === "am" || token?.form === "pm" ? token.form : undefined;
}

function meridiemGlued(text: string, token: Token): "am" | "pm" | undefined {
  const glued = /^\s?([ap])\.?m\b/i.exec(text.slice(token.end, token.end + 4));
  return glued ? (`${(glued[1] as string).toLowerCase()}m` as "am" | "pm") : undefined;
}

function nextMark(text: string, offset: number): string {
  return text[offset] === " " || text[offset] === "\u00a0" ? (text[offset + 1] ?? "") : (text[offset] ?? "");
}
