import type { Conversation, Instant, Message, Role } from "../conversation/conversation.js";
import { LeftOutTally } from "../conversation/left-out.js";
import type { TextOrigin } from "../conversation/position.js";
import { KeyEnds } from "../spill/key-ends.js";
import { addressIn } from "./address.js";
import { handOverAfter } from "./conversation-parts.js";
import { customerKey } from "./customer-key.js";
import { DayMonthEvidence } from "./day-month-order.js";
import { fileStem } from "./file-name.js";
import type { ReadItem } from "./format.js";
import { problem } from "./items.js";
import { ownText } from "./own-text.js";
import { roleInCell } from "./role-words.js";
import { flagOf, RowRoles } from "./row-roles.js";
import { readSpeakerLabel } from "./speaker-label.js";
import { cellText, eachRow, fieldsOf, type RowFields, RowTimes, stampOf, type Table, type TableRow } from "./table.js";
import { resolveTableNames } from "./table-names.js";
import { inTimeOrder } from "./time-order.js";

/**
 * Reads a table that holds a message a row. The rows of a conversation need not be adjacent: a first pass notes on which
 * row each conversation ends, the second hands it over there. So what stays in memory is a bit per row and the conversations
 * that are still open, neither the file nor its keys.
 */
export async function* readMessageTable(table: Table): AsyncGenerator<ReadItem> {
  const survey = await surveyOf(table);
  for (const text of survey.assumptions) yield { assumption: text };
  if (survey.fault !== undefined) {
    yield problem(table.path, undefined, survey.fault, "the file");
    return;
  }
  const assembly = new Assembly(table, survey);
  for await (const block of table.rows()) {
    for (const item of block) {
      const done = "fault" in item ? problem(table.path, item.line, item.fault, item.skipped) : assembly.add(item.row);
      if (done) yield done;
    }
  }
  yield* assembly.rest();
  yield* assembly.problems();
}

/** Puts the rows of conversations together. */
class Assembly {
  private readonly times: RowTimes;
  private readonly roles: RowRoles;
  private readonly open = new Map<string, Draft>();
  private readonly keyOf: (row: TableRow, table: Table) => string;
  private readonly most: number;
  private readonly leftOut = new LeftOutTally();
  private number = 0;

  constructor(
    private readonly table: Table,
    private readonly survey: Survey,
  ) {
    this.times = new RowTimes(survey.order);
    this.roles = new RowRoles(table.columns, table.options, survey.roles);
    this.keyOf = keyReader(survey.keying);
    this.most = handOverAfter(table.options);
  }

  /** @returns the conversation that a row completes */
  add(row: TableRow): ReadItem | undefined {
    const { table, survey } = this;
    const key = this.keyOf(row, table);
    let draft = this.open.get(key);
    if (!draft) {
      draft = new Draft(key, row.line, survey.keying);
      this.open.set(key, draft);
    }
    if (!isShown(row, table)) this.leftOut.count("notes");
    else if (cellText(row, table.columns.text) === "") this.leftOut.count("empty");
    else draft.add(row, table, this.roles, this.times);
    const last = survey.ends.isEnd(this.number);
    this.number += 1;
    if (!last) return draft.held < this.most ? undefined : { conversation: draft.conversation(table.path), more: true };
    this.open.delete(key);
    return draft.isEmpty ? undefined : { conversation: draft.conversation(table.path) };
  }

  /** Conversations whose end was not known: their key's hash is another's, too, or the file has changed since. */
  *rest(): Iterable<ReadItem> {
    for (const draft of this.open.values())
      if (!draft.isEmpty) yield { conversation: draft.conversation(this.table.path) };
  }

  *problems(): Iterable<ReadItem> {
    if (!this.leftOut.isEmpty) yield { leftOut: this.leftOut.total };
    yield* this.times.problems(this.table.path);
    yield* this.roles.problems(this.table.path);
  }
}

/** By what rows are put together: the conversation's id, else the customer, else all of the file. */
type Keying = "id" | "customer" | "file";

