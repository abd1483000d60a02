import type { Sentence } from "../text/sentences.js";
import type { Token } from "../text/tokens.js";
import { addWorkingDays, months, nearestDate, nextWeekday, startOfDay, weekdays } from "./calendar.js";
import { numberAt } from "./number-words.js";
import { readValues } from "./read-values.js";
import type { StatedValue } from "./value.js";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** By when something is said to happen. */
export interface Deadline {
  /** The last moment that still keeps the word: milliseconds on the writer's wall clock, read as UTC. */
  readonly due: number;
  /** Offsets in the message's text. */
  readonly start: number;
  readonly end: number;
}

interface Part {
  readonly start: number;
  readonly end: number;
}
interface DayPart extends Part {
  readonly date: number;
}
interface HourPart extends Part {
  /** Milliseconds after midnight. */
  readonly at: number;
}

const beforeDuration = new Set(
  "entro in tra fra nel nelle nei massimo max prossime prossimi giro within next under less inside about circa by".split(
    " ",
  ),
);

/** Words behind a duration that make it the longest that it may take. */
const atMost = new Set("max maximum massimo tops".split(" "));

/** Parts of the day, and when they end, in hours. */
const partsOfDay: Readonly<Record<string, number>> = {
  mattina: 13,
  mattinata: 13,
  mattino: 13,
  stamattina: 13,
  stamani: 13,
  mezzogiorno: 12,
  pranzo: 14,
  pomeriggio: 19,
  sera: 23,
  serata: 23,
  stasera: 23,
  notte: 24,
  stanotte: 24,
  morning: 12,
  noon: 12,
  midday: 12,
  lunchtime: 14,
  lunch: 14,
  afternoon: 18,
  evening: 23,
  tonight: 24,
  night: 24,
  midnight: 24,
};
const today = new Set(
  "oggi stasera stamattina stamani stanotte today tonight pomeriggio mattinata giornata".split(" "),
);
const closing = new Set("cob eod close".split(" "));

/**
 * Reads by when a sentence says that something will happen: "entro domani mattina", "in 3 giorni lavorativi", "by close of
 * business Friday", "within the hour", "subito".
 * @param wall when it was said: milliseconds on the writer's wall clock, read as UTC
 * @returns undefined where the sentence names no time
 */
export function readDeadline(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  wall: number,
  language: string,
  isDayOff?: (wall: number) => boolean,
): Deadline | undefined {
  const { firstToken: first, endToken: end } = sentence;
  const values = readValues(text, tokens, first, end, language);
  const duration = values.find((value) => value.kind === "duration" && isAhead(tokens, value, first));
  if (duration) return { due: dueAfter(duration, wall, isDayOff), start: duration.start, end: duration.end };
  const named = dueDay(tokens, first, end, wall, language);
  // Nobody promises a day that is over: such a date tells of something else.
  const date = named && named.date >= startOfDay(wall) ? named : undefined;
  const time = hourOf(tokens, values, first, end);
  if (date) {
    const due = time ? date.date + time.at : date.date + day - 1;
    return {
      due,
      start: Math.min(date.start, time?.start ?? date.start),
      end: Math.max(date.end, time?.end ?? date.end),
    };
  }
  if (time) {
    const due = startOfDay(wall) + time.at;
    return { due: due < wall ? due + day : due, start: time.start, end: time.end };
  }
  return vagueSoon(tokens, first, end, wall);
}

function isAhead(tokens: readonly Token[], value: StatedValue, first: number): boolean {
  for (let index = value.firstToken - 1; index >= Math.max(first, value.firstToken - 4); index -= 1) {
    if (beforeDuration.has((tokens[index] as Token).form)) return true;
  }
  const behind = tokens[value.endToken]?.kind === "boundary" ? value.endToken + 1 : value.endToken;
  return atMost.has(tokens[behind]?.form ?? "");
}

function dueAfter(duration: StatedValue, wall: number, isDayOff?: (wall: number) => boolean): number {
  if (duration.unit === "working" && duration.high >= 24) return addWorkingDays(wall, duration.high / 24, isDayOff);
  if (duration.high >= 24 && duration.high % 24 === 0 && duration.high > 48) {
    return startOfDay(wall) + duration.high * hour + day - 1;
  }
  return wall + duration.high * hour;
}

/** The day after a word like "by"; else the first that is named. What is told before it ("it ran on Saturday, you'll have it by tomorrow") is past. */
function dueDay(
  tokens: readonly Token[],
  first: number,
  end: number,
  wall: number,
  language: string,
): DayPart | undefined {
  for (let index = end - 1; index >= first; index -= 1) {
    if (!beforeDay.has((tokens[index] as Token).form)) continue;
    const date = dayOf(tokens, index + 1, Math.min(end, index + 1 + dayWords), wall, language);
    if (date) return date;
  }
  return dayOf(tokens, first, end, wall, language);
}

const beforeDay = new Set("entro by before".split(" "));

/** How far behind such a word its day may stand: "by close of business tomorrow". */
const dayWords = 6;

