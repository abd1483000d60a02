import { type MappedText, replaceMapped } from "./mapped-text.js";

/** Line breaks as exports write them into a cell of one line: `\\n`, `<br>`, ` | ` before a speaker. */
const written = /\r?\\n|<br\s*\/?>|\s\|{1,2}\s(?=[^|:]{2,40}:)/gi;

/** A cell that holds a transcript, with a line for each line of it. */
export function withLineBreaks(cell: string): MappedText {
  return replaceMapped(cell, cell.includes("\n") ? /<br\s*\/?>/gi : written, () => "\n");
}
