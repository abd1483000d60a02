import { delimitedRows } from "./delimited-rows.js";
import { ownText } from "./own-text.js";
import type { ByteSource } from "./source.js";

/** A record of a table that lies beside an export, by its columns' names. */
export type BesideRecord = Readonly<Record<string, string>>;

/**
 * Reads a CSV file that lies beside an export and is joined to it: its records by their key. They stay in memory, so only
 * the columns that are needed are kept.
 * @param named a column's name as `key` and `columns` have it; @param names what the file may be called; the first that is there is read
 */
export async function besideTable(
  source: ByteSource,
  named: (column: string) => string,
  names: readonly string[],
  key: string,
  columns: readonly string[],
): Promise<ReadonlyMap<string, BesideRecord>> {
  const records = new Map<string, BesideRecord>();
  const file = names.map((name) => source.beside?.(name)).find((found) => found !== undefined);
  if (!file) return records;
  let header: readonly string[] | undefined;
  for await (const block of delimitedRows(file, ",")) {
    for (const item of block) {
      if ("fault" in item) continue;
      if (!header) {
        header = item.row.cells.map((cell) => named(cell.trim()));
        continue;
      }
      const id = item.row.cell(header.indexOf(key));
      if (id === "") continue;
      const wanted = columns.filter((column) => header?.includes(column));
      records.set(
        ownText(id),
        Object.fromEntries(wanted.map((column) => [column, ownText(item.row.cell(header!.indexOf(column)))])),
      );
    }
  }
  return records;
}
