import type { Fact } from "./fact.js";

/** Whether an amount is nothing for the moment, "in the meantime you pay nothing": what is owed in the end is another matter. */
export function isFreeForNow({ high, status }: Fact): boolean {
  return high === 0 && status;
}
