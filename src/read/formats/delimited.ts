import type { Columns } from "../columns.js";
import { withCounterpart } from "../counterpart.js";
import { type DelimitedItem, delimitedRows } from "../delimited-rows.js";
import type { FieldMapping, Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { headOf } from "../head.js";
import { problem } from "../items.js";
import { splitRow } from "../merged-speaker.js";
import { readTable } from "../read-table.js";
import type { ByteSource } from "../source.js";
import type { Table, TableItem } from "../table.js";
import { type TableHead, tableHead } from "../table-head.js";
import { readTicketTable } from "../table-tickets.js";

/** Tables of messages, as spreadsheets and databases export them. */
export const format: InputFormat = {
  name: "delimited",
  holds: "transcripts",
  documentation: {
    title: "CSV and TSV",
    recognisedBy:
      "a first row of column names, in Italian, English or German, that tell where the text and the speaker stand",
    roles:
      "a column of role words (ruolo, sender_role, direction …), of yes and no (inbound), or of names with --agent",
    times: "a column of dates in any usual form, or a date and a time of day; day or month first is found per file",
    customerKey: "a column of addresses, phones or ids (customer_id, email, telefono …)",
    limits:
      "A message a row, a whole transcript in a cell, a question and its answer a row, or a ticket a row (what the customer asked, with comments and resolution where there are columns of them; what is not in the file is told). Titles may stand above the column names. Rows of a conversation may be scattered: the file is read twice, and only conversations that are still open stay in memory. Delimiters: comma, semicolon, tab, bar.",
    verified: "constructed",
  },

  recognise(head: Head, mapping: FieldMapping = {}): number {
    if (/^\s*[[{]/.test(head.text)) return 0;
    const table = tableHead(head.lines, mapping);
    if (!table) return 0;
    const { header, rows, shape, tickets } = table;
    const named = ["csv", "tsv", "tab"].includes(head.extension);
    const even = [header, ...rows].filter((row) => row.length === header.length).length / (rows.length + 1);
    if (shape === undefined || even < 0.5) return named && header.length > 1 ? 0.4 : 0;
    const sure = tickets ? Math.min(0.9, 0.5 + tickets.marks / 10) : surenessOf(shape, table.guess.columns);
    return named ? sure : sure * Math.max(0.6, even) - 0.05;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const head = tableHead((await headOf(source)).lines, options.mapping);
    if (!head || head.rows.length === 0) {
      yield problem(
        source.path,
        1,
        "expected a row of column names and a row a message, cells parted by , ; | or a tab",
        "the file",
      );
      return;
    }
    const { guess, header, shape } = head;
    const names = header.map((name) => `"${name.trim()}"`).join(", ");
    if (guess.missing.length > 0) {
      yield problem(
        source.path,
        1,
        `the mapping names ${guess.missing.map((name) => `"${name}"`).join(", ")}; the columns are ${names}`,
        "the file",
      );
      return;
    }
    const table: Table = {
      path: source.path,
      columns: guess.columns,
      header: [...header.map((name) => name.trim()), ...(head.ends ? ["from / to"] : [])],
      options,
      rows: () => rowsBelow(source, head),
    };
    if (head.tickets) yield* readTicketTable(table, head.tickets);
    else if (shape !== undefined && shape !== "tickets") yield* readTable(table, shape);
    else {
      const lack = guess.columns.text === undefined ? "the text of a message" : "who speaks";
      yield problem(
        source.path,
        1,
        `no column tells ${lack}; the columns are ${names}. Say in the config which holds what (mapping: text, role, id, time, …; galateo init --mapping FILE proposes one)`,
        "the file",
      );
    }
  },
};

function surenessOf(shape: TableHead["shape"], columns: Columns): number {
  if (shape === "pairs") return 0.8;
  return columns.id !== undefined || columns.customer !== undefined ? 0.93 : 0.85;
}

async function* rowsBelow(source: ByteSource, head: TableHead): AsyncGenerator<Iterable<TableItem>> {
  const below = { first: head.guess.hasHeader };
  for await (const block of delimitedRows(source, head.delimiter, head.firstLine)) yield tableItems(block, below, head);
}

/** @param below whether the row of column names is still to come */
function* tableItems(
  block: Iterable<DelimitedItem>,
  below: { first: boolean },
  { merged, ends }: TableHead,
): Generator<TableItem> {
  for (const item of block) {
    if ("fault" in item) yield item;
    else if (below.first) below.first = false;
    else if (merged) yield { row: splitRow(item.row, merged) };
    else yield ends ? { row: withCounterpart(item.row, ends) } : item;
  }
}
