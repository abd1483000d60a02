import type { Conversation, Instant, Message, Role } from "../conversation/conversation.js";
import type { TextOrigin } from "../conversation/position.js";
import { DayMonthEvidence } from "./day-month-order.js";
import { fileStem } from "./file-name.js";
import type { ReadItem } from "./format.js";
import { problem } from "./items.js";
import { flagOf, RowRoles } from "./row-roles.js";
import { cellText, fieldsOf, type RowFields, RowTimes, stampOf, type Table, type TableRow } from "./table.js";
import { resolveTableNames } from "./table-names.js";
import { inTimeOrder } from "./time-order.js";

/**
 * Reads a table that holds a message a row. The rows of a conversation need not be adjacent: a first pass notes on which
 * row each conversation ends, the second hands it over there. So what stays in memory is one key per conversation and the
 * conversations that are still open, never the file.
 */
export async function* readMessageTable(table: Table): AsyncGenerator<ReadItem> {
  const survey = await surveyOf(table);
  for (const text of survey.assumptions) yield { assumption: text };
  if (survey.fault !== undefined) {
    yield problem(table.path, undefined, survey.fault, "the file");
    return;
  }
  const { columns, options, path } = table;
  const times = new RowTimes(survey.order);
  const roles = new RowRoles(columns, options, survey.roles);
  const open = new Map<string, Draft>();
  const key = keyReader(survey.keying);
  let number = 0;
  for await (const item of table.rows()) {
    if ("fault" in item) {
      yield problem(path, item.line, item.fault, item.skipped);
      continue;
    }
    const { row } = item;
    const id = key(row, table);
    const draft = open.get(id) ?? new Draft(id, row.line, fieldsOf(row, columns, options), survey.keying);
    open.set(id, draft);
    if (isShown(row, table)) draft.add(row, table, roles, times);
    if (survey.lastRow.get(id) === number) {
      open.delete(id);
      const conversation = draft.conversation(path);
      if (conversation) yield { conversation };
    }
    number += 1;
  }
  yield* times.problems(path);
  yield* roles.problems(path);
}

/** By what rows are put together: the conversation's id, else the customer, else all of the file. */
type Keying = "id" | "customer" | "file";

interface Survey {
  readonly lastRow: ReadonlyMap<string, number>;
  readonly keying: Keying;
  readonly order: DayMonthEvidence["order"];
  readonly roles: ReadonlyMap<string, Role>;
  readonly assumptions: readonly string[];
  readonly fault?: string;
}

async function surveyOf(table: Table): Promise<Survey> {
  const { columns, path } = table;
  const assumptions: string[] = [];
  let keying: Keying = columns.id !== undefined ? "id" : columns.customer !== undefined ? "customer" : "file";
  let pass = await firstPass(table, keying);
  if (keying === "id" && pass.rows > 2 && pass.lastRow.size === pass.rows && table.options.mapping?.id === undefined) {
    keying = columns.customer !== undefined ? "customer" : "file";
    pass = await firstPass(table, keying);
    assumptions.push(
      `${path}: "${table.header[columns.id!]}" is another one in every row, so it is a message's id, not a conversation's (mapping.id)`,
    );
  }
  if (keying !== "id") {
    const how = keying === "customer" ? `rows with the same "${table.header[columns.customer!]}"` : "all rows";
    assumptions.push(`${path}: no column names the conversation; ${how} are read as one (mapping.id)`);
  }
  const order = pass.dates.assumption(path);
  if (order !== undefined) assumptions.push(order);
  const base = { lastRow: pass.lastRow, keying, order: pass.dates.order };
  if (columns.role !== undefined || columns.inbound !== undefined || columns.outbound !== undefined) {
    return { ...base, roles: new Map(), assumptions };
  }
  const names = resolveTableNames(pass.speeches, table.options);
  if ("fault" in names) return { ...base, roles: new Map(), assumptions, fault: names.fault };
  if (names.assumedAgents.length > 0) {
    assumptions.push(`${path}: taken to speak for the company: ${names.assumedAgents.join(", ")} (--agent)`);
  }
  return { ...base, roles: names.roles, assumptions };
}

