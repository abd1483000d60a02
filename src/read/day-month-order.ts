import { cleanDate, type DayMonthOrder, orderShownBy, readDate } from "./dates.js";

/** As phones set to American English write it: no leading zeros, capital AM or PM. */
const american = /^[1-9]\d?\/[1-9]\d?\/\d{2,4},? \d{1,2}:\d{2}(?::\d{2})? [AP]M$/;

/**
 * Finds out what 03/04/2025 means in a file. A field over 12 decides; else the order in which the file's dates rise, where
 * only one reading lets them; else the American way of writing the time; else the day comes first.
 */
export class DayMonthEvidence {
  private readonly votes = { "day-first": 0, "month-first": 0 };
  private readonly falls = { "day-first": 0, "month-first": 0 };
  private readonly last = { "day-first": -Infinity, "month-first": -Infinity };
  private lastSeen = "";
  private ambiguous = 0;
  private americanStyle = 0;

  /** Looks at one date of the file. */
  see(text: string): void {
    const date = text.slice(0, 10);
    if (date === this.lastSeen) return;
    this.lastSeen = date;
    const shown = orderShownBy(text);
    if (shown === undefined) return;
    if (shown !== "either") {
      this.votes[shown] += 1;
      return;
    }
    this.ambiguous += 1;
    if (american.test(cleanDate(text))) this.americanStyle += 1;
    if (this.votes["day-first"] + this.votes["month-first"] > 0) return;
    for (const order of ["day-first", "month-first"] as const) {
      const time = readDate(text, order)?.time;
      if (time === undefined) continue;
      if (time < this.last[order]) this.falls[order] += 1;
      this.last[order] = time;
    }
  }

  get order(): DayMonthOrder {
    if (this.votes["day-first"] !== this.votes["month-first"]) {
      return this.votes["day-first"] > this.votes["month-first"] ? "day-first" : "month-first";
    }
    if (this.falls["day-first"] === 0 && this.falls["month-first"] > 0) return "day-first";
    if (this.falls["month-first"] === 0 && this.falls["day-first"] > 0) return "month-first";
    return this.americanStyle > 0 && this.americanStyle === this.ambiguous ? "month-first" : "day-first";
  }

  /** Whether dates are read on a guess: nothing in the file shows which field is the day. */
  get guessed(): boolean {
    return (
      this.ambiguous > 0 &&
      this.votes["day-first"] === this.votes["month-first"] &&
      this.falls["day-first"] > 0 === this.falls["month-first"] > 0
    );
  }

  /** What to tell the user where the order was guessed. */
  assumption(path: string): string | undefined {
    if (!this.guessed) return undefined;
    const [said, shape] = this.order === "day-first" ? ["day", "dd/mm"] : ["month", "mm/dd"];
    return `${path}: dates are read with the ${said} first (${shape}); no date in the file shows which it is`;
  }
}
