import type { Instant, Message, Role } from "../../conversation/conversation.js";
import { readDate } from "../dates.js";
import { type DelimitedRow, delimitedRows } from "../delimited-rows.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { htmlToText } from "../html-text.js";
import { problem } from "../items.js";
import { type ChatTurn, salesforceChat } from "../salesforce-chat.js";
import { Join, type SalesforceObject, salesforceName } from "../salesforce-join.js";
import type { ByteSource } from "../source.js";
import { foldName, resolveSpeakers, roleOfOther } from "../speakers.js";

const object: SalesforceObject = {
  name: "LiveChatTranscript",
  marks: ["Body"],
  conversation: "CaseId",
  text: ["Body"],
  author: [],
  time: ["StartTime"],
  channel: "chat",
};

/** Chats of Salesforce: LiveChatTranscript, a chat a row with its words as HTML. */
export const format: InputFormat = {
  name: "salesforce-chat",
  holds: "transcripts",
  documentation: {
    title: "Salesforce chats (LiveChatTranscript as CSV)",
    recognisedBy: "a first row with Body and ChatKey, LiveChatVisitorId or CaseId, and bodies with `Chat Started:`",
    roles:
      "the body's line `Agent NAME` and whoever a chat was transferred to are agents; --agent; else as in a chat of two",
    times: "StartTime, or the body's `Chat Started`, and the time since then that stands before each message",
    customerKey: "the case's contact, as Case.csv and Contact.csv beside tell; else `salesforce:` and ContactId",
    limits: "The lines about the chat itself are the system's. The case is the conversation's case.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    const header = namesIn(head.lines[0] ?? "");
    if (!header.includes("Body")) return 0;
    const own = header.some((name) => /^(?:ChatKey|LiveChatVisitorId|LiveChatDeploymentId)$/i.test(name));
    return own || /Chat (?:Started|Origin):/.test(head.text) ? 0.99 : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const join = await Join.of(source);
    let header: readonly string[] | undefined;
    for await (const block of delimitedRows(source, ",")) {
      for (const item of block) {
        if ("fault" in item) yield problem(source.path, item.line, item.fault, item.skipped);
        else if (header) yield* chatItems(item.row, header, join, source.path, options);
        else header = item.row.cells.map((cell) => salesforceName(cell.trim()));
      }
    }
  },
};

function namesIn(line: string): string[] {
  return line.split(",").map((cell) => salesforceName(cell.trim().replace(/^"|"$/g, "")));
}

function* chatItems(
  row: DelimitedRow,
  header: readonly string[],
  join: Join,
  path: string,
  options: ReadOptions,
): Generator<ReadItem> {
  const cell = (name: string): string => (header.includes(name) ? row.cell(header.indexOf(name)).trim() : "");
  const body = header.indexOf("Body");
  const mapped = htmlToText(row.cell(body));
  const { turns, agents, started } = salesforceChat(mapped.text);
  // Chats that nobody took have no words.
  if (turns.every(({ author }) => author === undefined)) return;
  const start = readDate(cell("StartTime")) ?? (started === undefined ? undefined : readDate(started));
  const sides = sidesOf(turns, agents, options);
  if ("fault" in sides) {
    yield problem(path, row.line, sides.fault, "1 conversation");
    return;
  }
  const origin = mapped.originIn(row.originOf(body));
  const messages = turns.map((turn, index): Message => {
    const at = timeOf(turn, start);
    return {
      id: `m${index + 1}`,
      role: turn.author === undefined ? "system" : sides.roleOf(turn.author),
      ...(turn.author === undefined ? {} : { author: turn.author }),
      ...(at === undefined ? {} : { at }),
      text: turn.text,
      origin: { locate: (offset) => origin.locate(turn.start + offset) },
    };
  });
  const caseId = cell("CaseId");
  const customer = join.customerOf(object, cell) || (cell("ContactId") === "" ? "" : `salesforce:${cell("ContactId")}`);
  yield {
    conversation: {
      id: cell("Id") || cell("Name") || `chat-${row.line}`,
      kind: "conversation",
      channel: options.channel ?? "chat",
      ...(customer === "" ? {} : { customerId: customer }),
      ...(caseId === "" ? {} : { caseId }),
      clock: start === undefined ? "relative" : "absolute",
      messages,
      path,
      line: row.line,
    },
  };
}

function timeOf({ seconds }: ChatTurn, start: Instant | undefined): Instant | undefined {
  if (seconds === undefined) return start;
  return { ...start, time: (start?.time ?? 0) + seconds * 1000 };
}

/** Who is who: the body names the agents in full, and their messages bear the first name. */
function sidesOf(turns: readonly ChatTurn[], agents: readonly string[], options: ReadOptions) {
  const named = [...agents, ...(options.agents ?? [])].map(foldName);
  const isAgent = (name: string): boolean => {
    const folded = foldName(name);
    return named.some((one) => one === folded || one.startsWith(`${folded} `));
  };
  const names = turns.flatMap(({ author }) => author ?? []);
  if (names.some(isAgent))
    return { roleOf: (name: string): Role => (isAgent(name) ? "agent" : roleOfOther(name, options)) };
  const speeches = turns.flatMap(({ author, text }) => (author === undefined ? [] : [{ name: author, text }]));
  const speakers = resolveSpeakers(speeches, options);
  if ("fault" in speakers) return speakers;
  return { roleOf: (name: string): Role => speakers.roles.get(name) ?? "customer" };
}
