import { htmlToText } from "./html-text.js";
import { isFields } from "./json-fields.js";
import { type MappedText, replaceMapped } from "./mapped-text.js";

/** Line breaks as exports write them into a cell of one line: `\\n`, `<br>`, ` | ` before a speaker. */
const written = /\r?\\n|<br\s*\/?>|\s\|{1,2}\s(?=[^|:]{2,40}:)|<\/?(?:b|strong|i|em|u|span|font)(?=[\s>])[^<>]*>/gi;
/** The same in a cell of several lines, and what only makes letters bold. */
const marked = /<br\s*\/?>|<\/?(?:b|strong|i|em|u|span|font)(?=[\s>])[^<>]*>/gi;
/** Elements that stand on a line of their own: their line breaks are not the text's. */
const block = /<(?:p|div|li|tr|h[1-6])(?=[\s/>])/i;

/** A cell that holds a transcript, with a line for each line of it. */
export function withLineBreaks(cell: string): MappedText {
  if (block.test(cell)) return htmlToText(cell);
  return replaceMapped(cell, cell.includes("\n") ? marked : written, ([found]) =>
    /^<(?!br)/i.test(found) ? "" : "\n",
  );
}

/** The messages in a cell that holds them as JSON: a list of objects, or an object with one; undefined where it does not. */
export function jsonInCell(cell: string): unknown {
  if (!/^\s*[[{]/.test(cell)) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    if (Array.isArray(value)) return value.length > 0 && value.every(isFields) ? value : undefined;
    return isFields(value) && Object.values(value).some(Array.isArray) ? value : undefined;
  } catch {
    return undefined;
  }
}
