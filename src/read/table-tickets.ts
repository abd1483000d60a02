import type { Conversation, Message, Role } from "../conversation/conversation.js";
import { LeftOutTally } from "../conversation/left-out.js";
import type { TextOrigin } from "../conversation/position.js";
import { DayMonthEvidence } from "./day-month-order.js";
import { fileStem } from "./file-name.js";
import type { ReadItem } from "./format.js";
import { htmlToText, isHtml } from "./html-text.js";
import { problem } from "./items.js";
import { serialDate } from "./serial-date.js";
import { foldName } from "./speakers.js";
import { cellText, eachRow, fieldsOf, RowTimes, type Table, type TableRow } from "./table.js";
import type { TicketColumns } from "./ticket-columns.js";
import { tellsOrder, ticketComments } from "./ticket-comments.js";
import { inTimeOrder } from "./time-order.js";

/**
 * Reads a table that holds a ticket a row: what the customer asked for, then the comments and the resolution where the table
 * has columns for them. What such a table does not hold is told once.
 */
export async function* readTicketTable(table: Table, tickets: TicketColumns): AsyncGenerator<ReadItem> {
  const { path, header } = table;
  const dates = new DayMonthEvidence();
  await eachRow(table, (row) => {
    for (const stamp of [cellText(row, tickets.created), cellText(row, tickets.closed)]) dates.see(stamp);
    for (const column of tickets.comments)
      for (const { stamp } of ticketComments(row.cell(column))) if (tellsOrder(stamp)) dates.see(stamp);
  });
  yield { assumption: `${path}: ${heldBy(tickets, header)}` };
  const order = dates.assumption(path);
  if (order !== undefined) yield { assumption: order };
  const reader = new TicketReader(table, tickets, new RowTimes(dates.order));
  for await (const block of table.rows()) {
    for (const item of block) {
      if ("fault" in item) yield problem(path, item.line, item.fault, item.skipped);
      else {
        const conversation = reader.read(item.row);
        if (conversation) yield { conversation };
      }
    }
  }
  yield* reader.rest();
}

/** What is read of each ticket, and what the table lacks. */
function heldBy(tickets: TicketColumns, header: readonly string[]): string {
  const nameOf = (column: number | undefined): string[] =>
    column === undefined ? [] : [`"${(header[column] ?? "").trim()}"`];
  const customer = nameOf(tickets.description ?? tickets.subject);
  const answers = [...tickets.comments.slice(0, 1), tickets.resolution].flatMap(nameOf);
  const lack =
    answers.length === 0
      ? "what the company answered is not in the file"
      : `of the company's side there is only what stands in ${answers.join(" and ")}`;
  return `a ticket a row, ${customer[0]} is read as the customer's message; ${lack}`;
}

type Draft = Omit<Message, "id">;

class TicketReader {
  private readonly leftOut = new LeftOutTally();

  constructor(
    private readonly table: Table,
    private readonly tickets: TicketColumns,
    private readonly times: RowTimes,
  ) {}

  read(row: TableRow): Conversation | undefined {
    const { tickets } = this;
    for (const column of tickets.notes) if (cellText(row, column) !== "") this.leftOut.count("notes");
    const requester = personIn(cellText(row, tickets.requester));
    const assignee = personIn(cellText(row, tickets.assignee));
    const said: Draft[] = [
      ...this.request(row, requester),
      ...tickets.comments.flatMap((column) => this.comments(row, column, requester, assignee)),
    ];
    const drafts = [...inTimeOrder(said), ...this.resolution(row, assignee)];
    if (drafts.length === 0) {
      this.leftOut.count("empty");
      return undefined;
    }
    const { path, columns, options } = this.table;
    return {
      id: cellText(row, tickets.id) || `${fileStem(path)}-${row.line}`,
      kind: "conversation",
      ...fieldsOf(row, { customer: tickets.requesterKey ?? tickets.requester, ...columns }, options),
      clock: "absolute",
      messages: drafts.map((draft, index) => ({ id: `m${index + 1}`, ...draft })),
      path,
      line: row.line,
    };
  }

  *rest(): Iterable<ReadItem> {
    if (!this.leftOut.isEmpty) yield { leftOut: this.leftOut.total };
    yield* this.times.problems(this.table.path);
  }

  /** The description; where a ticket has none, its subject. */
  private request(row: TableRow, requester: string): Draft[] {
    const { description, subject, created } = this.tickets;
    const column = cellText(row, description) !== "" ? description : subject;
    if (column === undefined || cellText(row, column) === "") return [];
    return [this.message("customer", requester, cellText(row, created), placedCell(row, column), row)];
  }

  private comments(row: TableRow, column: number, requester: string, assignee: string): Draft[] {
    const { requesterKey, assigneeKey } = this.tickets;
    const isSame = (author: string, ...names: readonly string[]): boolean =>
      names.some((name) => name !== "" && foldName(name) === foldName(author));
    return ticketComments(row.cell(column)).flatMap(({ start, text, author, stamp, internal }) => {
      if (text.trim() === "") return [];
      if (internal || author === undefined) {
        this.leftOut.count(internal ? "notes" : "unattributed");
        return [];
      }
      const isCustomer = isSame(author, requester, cellText(row, requesterKey), cellText(row, this.tickets.requester));
      const isAssignee = isSame(author, cellText(row, assigneeKey));
      const name = isCustomer && requester !== "" ? requester : isAssignee && assignee !== "" ? assignee : author;
      const outer = row.originOf(column);
      const origin: TextOrigin = { locate: (offset) => outer.locate(start + offset) };
      return [this.message(isCustomer ? "customer" : "agent", name, stamp ?? "", { text, origin }, row)];
    });
  }

  private resolution(row: TableRow, assignee: string): Draft[] {
    const { resolution, closed } = this.tickets;
    if (resolution === undefined || cellText(row, resolution) === "") return [];
    return [this.message("agent", assignee, cellText(row, closed), placedCell(row, resolution), row)];
  }

  private message(
    role: Role,
    author: string,
    stamp: string,
    placed: { readonly text: string; readonly origin: TextOrigin },
    row: TableRow,
  ): Draft {
    const at = this.times.read(serialDate(stamp) ?? stamp, row.line);
    return { role, ...(author === "" ? {} : { author }), ...(at ? { at } : {}), ...placed };
  }
}

/** The name of a person that may stand before an address: "Ann Reed (ann@x.example)". */
function personIn(cell: string): string {
  return /^(.+?)\s*[(<][^()<>]*@[^()<>]*[)>]$/.exec(cell)?.[1] ?? cell;
}

function placedCell(row: TableRow, column: number): { text: string; origin: TextOrigin } {
  const text = row.cell(column);
  const origin = row.originOf(column);
  if (!isHtml(text)) return { text, origin };
  const mapped = htmlToText(text);
  return { text: mapped.text, origin: mapped.originIn(origin) };
}
