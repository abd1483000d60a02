import type { Head } from "./format.js";

/** Whether an input begins as JSON does: with an object, or a list. */
export function isJson(head: Head): boolean {
  return /^\s*[[{]/.test(head.text);
}

/** Whether the beginning of a JSON input has one of some keys. */
export function hasKey(head: Head, ...keys: readonly string[]): boolean {
  return keys.some((key) => new RegExp(`"${key}"\\s*:`).test(head.text));
}
