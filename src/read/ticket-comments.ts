import { orderShownBy, readDate } from "./dates.js";

/** A comment in a cell of a ticket's row. */
export interface TicketComment {
  /** Index of its text in the cell. */
  readonly start: number;
  readonly text: string;
  /** As the cell has it: a name, or an account's id. */
  readonly author?: string;
  readonly stamp?: string;
  /** Whether the customer never saw it. */
  readonly internal: boolean;
}

/** ServiceNow's journal: "2026-03-02 10:15:00 - Luke Ferry (Additional comments)", the text below. */
const entry =
  /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?) - (.+?) \(([^()\n]+)\)[ \t]*\r?\n/gim;
const internalEntry = /work notes|internal|intern[oaie]|private|lavoro|arbeitsnotizen/i;

/** The comments in a cell: a journal's entries, Jira's "date;author;text", else all of it as one of nobody. */
export function ticketComments(cell: string): TicketComment[] {
  const heads = [...cell.matchAll(entry)];
  if (heads.length > 0) {
    return heads.map((head, index) => {
      const [whole, stamp = "", author = "", kind = ""] = head;
      const start = head.index + whole.length;
      const text = cell.slice(start, heads[index + 1]?.index).trimEnd();
      return { start, text, author, stamp, internal: internalEntry.test(kind) };
    });
  }
  const [stamp = "", author = ""] = cell.split(";", 2);
  if (cell.split(";").length > 2 && readDate(stamp.trim()) !== undefined) {
    const start = stamp.length + author.length + 2;
    return [{ start, text: cell.slice(start).trimEnd(), author: author.trim(), stamp: stamp.trim(), internal: false }];
  }
  return cell.trim() === "" ? [] : [{ start: 0, text: cell.trimEnd(), internal: false }];
}

/** Whether a stamp may tell the order of day and month. */
export function tellsOrder(stamp: string | undefined): stamp is string {
  return stamp !== undefined && orderShownBy(stamp) !== undefined;
}
