import type { Message } from "../conversation/conversation.js";
import { DayMonthEvidence } from "./day-month-order.js";
import { fileStem } from "./file-name.js";
import type { ReadItem } from "./format.js";
import { problem } from "./items.js";
import { cellText, fieldsOf, RowTimes, stampOf, type Table } from "./table.js";

/** Reads a table that holds a question and its answer a row: a customer's message in one column, the reply in another. */
export async function* readPairTable(table: Table): AsyncGenerator<ReadItem> {
  const { path, columns, options } = table;
  const dates = new DayMonthEvidence();
  for await (const item of table.rows()) if ("row" in item) dates.see(stampOf(item.row, columns));
  const order = dates.assumption(path);
  if (order !== undefined) yield { assumption: order };
  const times = new RowTimes(dates.order);
  const seen = new Set<string>();
  for await (const item of table.rows()) {
    if ("fault" in item) {
      yield problem(path, item.line, item.fault, item.skipped);
      continue;
    }
    const { row } = item;
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
    if (messages.length === 0) continue;
    const given = cellText(row, columns.id);
    const id = given === "" || seen.has(given) ? `${fileStem(path)}-${row.line}` : given;
    if (given !== "") seen.add(given);
    yield {
      conversation: {
        id,
        kind: "conversation",
        ...fieldsOf(row, columns, options),
        clock: "absolute",
        messages,
        path,
        line: row.line,
      },
    };
  }
  yield* times.problems(path);
}