function dayOf(
  tokens: readonly Token[],
  first: number,
  end: number,
  wall: number,
  language: string,
): DayPart | undefined {
  for (let index = first; index < end; index += 1) {
    const token = tokens[index] as Token;
    const make = (date: number, behind = index + 1): DayPart => ({
      date,
      start: token.start,
      end: (tokens[behind - 1] as Token).end,
    });
    const next = tokens[index + 1];
    if (token.form === "dopodomani") return make(startOfDay(wall) + 2 * day);
    if (token.form === "domani" || token.form === "domattina" || token.form === "tomorrow" || token.form === "tmrw") {
      return make(startOfDay(wall) + day);
    }
    const month = next && months[next.form];
    const number = numberAt(tokens, index, end, language);
    const ordinal =
      /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token.form) ??
      (number && !number.words ? /^(\d{1,2})$/.exec(token.form) : null);
    if (number && month !== undefined && number.value <= 31) {
      const date = nearestDate(wall, month, number.value);
      if (date !== undefined) return make(date, index + 2);
    }
    if (months[token.form] !== undefined && next && /^\d{1,2}(?:st|nd|rd|th)?$/.test(next.form)) {
      const date = nearestDate(wall, months[token.form], Number.parseInt(next.form, 10));
      if (date !== undefined) return make(date, index + 2);
    }
    const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?$/.exec(token.form);
    if (slashed && Number(slashed[2]) <= 12) {
      const date = nearestDate(wall, Number(slashed[2]) - 1, Number(slashed[1]));
      if (date !== undefined) return make(date);
    }
    const weekday = weekdays[token.form];
    if (weekday !== undefined && (token.form.length > 3 || language === "en")) {
      // "Friday 19", "Friday the 19th of June", "giovedì, 19 marzo".
      const place = /^(?:the|il|,)$/.test(next?.form ?? "") ? index + 2 : index + 1;
      const figure = place < end ? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec((tokens[place] as Token).form) : null;
      const behind = /^(?:of|di)$/.test(tokens[place + 1]?.form ?? "") ? place + 2 : place + 1;
      const dated = figure ? nearestDate(wall, months[tokens[behind]?.form ?? ""], Number(figure[1])) : undefined;
      // "Tuesday 6pm": a number that is no date of that weekday is an hour.
      const numbered = dated !== undefined && new Date(dated).getUTCDay() === weekday ? dated : undefined;
      const base = nextWeekday(wall, weekday);
      const later = next?.form === "prossimo" && base - wall < 0 ? 7 * day : 0;
      return make(numbered ?? base + later, numbered === undefined ? index + 1 : place + 1);
    }
    const before = tokens[index - 1]?.form ?? "";
    if (ordinal && (before === "the" || before === "il" || before === "giorno") && tokens[index + 1]?.form !== "of") {
      const date = nearestDate(wall, undefined, Number(ordinal[1]));
      if (date !== undefined && Number(ordinal[1]) <= 31) return make(date);
    }
    if (today.has(token.form)) return make(startOfDay(wall));
    if (
      (token.form === "settimana" || token.form === "week") &&
      ["fine", "la", "questa", "this", "the", "of"].includes(before)
    ) {
      return make(nextWeekday(wall, 0, true));
    }
    if (token.form === "weekend") return make(nextWeekday(wall, 0, true));
  }
  return undefined;
}

function hourOf(
  tokens: readonly Token[],
  values: readonly StatedValue[],
  first: number,
  end: number,
): HourPart | undefined {
  const clocks = values.filter((value) => value.kind === "clock");
  const clock = clocks[clocks.length - 1];
  if (clock) return { at: clock.high * minute, start: clock.start, end: clock.end };
  for (let index = first; index < end; index += 1) {
    const token = tokens[index] as Token;
    const hours = partsOfDay[token.form];
    if (hours !== undefined) return { at: hours * hour, start: token.start, end: token.end };
    if (token.form === "domattina") return { at: 13 * hour, start: token.start, end: token.end };
    if (closing.has(token.form)) return { at: 18 * hour, start: token.start, end: token.end };
    const before = tokens[index - 1]?.form ?? "";
    const opener = tokens[index - 2]?.form;
    const endsRange = before === "and" && tokens[index - 3]?.form === "between";
    const named =
      /^(?:[01]?\d|2[0-3])$/.test(token.form) &&
      (endsRange || (/^(?:le|alle|by|at|before)$/.test(before) && opener !== "tra" && opener !== "fra"));
    if (named && !tokens[index + 1]?.form.match(/^(?:giorni|ore|days|hours|euro|minutes|minuti|weeks|settimane)$/)) {
      return { at: officeHour(Number(token.form), tokens[index + 1]?.form) * hour, start: token.start, end: token.end };
    }
  }
  return undefined;
}

/** "Before 5" is five in the afternoon: nobody keeps a promise before dawn. */
function officeHour(named: number, next: string | undefined): number {
  const isMorning = next === "am" || next === "del" || next === "di" || next === "in";
  return named >= 1 && named <= latestEarly && !isMorning ? named + 12 : named;
}

const latestEarly = 6;

/** "within the hour", "entro un'ora"; "subito", "right back": said to a waiting customer, an hour is as long as it bears. */
function vagueSoon(tokens: readonly Token[], first: number, end: number, wall: number): Deadline | undefined {
  for (let index = first; index < end; index += 1) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1]?.form ?? "";
    const withinHour = token.form === "within" && next === "the" && tokens[index + 2]?.form === "hour";
    const entroOra = token.form === "entro" && next === "l" && tokens[index + 2]?.form === "ora";
    if (withinHour || entroOra) return { due: wall + hour, start: token.start, end: (tokens[index + 2] as Token).end };
    if (/^(?:subito|immediatamente|straightaway|immediately|shortly)$/.test(token.form)) {
      return { due: wall + hour, start: token.start, end: token.end };
    }
    if (token.form === "right" && (next === "away" || next === "back" || next === "now")) {
      return { due: wall + hour, start: token.start, end: (tokens[index + 1] as Token).end };
    }
  }
  return undefined;
}
