import { isZone, weekdayNames } from "../config/business-hours.js";
import type { Language } from "../conversation/conversation.js";
import type { Survey } from "./survey.js";

/** What the three questions of `galateo init` yield. */
export interface Answers {
  readonly locale: Language;
  readonly agents: readonly string[];
  readonly hours?: Hours;
}

export interface Hours {
  readonly days: readonly string[];
  /** "09:00-18:00" */
  readonly span: string;
  readonly zone?: string;
}

/** What is answered where nothing is typed. */
export function defaultsFor({ languages }: Survey, environment: Language): Answers {
  const [first] = languages;
  return { locale: first === "it" || first === "en" ? first : environment, agents: [] };
}

const italianDays = ["dom", "lun", "mar", "mer", "gio", "ven", "sab"];

/**
 * Reads hours as people type them: "mon-fri 9-18 Europe/Rome", "lun-sab 09:00-19:30".
 * @returns undefined where it cannot be understood
 */
export function hoursOf(text: string): Hours | undefined {
  const match =
    /^\s*(?:(\p{L}{3})\p{L}*\s*(?:-|–|to|a)\s*(\p{L}{3})\p{L}*[\s,]+)?(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to|alle)\s*(\d{1,2})(?:[:.](\d{2}))?(?:[\s,]+([A-Z][\w+-]+(?:\/[\w+-]+){0,2}))?\s*$/iu.exec(
      text,
    );
  if (!match) return undefined;
  const [, from = "mon", to = "fri", hour = "", minute = "00", endHour = "", endMinute = "00", zone] = match;
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === undefined || last === undefined || Number(hour) > 23 || Number(endHour) > 24) return undefined;
  const length = ((last - first + 7) % 7) + 1;
  const days = Array.from({ length }, (_, index) => weekdayNames[(first + index) % 7] as string);
  if (zone !== undefined && !isZone(zone)) return undefined;
  return {
    days,
    span: `${hour.padStart(2, "0")}:${minute}-${endHour.padStart(2, "0")}:${endMinute}`,
    ...(zone ? { zone } : {}),
  };
}

function dayOf(name: string): number | undefined {
  const word = name.toLowerCase();
  const place = Math.max((weekdayNames as readonly string[]).indexOf(word), italianDays.indexOf(word));
  return place < 0 ? undefined : place;
}
