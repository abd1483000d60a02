import type { Instant } from "../conversation/conversation.js";
import { type DayMonthOrder, readDate, readTimeOfDay } from "./dates.js";

const day = 86_400;

/**
 * Turns the times beside the lines of one transcript into instants. Times of day without a date count on from the date
 * that was named last; where none is ever named they are offsets from the first of them ("relative").
 */
export class StampClock {
  private midnight: Instant | undefined;
  private origin: number | undefined;
  private last = 0;
  private dated = false;

  /**
   * @param date of the transcript, where its header names one
   * @param minutes whether 02:15 is two minutes and fifteen seconds of a recording
   */
  constructor(
    private readonly order: DayMonthOrder,
    date?: string,
    private readonly minutes = false,
  ) {
    const instant = date === undefined ? undefined : readDate(date, order);
    if (instant) this.startDay(instant);
  }

  get relative(): boolean {
    return !this.dated && this.origin !== undefined;
  }

  at(stamp: string): Instant | undefined {
    const seconds = this.secondsOf(stamp);
    if (seconds === undefined) {
      const instant = readDate(stamp, this.order);
      if (instant) this.startDay(instant);
      return instant;
    }
    if (this.midnight) {
      const { time, offset } = this.midnight;
      let at = time + seconds * 1000;
      while (at < this.last - 12 * 3600 * 1000) at += day * 1000;
      this.last = at;
      return offset === undefined ? { time: at } : { time: at, offset };
    }
    this.origin ??= seconds;
    let since = seconds - this.origin;
    while (since < this.last - day / 2) since += day;
    this.last = since;
    return { time: since * 1000 };
  }

  private secondsOf(stamp: string): number | undefined {
    if (stamp.length > 15) return undefined;
    const recorded = /^(\d{1,3}):(\d{2})$/.exec(stamp.trim());
    if (recorded && (this.minutes || Number(recorded[1]) > 24)) return Number(recorded[1]) * 60 + Number(recorded[2]);
    return readTimeOfDay(stamp);
  }

  private startDay(instant: Instant): void {
    this.dated = true;
    const wall = instant.time + (instant.offset ?? 0) * 60_000;
    const midnight = wall - (((wall % (day * 1000)) + day * 1000) % (day * 1000));
    this.midnight = { ...instant, time: midnight - (instant.offset ?? 0) * 60_000 };
    this.last = instant.time;
  }
}
