import type { TextOrigin } from "../conversation/position.js";
import { htmlToText, isHtml } from "./html-text.js";
import type { JsonPath } from "./json-fields.js";
import type { JsonRecord } from "./json-records.js";
import { withoutQuotes } from "./mail-quotes.js";
import { replaceMapped } from "./mapped-text.js";

/** A text of a record, and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly origin: TextOrigin;
}

/** A string of a record as it is. */
export function plainText(record: JsonRecord, path: JsonPath, text: string): PlacedText {
  return { text, origin: record.source.originOf(path) };
}

/** A string of a record that may be HTML: as a reader sees it. */
export function readableText(record: JsonRecord, path: JsonPath, text: string): PlacedText {
  if (!isHtml(text)) return entitiesOnly(record, path, text);
  const mapped = htmlToText(text);
  return { text: mapped.text, origin: mapped.originIn(record.source.originOf(path)) };
}

/** A mail's text without the mail it answers and without what a program signed. */
export function ownMail(placed: PlacedText): PlacedText {
  const mapped = withoutQuotes(placed.text);
  return mapped.text === placed.text ? placed : { text: mapped.text, origin: mapped.originIn(placed.origin) };
}

/** A string of a record in which a line break is written as a backslash and an n, and a hard space as an entity. */
export function unescapedText(record: JsonRecord, path: JsonPath, text: string): PlacedText {
  if (!/\\n|&nbsp;|\r/.test(text)) return plainText(record, path, text);
  const mapped = replaceMapped(text, /(?:\\r)?\\n|\r\n?|&nbsp;/g, ([found]) =>
    found.startsWith("&") ? " " : found === "\r\n" ? "\n" : "\n",
  );
  return { text: mapped.text, origin: mapped.originIn(record.source.originOf(path)) };
}

function entitiesOnly(record: JsonRecord, path: JsonPath, text: string): PlacedText {
  if (!/&(?:amp|lt|gt|quot|#39|nbsp);|\r/.test(text)) return plainText(record, path, text);
  const characters: Readonly<Record<string, string>> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
    "&nbsp;": " ",
  };
  const mapped = replaceMapped(text, /&(?:amp|lt|gt|quot|#39|nbsp);|\r\n?/g, ([found]) => characters[found] ?? "\n");
  return { text: mapped.text, origin: mapped.originIn(record.source.originOf(path)) };
}
