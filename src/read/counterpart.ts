import type { Columns } from "./columns.js";
import { foldWord } from "./fold-word.js";
import { roleInCell } from "./role-words.js";
import type { TableRow } from "./table.js";

/** Columns that tell from whom and to whom a message went: the customer is at the other end of what the company sends. */
export interface Counterpart {
  readonly from: number;
  readonly to: number;
  readonly direction: number;
  /** How many columns the table has: the customer's stands behind them. */
  readonly column: number;
}

const senders = /^(?:from|from number|sender|sender number|da|mittente|von)$/;
const receivers = /^(?:to|to number|recipient|recipient number|a|destinatario|an)$/;
const reachable = /^(?:(?:whatsapp|sms|messenger):)?(?:\+?\d[\d\s()./-]{5,}|\S+@\S+)$/i;

/** A log of messages that names neither conversation nor customer, but both ends and the direction, as Twilio's does. */
export function counterpartIn(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: Columns,
): Counterpart | undefined {
  if (columns.role === undefined || (columns.id ?? columns.customer ?? columns.case) !== undefined) return undefined;
  const words = header.map(foldWord);
  const from = words.findIndex((word) => senders.test(word));
  const to = words.findIndex((word) => receivers.test(word));
  if (from < 0 || to < 0 || from === columns.role || to === columns.role) return undefined;
  const known = rows.every((row) => reachable.test(row[from]?.trim() ?? "") && reachable.test(row[to]?.trim() ?? ""));
  return known ? { from, to, direction: columns.role, column: header.length } : undefined;
}

/** A row with the customer's column. */
export function withCounterpart(row: TableRow, { from, to, direction, column }: Counterpart): TableRow {
  return {
    line: row.line,
    cell: (index) => {
      if (index !== column) return row.cell(index);
      const end = roleInCell(row.cell(direction)) === "customer" ? from : to;
      return row
        .cell(end)
        .trim()
        .replace(/^(?:whatsapp|sms|messenger):/i, "");
    },
    originOf: (index) => row.originOf(index),
  };
}