interface Survey {
  /** Rows that are the last of their conversation. */
  readonly ends: KeyEnds;
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
  if (keying === "id" && pass.rows > 2 && pass.ends.keys === pass.rows && table.options.mapping?.id === undefined) {
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
  const base = { ends: pass.ends, keying, order: pass.dates.order };
  if (columns.role !== undefined || columns.inbound !== undefined || columns.outbound !== undefined) {
    const other = otherSide(pass.words, table.options);
    if (other) {
      const side = other.role === "agent" ? "the company" : "the customer";
      assumptions.push(`${path}: "${other.word}" is taken to be ${side} (mapping.roles)`);
    }
    return { ...base, roles: new Map(other ? [[other.word, other.role]] : []), assumptions };
  }
  const names = resolveTableNames(pass.speeches, table.options);
  if ("fault" in names) return { ...base, roles: new Map(), assumptions, fault: names.fault };
  if (names.assumedAgents.length > 0) {
    assumptions.push(`${path}: taken to speak for the company: ${names.assumedAgents.join(", ")} (--agent)`);
  }
  return { ...base, roles: names.roles, assumptions };
}

async function firstPass(table: Table, keying: Keying) {
  const ends = new KeyEnds("last");
  const dates = new DayMonthEvidence();
  const words = new Set<string>();
  const speeches: { name: string; text: string; conversation: string; customer: string }[] = [];
  const byName =
    table.columns.role === undefined && table.columns.inbound === undefined && table.columns.outbound === undefined;
  const key = keyReader(keying);
  let rows = 0;
  try {
    await eachRow(table, (row) => {
      const conversation = key(row, table);
      ends.add(conversation);
      rows += 1;
      dates.see(stampOf(row, table.columns));
      const word = cellText(row, table.columns.role);
      if (word !== "" && words.size < mostWords && !words.has(word)) words.add(ownText(word));
      if (!byName || speeches.length >= mostSpeeches) return;
      const name = cellText(row, table.columns.author);
      const text = cellText(row, table.columns.text);
      const customer = cellText(row, table.columns.customer);
      if (name !== "")
        speeches.push({
          name: ownText(name),
          text: ownText(text),
          conversation: ownText(conversation),
          customer: ownText(customer),
        });
    });
    ends.finish();
  } finally {
    ends.close();
  }
  return { ends, dates, speeches, rows, words };
}

/** More different words than this are no column of roles. */
const mostWords = 20;

/** Where all words of a column of roles but one are known, and all of one side, that one is the other side's. */
function otherSide(
  words: ReadonlySet<string>,
  { mapping }: Table["options"],
): { readonly word: string; readonly role: Role } | undefined {
  if (mapping?.roles !== undefined) return undefined;
  const sides = new Set<Role>();
  const unknown: string[] = [];
  for (const word of words) {
    const role = roleInCell(word) ?? readSpeakerLabel(word).role;
    if (role === undefined) unknown.push(word);
    else if (role !== "system") sides.add(role === "bot" ? "agent" : role);
  }
  const [word] = unknown;
  if (word === undefined || unknown.length > 1 || sides.size !== 1) return undefined;
  return { word, role: sides.has("customer") ? "agent" : "customer" };
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
  private messages: {
    id: string;
    role: Role;
    author?: string;
    at?: Instant;
    text: string;
    origin: TextOrigin;
  }[] = [];
  private fields: RowFields = { channel: "unknown" };
  private relative = false;
  /** Messages that were handed over. */
  private given = 0;

  constructor(
    private readonly key: string,
    private readonly line: number,
    private readonly keying: Keying,
  ) {}

  add(row: TableRow, { columns, options }: Table, roles: RowRoles, times: RowTimes): void {
    const column = columns.text as number;
    const text = row.cell(column);
    const role = roles.roleOf(row);
    if (role === undefined) return;
    const side = role === "customer" ? columns.customerName : role === "system" ? undefined : columns.agentName;
    const author = personOf(cellText(row, columns.author)) || cellText(row, side);
    const given = cellText(row, columns.author) || author;
    const email = addressIn(given);
    const known = role === "customer" ? customerKey({ email, phone: given }) : undefined;
    this.describe({ ...(known === undefined ? {} : { customerId: known }), ...fieldsOf(row, columns, options) });
    let at = times.read(stampOf(row, columns), row.line);
    const offset = at === undefined ? cellText(row, columns.offset).replace(",", ".") : "";
    if (offset !== "" && Number.isFinite(Number(offset))) {
      at = { time: Math.round(Number(offset) * 1000) };
      this.relative = true;
    }
    this.messages.push({
      id: cellText(row, columns.messageId),
      role,
      ...(author === "" ? {} : { author }),
      ...(at === undefined ? {} : { at }),
      text,
      origin: row.originOf(column),
    });
  }

  /** What one row does not tell of its conversation another may. */
  private describe(fields: RowFields): void {
    const channel = this.fields.channel === "unknown" ? fields.channel : this.fields.channel;
    this.fields = this.isEmpty ? fields : { ...fields, ...this.fields, channel };
  }

  get held(): number {
    return this.messages.length;
  }

  get isEmpty(): boolean {
    return this.messages.length + this.given === 0;
  }

  /** The conversation with the messages that it holds, which it then holds no longer. */
  conversation(path: string): Conversation {
    const seen = new Set<string>();
    const messages = inTimeOrder(this.messages).map((message, index): Message => {
      const id = message.id === "" || seen.has(message.id) ? `m${this.given + index + 1}` : message.id;
      seen.add(id);
      return { ...message, id };
    });
    this.given += messages.length;
    this.messages = [];
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

/** The name in "Mario Rossi (agente)" and in "Mario Rossi <mario@x.example>"; what names no role beside the name stays. */
function personOf(author: string): string {
  if (author.endsWith(">")) return /^["']?(.+?)["']?\s*<[^<>]*@[^<>]*>$/.exec(author)?.[1] ?? author;
  if (!author.endsWith(")")) return author;
  const label = readSpeakerLabel(author);
  return label.role === undefined ? author : (label.author ?? author);
}
