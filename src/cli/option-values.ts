import { InvalidArgumentError } from "commander";
import { languages } from "../conversation/conversation.js";

/** The items of an option that takes several, with commas. */
export function commaList(value: string): string[] {
  return value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** @throws InvalidArgumentError, to which commander adds the flag */
export function wholeNumber(value: string): number {
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 0) throw new InvalidArgumentError("Expected a whole number from 0.");
  return parsed;
}

/** @throws InvalidArgumentError */
export function number(value: string): number {
  const parsed = Number(value);
  if (value.trim() === "" || !Number.isFinite(parsed)) throw new InvalidArgumentError("Expected a number.");
  return parsed;
}

/** A number from 0 to 1. @throws InvalidArgumentError */
export function share(value: string): number {
  const parsed = number(value);
  if (parsed < 0 || parsed > 1) throw new InvalidArgumentError("Expected a number from 0 to 1.");
  return parsed;
}

/** How many threads: one at least. @throws InvalidArgumentError */
export function threads(value: string): number {
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 1) throw new InvalidArgumentError("Expected a whole number from 1.");
  return parsed;
}

/** A language that galateo knows; "it-IT" is "it". @throws InvalidArgumentError */
export function spokenLanguage(value: string): string {
  const code = value.toLowerCase().split(/[-_.]/)[0] ?? "";
  if (!(languages as readonly string[]).includes(code)) throw new InvalidArgumentError("Expected it or en.");
  return code;
}
