import type { Problem } from "../conversation/conversation.js";

/** A problem as a format yields it. @param line from 1; undefined where the whole file is meant */
export function problem(
  path: string,
  line: number | undefined,
  message: string,
  skipped: string,
): { readonly problem: Problem } {
  return { problem: { path, ...(line === undefined ? {} : { line }), message: bounded(message), skipped } };
}

/** So long a problem may be that quotes what it found: a damaged file has names and values of any length. */
const mostLength = 1000;

function bounded(message: string): string {
  const half = mostLength >> 1;
  return message.length <= mostLength ? message : `${message.slice(0, half)} […] ${message.slice(-half)}`;
}

/** "1 row", "3 rows". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A value as a message shows it: short, on one line, in quotes where it is text. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/g, " ");
  const short = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  return typeof value === "string" ? `"${short}"` : short;
}
