import { identifiersOf, type UnderstoodMessage } from "../../src/lint/api.js";

/** Identifiers, and short codes of capitals with figures: a booking's, a plate's. */
export function codesOf(message: UnderstoodMessage): readonly string[] {
  const short = message.text.match(/\b(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{5,10}\b/g) ?? [];
  return [...identifiersOf(message), ...short];
}
