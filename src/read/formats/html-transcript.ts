import { guessColumns, shapeOf } from "../columns.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { htmlToText, isHtml } from "../html-text.js";
import { problem } from "../items.js";
import { relocated } from "../relocate.js";
import { type ByteSource, memorySource, textOf } from "../source.js";
import { format as plainText } from "./plain-text.js";

/** Pages that chats and tickets were saved or printed as. */
export const format: InputFormat = {
  name: "html-transcript",
  holds: "transcripts",
  documentation: {
    title: "HTML transcripts (saved or printed chats, tables of messages, Telegram's HTML export)",
    recognisedBy:
      "a page whose text has lines such as `Cliente: …`, or a table with columns for the text and the speaker, or Telegram's classes `message default` and `from_name`",
    roles: "as in plain text, or as in a table; for Telegram --agent NAME, else as in a chat of two",
    times: "as in plain text or a table; for Telegram the title of the date, with its zone",
    customerKey: "as in plain text or a table",
    limits:
      "A page is in memory at once. Positions point into the page's source. A page whose speakers are told by colours or places alone cannot be read.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (!/^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype|html|head|body|table|div|p|ul|section|meta|h\d)\b/i.test(head.text))
      return 0;
    if (isTelegram(head.text)) return 0.97;
    if (tableShapeIn(head.text) !== undefined) return 0.93;
    const text = htmlToText(head.text).text;
    const lines = text.split("\n");
    return isHtml(head.text) ? plainText.recognise({ ...head, text, lines, extension: "txt" }) : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const html = await textOf(source);
    const { readPage } = await import("../html-page.js");
    const { pageTable, telegramPage } = await import("../html-chats.js");
    const page = readPage(
      html,
      (name, classes) =>
        ["table", "tr", "td", "th"].includes(name) ||
        ["message", "from_name", "text", "date", "page_header"].some((one) => classes.includes(one)),
    );
    if (isTelegram(html)) yield* telegramPage(page, source.path, options);
    else {
      const table = pageTable(page, source.path, options);
      if (table) yield* table;
      else {
        const { text, origin } = page.text;
        const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
        const lines: ByteSource = {
          ...memorySource(source.path, Buffer.from(text)),
          locate: ({ line, column }) => origin.locate((starts[line - 1] ?? 0) + column - 1),
        };
        for await (const item of plainText.read(lines, options)) yield relocated(item, lines);
      }
    }
    if (page.cut) {
      const line = html.split("\n").length;
      yield problem(source.path, line, "the page ends before its end tag: the file is cut short", "what followed");
    }
  },
};

function isTelegram(html: string): boolean {
  return /class="message default\b/.test(html) && /class="from_name"/.test(html);
}

/** The shape of the first table in the head of a page whose columns make messages. */
function tableShapeIn(html: string) {
  const rows = [...html.matchAll(/<tr[\s>][\s\S]*?<\/tr>/gi)]
    .slice(0, 30)
    .map(([row]) =>
      [...row.matchAll(/<t[dh](?=[\s>])[^>]*>([\s\S]*?)<\/t[dh]>/gi)].map(([, cell = ""]) => htmlToText(cell).text),
    );
  const [header = [], ...below] = rows;
  return header.length < 2 ? undefined : shapeOf(guessColumns(header, below).columns);
}
