/** A figure that a message states, normalised. */
export interface StatedValue {
  readonly kind: "duration" | "money" | "percent" | "clock" | "count";
  /** Durations in hours, money in the currency's units, clock times in minutes after midnight. The two differ for a range. */
  readonly low: number;
  readonly high: number;
  /** Durations: working days or hours; money: the currency ("EUR"); count: the counted word. */
  readonly unit: string;
  /** Offsets in the message's text. */
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
}