async function firstPass(table: Table, keying: Keying) {
  const lastRow = new Map<string, number>();
  const dates = new DayMonthEvidence();
  const speeches: { name: string; text: string; conversation: string; customer: string }[] = [];
  const byName =
    table.columns.role === undefined && table.columns.inbound === undefined && table.columns.outbound === undefined;
  const key = keyReader(keying);
  let rows = 0;
  for await (const item of table.rows()) {
    if ("fault" in item) continue;
    const { row } = item;
    const conversation = key(row, table);
    lastRow.set(conversation, rows);
    rows += 1;
    dates.see(stampOf(row, table.columns));
    if (byName && speeches.length < mostSpeeches) {
      const name = cellText(row, table.columns.author);
      const text = cellText(row, table.columns.text);
      if (name !== "") speeches.push({ name, text, conversation, customer: cellText(row, table.columns.customer) });
    }
  }
  return { lastRow, dates, speeches, rows };
}

/** So many messages suffice to tell the company's names from the customers'. */
const mostSpeeches = 20_000;

/** A row without an id belongs to the conversation above it, as in a sheet where each id is written once. */
function keyReader(keying: Keying): (row: TableRow, table: Table) => string {
  let last = "";
  return (row, { columns, path }) => {
    if (keying === "file") return path;
    const value = cellText(row, keying === "id" ? columns.id : columns.customer);
    if (value !== "") last = value;
    return last;
  };
}

/** Internal notes are no part of the conversation. */
function isShown(row: TableRow, { columns }: Table): boolean {
  const internal = cellText(row, columns.internal);
  if (flagOf(internal) === true || /^(?:internal|interna|interno|private|privata|privato|note)$/i.test(internal))
    return false;
  return flagOf(cellText(row, columns.public)) !== false;
}

class Draft {
  private readonly messages: {
    id: string;
    role: Role;
    author?: string;
    at?: Instant;
    text: string;
    origin: TextOrigin;
  }[] = [];
  private relative = false;

  constructor(
    private readonly key: string,
    private readonly line: number,
    private fields: RowFields,
    private readonly keying: Keying,
  ) {}

  add(row: TableRow, { columns, options }: Table, roles: RowRoles, times: RowTimes): void {
    const column = columns.text as number;
    const text = row.cell(column);
    if (text.trim() === "") return;
    const role = roles.roleOf(row);
    if (role === undefined) return;
    const later = fieldsOf(row, columns, options);
    this.fields = {
      ...later,
      ...this.fields,
      channel: this.fields.channel === "unknown" ? later.channel : this.fields.channel,
    };
    const side = role === "customer" ? columns.customerName : role === "system" ? undefined : columns.agentName;
    const author = cellText(row, columns.author) || cellText(row, side);
    const offset = cellText(row, columns.offset).replace(",", ".");
    let at = times.read(stampOf(row, columns), row.line);
    if (at === undefined && offset !== "" && Number.isFinite(Number(offset))) {
      at = { time: Math.round(Number(offset) * 1000) };
      this.relative = true;
    }
    const id = cellText(row, columns.messageId);
    this.messages.push({
      id,
      role,
      ...(author === "" ? {} : { author }),
      ...(at === undefined ? {} : { at }),
      text,
      origin: row.originOf(column),
    });
  }

  conversation(path: string): Conversation | undefined {
    if (this.messages.length === 0) return undefined;
    const seen = new Set<string>();
    const messages = inTimeOrder(this.messages).map((message, index): Message => {
      const id = message.id === "" || seen.has(message.id) ? `m${index + 1}` : message.id;
      seen.add(id);
      return { ...message, id };
    });
    return {
      id: this.keying === "file" ? fileStem(path) : this.key === "" ? `${fileStem(path)}-${this.line}` : this.key,
      kind: "conversation",
      ...this.fields,
      clock: this.relative ? "relative" : "absolute",
      messages,
      path,
      line: this.line,
    };
  }
}
