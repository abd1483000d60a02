import type { Message } from "../../conversation/conversation.js";
import { BitList } from "../../spill/bit-list.js";
import { NumberList } from "../../spill/number-list.js";
import { handOverAfter } from "../conversation-parts.js";
import { readDate } from "../dates.js";
import { type DelimitedRow, delimitedRows } from "../delimited-rows.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { IdForest } from "../id-forest.js";
import { problem } from "../items.js";
import { replaceMapped } from "../mapped-text.js";
import type { ByteSource } from "../source.js";
import { inTimeOrder } from "../time-order.js";

const names = ["tweet_id", "author_id", "inbound", "created_at", "text", "in_response_to_tweet_id"] as const;
type Column = (typeof names)[number];

/** Support on X (Twitter), as the data set "Customer Support on Twitter" lays it out. */
export const format: InputFormat = {
  name: "x-support",
  holds: "transcripts",
  documentation: {
    title: "X (Twitter) support CSV",
    recognisedBy: "a first row with tweet_id, author_id, inbound, in_response_to_tweet_id",
    roles: "inbound is the customer's; else a numeric author is a customer, a named one an agent",
    times: "Tue Oct 31 22:10:47 +0000 2017",
    customerKey: "`x:` and the customer's author_id",
    limits:
      "All posts that answer each other are one conversation, in the order of their times. One id per post stays in memory.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    const first = head.lines[0] ?? "";
    return /\btweet_id\b/.test(first) && /\bin_response_to_tweet_id\b/.test(first) ? 0.99 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const survey = await surveyOf(source);
    if ("missing" in survey) {
      yield problem(
        source.path,
        1,
        `the columns ${survey.missing.join(", ")} are missing; expected ${names.join(", ")}`,
        "the file",
      );
      return;
    }
    const open = new Map<string, DelimitedRow[]>();
    const most = handOverAfter(options);
    /** Threads of which something was handed over. */
    const pieces = new Set<string>();
    let number = 0;
    for await (const block of delimitedRows(source, ",")) {
      for (const item of block) {
        if ("fault" in item) {
          yield problem(source.path, item.line, item.fault, item.skipped);
          continue;
        }
        number += 1;
        if (number === 1) continue;
        const root = survey.rootOf(idOf(item.row.cell(survey.columns.tweet_id)));
        const rows = open.get(root) ?? [];
        rows.push(item.row);
        open.set(root, rows);
        const last = survey.isLast(number);
        if (!last && rows.length < most) continue;
        if (last) open.delete(root);
        else open.set(root, []);
        const conversation = conversationOf(root, rows, survey.columns, source.path, options);
        if (!last) {
          pieces.add(root);
          yield { conversation, more: true };
        }
        if (last && (conversation.messages.length > 0 || pieces.has(root))) yield { conversation };
      }
    }
  },
};

interface Survey {
  readonly columns: Readonly<Record<Column, number>>;
  /** The id of the post that began what a post belongs to. */
  readonly rootOf: (id: string) => string;
  /** Whether a row, from 2, holds the last post of its conversation. */
  readonly isLast: (row: number) => boolean;
}

async function surveyOf(source: ByteSource): Promise<Survey | { missing: string[] }> {
  const forest = new IdForest();
  /** One more than the number of what a row answers, 0 where it answers nothing. */
  const parents = new NumberList(Uint32Array);
  const rows = new NumberList(Uint32Array);
  let columns: Record<Column, number> | undefined;
  for await (const block of delimitedRows(source, ",")) {
    for (const item of block) {
      if ("fault" in item) continue;
      if (!columns) {
        const header = item.row.cells.map((cell) => cell.trim());
        const missing = names.filter((name) => !header.includes(name));
        if (missing.length > 0) return { missing };
        columns = Object.fromEntries(names.map((name) => [name, header.indexOf(name)])) as Record<Column, number>;
        continue;
      }
      rows.add(forest.add(idOf(item.row.cell(columns.tweet_id))));
      const parent = idOf(item.row.cell(columns.in_response_to_tweet_id));
      parents.add(parent === "" ? 0 : forest.add(parent) + 1);
    }
  }
  if (!columns) return { missing: [...names] };
  // What answers a post that the file does not hold begins a conversation.
  const held = new BitList();
  for (let row = 0; row < rows.length; row += 1) held.set(rows.at(row));
  for (let row = 0; row < rows.length; row += 1) {
    const parent = parents.at(row) - 1;
    if (parent >= 0 && held.has(parent)) forest.setParent(rows.at(row), parent);
  }
  const rootOf = (row: number): number => forest.rootOf(rows.at(row));
  // Circles are opened from the first post on, before ends are looked for from the last.
  for (let row = 0; row < rows.length; row += 1) rootOf(row);
  const ended = new BitList();
  const ends = new BitList();
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    if (!ended.has(rootOf(row))) ends.set(row);
    ended.set(rootOf(row));
  }
  const numberOf = (id: string): number => forest.numberOf(id) ?? -1;
  return {
    columns,
    rootOf: (id) => forest.idOf(forest.rootOf(numberOf(id))),
    // The header is row 1.
    isLast: (row) => ends.has(row - 2),
  };
}

/** "3.0" → "3": numbers that went through a table of floats. */
function idOf(cell: string): string {
  return cell.trim().replace(/\.0+$/, "");
}

function conversationOf(
  root: string,
  rows: readonly DelimitedRow[],
  columns: Survey["columns"],
  path: string,
  options: ReadOptions,
) {
  const filled = rows.filter((row) => row.cell(columns.text).trim() !== "");
  const messages = filled.map((row): Message => {
    const author = row.cell(columns.author_id).trim();
    const inbound = row.cell(columns.inbound).trim().toLowerCase();
    const customer = inbound === "true" || (inbound !== "false" && /^\d+$/.test(author));
    const at = readDate(row.cell(columns.created_at));
    const text = row.cell(columns.text);
    const mapped = replaceMapped(
      text,
      /&(?:amp|lt|gt);/g,
      ([found]) => ({ "&amp;": "&", "&lt;": "<", "&gt;": ">" })[found] ?? found,
    );
    return {
      id: idOf(row.cell(columns.tweet_id)),
      role: customer ? "customer" : "agent",
      author,
      ...(at ? { at } : {}),
      text: mapped.text,
      origin: mapped.originIn(row.originOf(columns.text)),
    };
  });
  const customer = messages.find(({ role }) => role === "customer")?.author;
  return {
    id: root === "" ? `${fileStem(path)}-${rows[0]!.line}` : root,
    kind: "conversation" as const,
    channel: options.channel ?? ("social" as const),
    ...(customer === undefined ? {} : { customerId: `x:${customer}` }),
    clock: "absolute" as const,
    messages: inTimeOrder(messages),
    path,
    line: rows[0]!.line,
  };
}
