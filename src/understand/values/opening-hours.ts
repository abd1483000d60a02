import { tzOffset } from "@date-fns/tz";
import type { Instant } from "../../conversation/conversation.js";

const minute = 60_000;
const day = 24 * 60 * minute;
const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
type Weekday = (typeof names)[number];
type Spans = string | readonly string[];

/** When a company answers, as its configuration says it. */
export interface BusinessHours {
  /** "Europe/Rome"; without it, times count as the clocks of those who wrote them. */
  readonly zone?: string | undefined;
  /** Default: Monday to Friday, or the days that `hours` names. */
  readonly days?: readonly Weekday[] | undefined;
  /** "09:00-18:00", several of them, or by day. Default: round the clock. */
  readonly hours?: Spans | Readonly<Partial<Record<Weekday, Spans | undefined>>> | undefined;
  /** "2026-12-25", or "12-25" for each year. */
  readonly holidays?: readonly string[] | undefined;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Counts time while a company is open. Wall-clock times are milliseconds, the wall clock read as UTC. */
export class OpeningHours {
  private readonly spans: readonly (readonly Span[])[];
  private readonly holidays: ReadonlySet<string>;

  constructor(private readonly hours: BusinessHours) {
    const byDay = isByDay(hours.hours) ? hours.hours : undefined;
    const days = new Set<Weekday>(
      hours.days ?? (byDay ? (Object.keys(byDay) as Weekday[]) : ["mon", "tue", "wed", "thu", "fri"]),
    );
    this.spans = names.map((name) => {
      if (!days.has(name)) return [];
      const said = byDay ? byDay[name] : (hours.hours as Spans | undefined);
      return said === undefined ? [{ from: 0, to: day }] : [said].flat().map(spanOf);
    });
    this.holidays = new Set(hours.holidays ?? []);
  }

  /** The company's wall clock at an instant; a time without a zone is taken to be on it already. */
  wallOf({ time, offset }: Instant): number {
    if (offset === undefined) return time;
    const { zone } = this.hours;
    return time + (zone === undefined ? offset : tzOffset(zone, new Date(time))) * minute;
  }

  /** Milliseconds between two wall-clock times in which the company is open. */
  openBetween(from: number, to: number): number {
    let open = 0;
    for (let date = Math.floor(from / day) * day; date < to; date += day) {
      if (this.isDayOff(date)) continue;
      for (const span of this.spansOf(date)) {
        open += Math.max(0, Math.min(to, date + span.to) - Math.max(from, date + span.from));
      }
    }
    return open;
  }

  /** Whether the company is closed all day. */
  isDayOff(wall: number): boolean {
    if (this.spansOf(wall).length === 0) return true;
    const date = new Date(wall).toISOString().slice(0, 10);
    return this.holidays.has(date) || this.holidays.has(date.slice(5));
  }

  private spansOf(wall: number): readonly Span[] {
    return this.spans[new Date(wall).getUTCDay()] as readonly Span[];
  }
}

const known = new WeakMap<object, OpeningHours>();

/** The opening hours of a rule's `businessHours` option; undefined where none are set. */
export function openingHours(option: unknown): OpeningHours | undefined {
  if (typeof option !== "object" || option === null) return undefined;
  let hours = known.get(option);
  if (!hours) {
    hours = new OpeningHours(option as BusinessHours);
    known.set(option, hours);
  }
  return hours;
}

function isByDay(hours: BusinessHours["hours"]): hours is Readonly<Partial<Record<Weekday, Spans>>> {
  return typeof hours === "object" && !Array.isArray(hours);
}

/** "09:00-18:00" in milliseconds of the day; a span that ends before it begins ends at midnight. */
function spanOf(text: string): Span {
  const [from = 0, to = day] = text.split("-").map((clock) => {
    const [hours = 0, minutes = 0] = clock.trim().split(/[:.]/).map(Number);
    return Math.min(day, (hours * 60 + minutes) * minute);
  });
  return { from, to: to > from ? to : day };
}
