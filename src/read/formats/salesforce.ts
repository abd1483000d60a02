import { LeftOutTally } from "../../conversation/left-out.js";
import type { Columns } from "../columns.js";
import { delimitedRows } from "../delimited-rows.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { headOf } from "../head.js";
import { problem } from "../items.js";
import { isHidden, Join, JoinedRow, type SalesforceObject, salesforceName } from "../salesforce-join.js";
import type { ByteSource } from "../source.js";
import type { TableItem, TableRow } from "../table.js";
import { readMessageTable } from "../table-messages.js";

const objects: readonly SalesforceObject[] = [
  {
    name: "CaseComment",
    marks: ["ParentId", "CommentBody"],
    conversation: "ParentId",
    text: ["CommentBody"],
    author: ["CreatedBy.Name", "CreatedById"],
    time: ["CreatedDate"],
    channel: "",
  },
  {
    name: "EmailMessage",
    marks: ["ParentId", "FromAddress", "Incoming"],
    conversation: "ParentId",
    text: ["TextBody", "HtmlBody"],
    author: ["FromName", "FromAddress"],
    time: ["MessageDate", "CreatedDate"],
    channel: "email",
  },
  {
    name: "ConversationEntry",
    marks: ["ConversationId", "ActorType", "EntryTime"],
    conversation: "ConversationId",
    text: ["Message", "MessageText"],
    author: ["ActorName", "ActorId"],
    time: ["EntryTime"],
    channel: "messaging",
  },
];
/** Tables that are joined to messages, and hold none. */
const others: readonly (readonly string[])[] = [
  ["Id", "CaseNumber", "ContactId"],
  ["Id", "Username", "UserType"],
  ["Id", "AccountId", "LastName", "Email"],
];

/** Messages of Salesforce Service Cloud, as its data export and Data Loader write them. */
export const format: InputFormat = {
  name: "salesforce",
  holds: "transcripts",
  documentation: {
    title: "Salesforce (CaseComment, EmailMessage, ConversationEntry as CSV)",
    recognisedBy:
      "a first row with ParentId and CommentBody; ParentId, FromAddress, Incoming; or ConversationId, ActorType, EntryTime",
    roles:
      "ActorType Agent, Supervisor, Bot, EndUser, System; Incoming; for comments the author's User record beside (a portal user is the customer), else --agent, else who writes in many cases",
    times: "CreatedDate, MessageDate, EntryTime",
    customerKey:
      "the case's contact: e-mail or phone of Contact.csv, SuppliedEmail or ContactId of Case.csv; else FromAddress or the end user's ActorId",
    limits:
      "Case.csv, Contact.csv and User.csv are read where they lie beside, in a folder or an archive, and stay in memory; people are called by the names in them. Comments that are not published and drafts of mails are left out; quoted mail too. The case is each conversation's case.",
    verified: "vendor documents",
  },

  recognise(head: Head): number {
    const header = new Set(namesIn(head.lines[0] ?? ""));
    const fits = (marks: readonly string[]): boolean => marks.every((mark) => header.has(mark));
    if (objects.some(({ marks }) => fits(marks))) return 0.99;
    return others.some(fits) ? 0.94 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const header = await headerOf(source);
    const object = objects.find(({ marks }) => marks.every((mark) => header.includes(mark)));
    if (!object) {
      if (others.some((marks) => marks.every((mark) => header.includes(mark)))) {
        yield { assumption: `${source.path}: it holds no messages; it is joined to those that lie beside` };
        return;
      }
      const expected = objects.map(({ name, marks }) => `${name} (${marks.join(", ")})`).join("; ");
      yield problem(source.path, 1, `expected the columns of ${expected}; found ${header.join(", ")}`, "the file");
      return;
    }
    const join = await Join.of(source);
    const at = (names: readonly string[]): number | undefined => {
      const name = names.find((one) => header.includes(one));
      return name === undefined ? undefined : header.indexOf(name);
    };
    const roleColumn = header.length;
    const told = object.name !== "CaseComment" || join.knowsUsers;
    const columns: Columns = defined({
      id: at([object.conversation]),
      case: header.length + 1,
      customer: header.length + 2,
      channel: header.length + 3,
      text: at(object.text),
      author: at(object.author),
      time: at(object.time),
      public: at(["IsPublished"]),
      messageId: at(["Id"]),
      role: told ? roleColumn : undefined,
    });
    const cells = (row: TableRow) => (name: string) =>
      header.includes(name) ? row.cell(header.indexOf(name)).trim() : "";
    let leftOut = new LeftOutTally();
    const rows = async function* (): AsyncGenerator<Iterable<TableItem>> {
      let first = true;
      // The table is read twice.
      leftOut = new LeftOutTally();
      for await (const block of delimitedRows(source, ",")) {
        const items: TableItem[] = [];
        for (const item of block) {
          if (!("row" in item)) items.push(item);
          else if (first) first = false;
          else if (isHidden(object, cells(item.row)))
            leftOut.count(object.name === "EmailMessage" ? "drafts" : "events");
          else items.push({ row: new JoinedRow(item.row, header, object, join) });
        }
        yield items;
      }
    };
    const mapping = { ...options.mapping, id: object.conversation, customer: "customer" };
    yield* readMessageTable({ path: source.path, columns, header, options: { ...options, mapping }, rows });
    if (!leftOut.isEmpty) yield { leftOut: leftOut.total };
  },
};

async function headerOf(source: ByteSource): Promise<readonly string[]> {
  return namesIn((await headOf(source)).lines[0] ?? "");
}

/** The names of a first row; the Data Loader may write them in capitals. */
function namesIn(line: string): string[] {
  return line.split(",").map((cell) => salesforceName(cell.trim().replace(/^"|"$/g, "")));
}

/** Without the columns that the table lacks. */
function defined(columns: Readonly<Record<string, number | undefined>>): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined)) as Columns;
}
