import type { TextOrigin } from "../conversation/position.js";
import { type BesideRecord, besideTable } from "./beside-table.js";
import { customerKey } from "./customer-key.js";
import { htmlToText, isHtml } from "./html-text.js";
import { withoutQuotes } from "./mail-quotes.js";
import { MappedText } from "./mapped-text.js";
import type { ByteSource } from "./source.js";
import type { TableRow } from "./table.js";

/** How one of Salesforce's objects keeps its messages. */
export interface SalesforceObject {
  readonly name: string;
  /** Columns that only this object has together. */
  readonly marks: readonly string[];
  readonly conversation: string;
  readonly text: readonly string[];
  readonly author: readonly string[];
  readonly time: readonly string[];
  readonly channel: string;
}

const names =
  `Id ParentId CommentBody IsPublished CreatedById CreatedBy.Name CreatedDate FromAddress FromName Incoming TextBody HtmlBody
   MessageDate Status IsDeleted ConversationId ActorType ActorName ActorId EntryTime EntryType Message MessageText CaseNumber
   ContactId Username UserType AccountId LastName FirstName Name Email Phone MobilePhone SuppliedEmail SuppliedPhone Origin
   CaseId Body StartTime ChatKey LiveChatVisitorId LiveChatDeploymentId`.split(/\s+/);
const nameByCapitals = new Map(names.map((name) => [name.toUpperCase(), name]));

/** A column's name as Salesforce's documents write it: "PARENTID" is ParentId. */
export function salesforceName(written: string): string {
  return nameByCapitals.get(written.toUpperCase()) ?? written;
}

/** A cell of a row by its column's name; "" where there is none. */
export type Cells = (name: string) => string;

/** Drafts, and entries that are events rather than texts. */
export function isHidden(object: SalesforceObject, cell: Cells): boolean {
  if (object.name === "EmailMessage")
    return /^(?:5|draft)$/i.test(cell("Status")) || /^(?:true|1)$/i.test(cell("IsDeleted"));
  return (
    object.name === "ConversationEntry" && cell("EntryType") !== "" && !/^(?:text|message)$/i.test(cell("EntryType"))
  );
}

/** The tables beside the messages. */
export class Join {
  private constructor(
    private readonly cases: ReadonlyMap<string, BesideRecord>,
    private readonly contacts: ReadonlyMap<string, BesideRecord>,
    private readonly users: ReadonlyMap<string, BesideRecord>,
  ) {}

  static async of(source: ByteSource): Promise<Join> {
    const caseColumns = ["ContactId", "SuppliedEmail", "SuppliedPhone", "Origin"];
    const users = ["UserType", "ContactId", "Email", "Name", "FirstName", "LastName"];
    return new Join(
      await besideTable(source, salesforceName, ["Case.csv", "case.csv", "cases.csv"], "Id", caseColumns),
      await besideTable(source, salesforceName, ["Contact.csv", "contact.csv", "contacts.csv"], "Id", [
        "Email",
        "Phone",
        "MobilePhone",
        "Name",
        "FirstName",
        "LastName",
      ]),
      await besideTable(source, salesforceName, ["User.csv", "user.csv", "users.csv"], "Id", users),
    );
  }

  get knowsUsers(): boolean {
    return this.users.size > 0;
  }

  roleOf(object: SalesforceObject, cell: Cells): string {
    if (object.name === "EmailMessage") return /^(?:true|1)$/i.test(cell("Incoming")) ? "customer" : "agent";
    if (object.name === "ConversationEntry") return cell("ActorType");
    const user = this.users.get(cell("CreatedById"));
    // Users of a portal or community have a contact; employees have none.
    const outside = (user?.ContactId ?? "") !== "" || /portal|customer|community|csp|guest/i.test(user?.UserType ?? "");
    return /^automatedprocess$/i.test(user?.UserType ?? "") ? "system" : outside ? "customer" : "agent";
  }

  /** The name behind an id that stands in the place of one; the id where nothing beside names it. */
  nameOf(id: string): string {
    const user = this.users.get(id);
    const contact = this.contacts.get(filled(user?.ContactId) ?? id);
    return filled(fullName(user), fullName(contact)) ?? id;
  }

  customerOf(object: SalesforceObject, cell: Cells): string {
    const record = this.cases.get(cell(object.conversation));
    const contact = this.contacts.get(record?.ContactId ?? "");
    const own = object.name === "EmailMessage" && this.roleOf(object, cell) === "customer" ? cell("FromAddress") : "";
    const actor = object.name === "ConversationEntry" && /^enduser$/i.test(cell("ActorType")) ? cell("ActorId") : "";
    return (
      customerKey({
        email: filled(contact?.Email, record?.SuppliedEmail, own),
        phone: filled(contact?.MobilePhone, contact?.Phone, record?.SuppliedPhone),
        id: filled(record?.ContactId, actor),
        vendor: "salesforce",
      }) ?? ""
    );
  }

  channelOf(object: SalesforceObject, cell: Cells): string {
    return object.channel !== "" ? object.channel : (this.cases.get(cell(object.conversation))?.Origin ?? "email");
  }
}

function fullName(record: BesideRecord | undefined): string {
  return filled(record?.Name) ?? [record?.FirstName, record?.LastName].filter((name) => (name ?? "") !== "").join(" ");
}

function filled(...values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value.trim() !== "");
}

/** A row with what the join knows of it behind its own cells: role, case, customer, channel. */
export class JoinedRow implements TableRow {
  private readonly textColumn: number;
  private readonly authorColumn: number;
  private text: MappedText | undefined;

  constructor(
    private readonly row: TableRow,
    private readonly header: readonly string[],
    private readonly object: SalesforceObject,
    private readonly join: Join,
  ) {
    const name = object.text.find((one) => header.includes(one)) ?? "";
    this.textColumn = header.indexOf(name);
    this.authorColumn = header.indexOf(object.author.find((one) => header.includes(one)) ?? "");
  }

  get line(): number {
    return this.row.line;
  }

  cell(column: number): string {
    const { object, join } = this;
    const own = (name: string): string =>
      this.header.includes(name) ? this.row.cell(this.header.indexOf(name)).trim() : "";
    if (column === this.textColumn) return this.placed().text;
    if (column === this.authorColumn) return join.nameOf(this.row.cell(column).trim());
    if (column < this.header.length) return this.row.cell(column);
    if (column === this.header.length) return join.roleOf(object, own);
    if (column === this.header.length + 1) return object.name === "ConversationEntry" ? "" : own(object.conversation);
    return column === this.header.length + 2 ? join.customerOf(object, own) : join.channelOf(object, own);
  }

  originOf(column: number): TextOrigin {
    if (column !== this.textColumn) return this.row.originOf(column);
    return this.placed().originIn(this.row.originOf(this.source().column));
  }

  /** A mail without a plain text has its HTML. */
  private source(): { readonly text: string; readonly column: number } {
    for (const name of this.object.text) {
      const column = this.header.indexOf(name);
      const text = column < 0 ? "" : this.row.cell(column);
      if (text.trim() !== "") return { text, column };
    }
    return { text: "", column: this.textColumn };
  }

  private placed(): MappedText {
    this.text ??= this.readable();
    return this.text;
  }

  private readable(): MappedText {
    const { text } = this.source();
    if (isHtml(text)) return htmlToText(text);
    return this.object.name === "EmailMessage" ? withoutQuotes(text) : new MappedText(text, [{ at: 0, original: 0 }]);
  }
}
