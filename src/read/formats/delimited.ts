import { guessColumns, shapeOf } from "../columns.js";
import { type DelimitedItem, delimitedRows } from "../delimited-rows.js";
import { guessDelimiter } from "../delimiter.js";
import type { FieldMapping, Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { headOf } from "../head.js";
import { problem } from "../items.js";
import { readTable } from "../read-table.js";
import type { ByteSource } from "../source.js";
import type { Table, TableItem } from "../table.js";

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
      "A message a row, a whole transcript in a cell, or a question and its answer a row. Rows of a conversation may be scattered: the file is read twice, and only conversations that are still open stay in memory. Delimiters: comma, semicolon, tab, bar.",
    verified: "constructed",
  },

  recognise(head: Head, mapping: FieldMapping = {}): number {
    if (/^\s*[[{]/.test(head.text)) return 0;
    const sample = guessDelimiter(head.lines);
    if (!sample) return 0;
    const [header = [], ...rows] = sample.rows;
    const named = ["csv", "tsv", "tab"].includes(head.extension);
    const even = sample.rows.filter((row) => row.length === header.length).length / sample.rows.length;
    const { columns } = guessColumns(header, rows.slice(0, 50), mapping);
    const shape = shapeOf(columns);
    if (shape === undefined || even < 0.5) return named && header.length > 1 ? 0.4 : 0;
    const sure = shape === "pairs" ? 0.8 : columns.id !== undefined || columns.customer !== undefined ? 0.93 : 0.85;
    return named ? sure : sure * Math.max(0.6, even) - 0.05;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const sample = guessDelimiter((await headOf(source)).lines);
    const [header = [], ...rows] = sample?.rows ?? [];
    if (!sample || rows.length === 0) {
      yield problem(
        source.path,
        1,
        "expected a row of column names and a row a message, cells parted by , ; | or a tab",
        "the file",
      );
      return;
    }
    const guess = guessColumns(header, rows.slice(0, 50), options.mapping);
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
    const shape = shapeOf(guess.columns);
    const table: Table = {
      path: source.path,
      columns: guess.columns,
      header: header.map((name) => name.trim()),
      options,
      rows: () => rowsBelow(source, sample.delimiter, guess.hasHeader),
    };
    if (shape !== undefined) yield* readTable(table, shape);
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

async function* rowsBelow(
  source: ByteSource,
  delimiter: string,
  hasHeader: boolean,
): AsyncGenerator<Iterable<TableItem>> {
  const below = { first: hasHeader };
  for await (const block of delimitedRows(source, delimiter)) yield tableItems(block, below);
}

/** @param below whether the row of column names is still to come */
function* tableItems(block: Iterable<DelimitedItem>, below: { first: boolean }): Generator<TableItem> {
  for (const item of block) {
    if ("fault" in item) yield item;
    else if (below.first) below.first = false;
    else yield item;
  }
}
