import type { ChalkInstance } from "chalk";
import { textWidth } from "../../text-width.js";
import type { Terminal } from "./terminal.js";
import { pad, wrap } from "./wrap.js";

/** A label and a text beside it; further lines of the text stand below its first. */
export function labelled(
  label: string,
  text: string,
  terminal: Terminal,
  indent: string,
  color: ChalkInstance = terminal.paint.dim,
): string[] {
  const { why, better, seeAlso } = terminal.texts;
  const labelWidth = Math.max(...[why, better, seeAlso].map((one) => textWidth(one))) + 2;
  return wrap(text, terminal.width - indent.length - labelWidth).map(
    (line, index) => `${indent}${index === 0 ? color(pad(label, labelWidth)) : " ".repeat(labelWidth)}${line}`,
  );
}
