import type { Place, Severity } from "../../lint/api.js";
import { textWidth } from "../../text-width.js";
import { safeLine } from "../safe-text.js";
import type { Terminal } from "./terminal.js";
import { type Range, wrapRanges } from "./wrap.js";

/** A message that is at fault as a whole is shown only so far. */
const longestWhole = 3;

/**
 * The words of a place among those around them, the fault underlined: with a line of tildes, or by the terminal itself
 * where colour is on. A whole message of several lines is not underlined: it would only be noise.
 */
export function quoteLines(place: Place, severity: Severity, terminal: Terminal, indent: string): string[] {
  const { paint } = terminal;
  const before = safeLine(place.before).trimStart();
  const excerpt = safeLine(place.excerpt);
  const text = `${before}${excerpt}${safeLine(place.after)}`;
  const fault: Range = { start: before.length, end: before.length + excerpt.length };
  const bar = `${indent}${paint.dim("│")} `;
  const ranges = wrapRanges(text, terminal.width - indent.length - 2);
  const whole = text.trim() === excerpt.trim() && ranges.length > 1;
  if (whole) {
    const shown = ranges.slice(0, longestWhole).map(({ start, end }) => text.slice(start, end));
    if (ranges.length > longestWhole) shown.push("…");
    return shown.map((line) => `${bar}${line}`);
  }
  return ranges.flatMap((range) => underlined(text, range, fault, severity, terminal).map((line) => `${bar}${line}`));
}

function underlined(text: string, line: Range, fault: Range, severity: Severity, terminal: Terminal): string[] {
  const start = Math.min(Math.max(fault.start, line.start), line.end);
  const end = Math.min(Math.max(fault.end, line.start), line.end);
  const before = text.slice(line.start, start);
  const words = text.slice(start, end);
  const after = text.slice(end, line.end);
  if (words.trim() === "") return [text.slice(line.start, line.end)];
  const color = terminal.colorOf[severity];
  if (terminal.context.color) return [`${before}${color.underline(words)}${after}`];
  return [`${before}${words}${after}`, `${" ".repeat(textWidth(before))}${"~".repeat(textWidth(words))}`];
}
