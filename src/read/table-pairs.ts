import type { Conversation, Message } from "../conversation/conversation.js";
import { KeyEnds } from "../spill/key-ends.js";
import { DayMonthEvidence } from "./day-month-order.js";
import { fileStem } from "./file-name.js";
import type { ReadItem } from "./format.js";
import { problem } from "./items.js";
import { cellText, eachRow, fieldsOf, RowTimes, stampOf, type Table, type TableRow } from "./table.js";

/** Reads a table that holds a question and its answer a row: a customer's message in one column, the reply in another. */
export async function* readPairTable(table: Table): AsyncGenerator<ReadItem> {
  const { path, columns } = table;
  const dates = new DayMonthEvidence();
  const ends = new KeyEnds("first");
  try {
    await eachRow(table, (row) => {
      dates.see(stampOf(row, columns));
      ends.add(speaks(row, table) ? cellText(row, columns.id) || undefined : undefined);
    });
    ends.finish();
  } finally {
    ends.close();
  }
  const order = dates.assumption(path);
  if (order !== undefined) yield { assumption: order };
  const times = new RowTimes(dates.order);
  let number = 0;
  for await (const block of table.rows()) {
    for (const item of block) {
      if ("fault" in item) yield problem(path, item.line, item.fault, item.skipped);
      else {
        const conversation = conversationOf(item.row, table, times, ends.isEnd(number));
        number += 1;
        if (conversation) yield { conversation };
      }
    }
  }
  yield* times.problems(path);
}

/** Whether a row holds anything that was said. */
function speaks(row: TableRow, { columns }: Table): boolean {
  return cellText(row, columns.customerText) !== "" || cellText(row, columns.agentText) !== "";
}

/** @param named whether its id is its own: an id that was seen before is not */
function conversationOf(row: TableRow, table: Table, times: RowTimes, named: boolean): Conversation | undefined {
  const { path, columns, options } = table;
  const at = times.read(stampOf(row, columns), row.line);
  const messages: Message[] = [];
  const add = (role: "customer" | "agent", column: number | undefined, author: string): void => {
    if (column === undefined || row.cell(column).trim() === "") return;
    messages.push({
      id: `m${messages.length + 1}`,
      role,
      ...(author === "" ? {} : { author }),
      ...(at && role === "customer" ? { at } : {}),
      text: row.cell(column),
      origin: row.originOf(column),
    });
  };
  add("customer", columns.customerText, cellText(row, columns.customerName));
  add("agent", columns.agentText, cellText(row, columns.agentName) || cellText(row, columns.author));
  if (messages.length === 0) return undefined;
  return {
    id: named ? cellText(row, columns.id) : `${fileStem(path)}-${row.line}`,
    kind: "conversation",
    ...fieldsOf(row, columns, options),
    clock: "absolute",
    messages,
    path,
    line: row.line,
  };
}
