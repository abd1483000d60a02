import type { Message, Role } from "../conversation/conversation.js";
import type { TextOrigin } from "../conversation/position.js";
import { guessColumns, shapeOf } from "./columns.js";
import { readDate } from "./dates.js";
import { fileName, fileStem } from "./file-name.js";
import type { ReadItem, ReadOptions } from "./format.js";
import type { Page, PageElement, PageText } from "./html-page.js";
import { problem } from "./items.js";
import { readTable } from "./read-table.js";
import { resolveSpeakers } from "./speakers.js";
import type { TableItem } from "./table.js";

/** The messages of a page that Telegram Desktop exported. */
export function* telegramPage(page: Page, path: string, options: ReadOptions): Generator<ReadItem> {
  const title = page.elements.find(({ classes }) => classes.includes("page_header"))?.text.text;
  const said: { author: string; placed: PageText; stamp: string }[] = [];
  let author = "";
  for (const message of every(page.elements, "message")) {
    if (!message.classes.includes("default")) continue;
    // Messages that follow each other name their sender once.
    author = part(message, "from_name")?.text.text ?? author;
    const placed = part(message, "text")?.text;
    if (placed === undefined || placed.text === "") continue;
    said.push({ author, placed, stamp: part(message, "date")?.attributes.title ?? "" });
  }
  if (said.length === 0) return;
  const speakers = resolveSpeakers(
    said.map(({ author: name, placed }) => ({ name, text: placed.text })),
    options,
    title,
  );
  if ("fault" in speakers) {
    yield problem(path, said[0]!.placed.origin.locate(0).line, speakers.fault, "1 conversation");
    return;
  }
  if (speakers.assumedAgent !== undefined) {
    yield { assumption: `${path}: "${speakers.assumedAgent}" is taken to speak for the company (--agent)` };
  }
  const roleOf = (name: string): Role => speakers.roles.get(name) ?? "customer";
  const messages = said.map(({ author: name, placed, stamp }, index): Message => {
    const at = readDate(stamp.replace(/\s*UTC/, ""), "day-first");
    return { id: `m${index + 1}`, role: roleOf(name), author: name, ...(at ? { at } : {}), ...placed };
  });
  const line = messages[0]!.origin.locate(0).line;
  const channel = options.channel ?? "messaging";
  // Telegram cuts a chat into messages.html, messages2.html, …, each in the folder of its chat.
  const id = /^messages\d*\.html$/i.test(fileName(path)) && title !== undefined ? title : fileStem(path);
  yield { conversation: { id, kind: "conversation", channel, clock: "absolute", messages, path, line } };
}

/** The table of a page that holds messages, read as a spreadsheet is; undefined where there is none. */
export function pageTable(page: Page, path: string, options: ReadOptions): AsyncIterable<ReadItem> | undefined {
  for (const table of every(page.elements, "table")) {
    const rows = table.children.filter(({ name }) => name === "tr").map((row) => row.children.filter(isCell));
    const [header = [], ...below] = rows.filter((cells) => cells.length > 0);
    const names = header.map(({ text }) => text.text);
    if (names.length < 2 || below.length === 0) continue;
    const { columns } = guessColumns(
      names,
      below.slice(0, 50).map((cells) => cells.map(({ text }) => text.text)),
      options.mapping,
    );
    const shape = shapeOf(columns);
    if (shape === undefined) continue;
    const items = below.map((cells): TableItem => ({ row: pageRow(cells) }));
    return readTable({ path, columns, header: names, options, rows: () => once(items) }, shape);
  }
  return undefined;
}

async function* once(items: readonly TableItem[]): AsyncGenerator<readonly TableItem[]> {
  yield items;
}

function pageRow(cells: readonly PageElement[]) {
  const nowhere: TextOrigin = { locate: () => ({ line: 1, column: 1 }) };
  return {
    line: cells[0]!.text.origin.locate(0).line,
    cell: (column: number) => cells[column]?.text.text ?? "",
    originOf: (column: number) => cells[column]?.text.origin ?? nowhere,
  };
}

function isCell({ name }: PageElement): boolean {
  return name === "td" || name === "th";
}

/** Elements of a class or name, those within others first: a table that lays out the page holds the one of messages. */
function every(elements: readonly PageElement[], wanted: string): PageElement[] {
  return elements.flatMap((element) => [
    ...every(element.children, wanted),
    ...(element.name === wanted || element.classes.includes(wanted) ? [element] : []),
  ]);
}

function part(message: PageElement, wanted: string): PageElement | undefined {
  return every(message.children, wanted)[0];
}
