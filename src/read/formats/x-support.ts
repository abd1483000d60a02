import type { Message } from "../../conversation/conversation.js";
import { handOverAfter } from "../conversation-parts.js";
import { readDate } from "../dates.js";
import { type DelimitedRow, delimitedRows } from "../delimited-rows.js";
import { fileStem } from "../file-name.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { replaceMapped } from "../mapped-text.js";
import { PostThreads } from "../post-threads.js";
import type { RowGroups } from "../row-groups.js";
import type { ByteSource } from "../source.js";
import { threadRoot } from "../thread-root.js";
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
      "All posts that answer each other are one conversation, in the order of their times. The file is read twice, and only conversations that are still open stay in memory.",
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
    const { columns, groups } = survey;
    const open = new Map<number, DelimitedRow[]>();
    const most = handOverAfter(options);
    /** The names of conversations of which something was handed over. */
    const begun = new Map<number, string>();
    // The header is row 1.
    let row = -2;
    for await (const block of delimitedRows(source, ",")) {
      for (const item of block) {
        if ("fault" in item) {
          yield problem(source.path, item.line, item.fault, item.skipped);
          continue;
        }
        row += 1;
        if (row < 0) continue;
        const group = groups.groupOf(row);
        const rows = open.get(group) ?? [];
        rows.push(item.row);
        open.set(group, rows);
        const last = groups.isLast(row);
        if (!last && rows.length < most) continue;
        const root = begun.get(group) ?? rootOf(rows, columns);
        const conversation = conversationOf(root, rows, columns, source.path, options);
        if (!last) {
          open.set(group, []);
          begun.set(group, root);
          yield { conversation, more: true };
          continue;
        }
        open.delete(group);
        const piece = begun.delete(group);
        if (piece || conversation.messages.length > 0) yield { conversation };
      }
    }
  },
};

interface Survey {
  readonly columns: Readonly<Record<Column, number>>;
  /** The conversations of the rows below the header. */
  readonly groups: RowGroups;
}

async function surveyOf(source: ByteSource): Promise<Survey | { missing: string[] }> {
  const threads = new PostThreads();
  let columns: Record<Column, number> | undefined;
  try {
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
        threads.add(idOf(item.row.cell(columns.tweet_id)), idOf(item.row.cell(columns.in_response_to_tweet_id)));
      }
    }
    return columns ? { columns, groups: threads.groups() } : { missing: [...names] };
  } finally {
    threads.close();
  }
}

/** The id of the post that began a conversation, so far as its rows tell. */
function rootOf(rows: readonly DelimitedRow[], columns: Survey["columns"]): string {
  const ids = rows.map((row) => idOf(row.cell(columns.tweet_id)));
  const held = new Set(ids);
  const parents = rows.map((row) => idOf(row.cell(columns.in_response_to_tweet_id)));
  return threadRoot(ids.map((id, at) => (held.has(parents[at]!) ? [parents[at]!, id] : [id])));
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
