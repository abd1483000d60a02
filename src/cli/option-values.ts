import { UsageError } from "./command.js";

/** The items of an option that takes several, with commas. */
export function commaList(value: string): string[] {
  return value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** @throws UsageError */
export function wholeNumber(value: string): number {
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 0) throw new UsageError(`expected a whole number, found "${value}"`);
  return parsed;
}

/** @throws UsageError */
export function number(value: string): number {
  const parsed = Number(value);
  if (!Number.isFinite(parsed)) throw new UsageError(`expected a number, found "${value}"`);
  return parsed;
}
