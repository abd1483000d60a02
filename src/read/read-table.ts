import type { TableShape } from "./columns.js";
import type { ReadItem } from "./format.js";
import type { Table } from "./table.js";
import { readMessageTable } from "./table-messages.js";
import { readPairTable } from "./table-pairs.js";
import { readTranscriptTable } from "./table-transcripts.js";

/** Reads a table by what a row of it holds. */
export function readTable(table: Table, shape: TableShape): AsyncIterable<ReadItem> {
  if (shape === "messages") return readMessageTable(table);
  return shape === "transcripts" ? readTranscriptTable(table) : readPairTable(table);
}
