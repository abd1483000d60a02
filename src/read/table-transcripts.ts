import { DayMonthEvidence } from "./day-month-order.js";
import { fileStem } from "./file-name.js";
import type { ReadItem } from "./format.js";
import { problem } from "./items.js";
import { cellText, eachRow, fieldsOf, RowTimes, stampOf, type Table, type TableRow } from "./table.js";
import { jsonCellItems } from "./table-json-cell.js";
import { Transcript, within } from "./transcript.js";
import { jsonInCell, withLineBreaks } from "./transcript-cell.js";
import { TranscriptStyle } from "./transcript-style.js";

/** Reads a table that holds a conversation a row, its whole transcript in one cell. */
export async function* readTranscriptTable(table: Table): AsyncGenerator<ReadItem> {
  const { path, columns, options } = table;
  const style = new TranscriptStyle(options);
  const dates = new DayMonthEvidence();
  await eachRow(table, (row) => {
    if (jsonInCell(row.cell(columns.transcript as number)) !== undefined) return;
    for (const line of withLineBreaks(row.cell(columns.transcript as number)).text.split("\n")) style.see(line);
    dates.see(stampOf(row, columns));
  });
  for (const order of new Set([dates.assumption(path), style.dates.assumption(path)])) {
    if (order !== undefined) yield { assumption: order };
  }
  const times = new RowTimes(dates.order);
  const told = new Set<string>();
  for await (const block of table.rows()) {
    for (const item of block) {
      if ("fault" in item) yield problem(path, item.line, item.fault, item.skipped);
      else if (jsonInCell(item.row.cell(columns.transcript as number)) !== undefined)
        for await (const read of jsonCellItems(item.row, table)) {
          if ("assumption" in read && told.has(read.assumption)) continue;
          if ("assumption" in read) told.add(read.assumption);
          yield read;
        }
      else {
        const read = itemFrom(item.row, table, style, times);
        if (read) yield read;
      }
    }
  }
  yield* times.problems(path);
}

function itemFrom(row: TableRow, table: Table, style: TranscriptStyle, times: RowTimes): ReadItem | undefined {
  const { path, columns, options } = table;
  const column = columns.transcript as number;
  const mapped = withLineBreaks(row.cell(column));
  if (mapped.text.trim() === "") return undefined;
  const transcript = new Transcript(style, row.line);
  mapped.text.split("\n").forEach((line, index) => {
    transcript.add(line, index + 1);
  });
  if (transcript.isEmpty) {
    const expected = 'expected lines such as "Cliente: …", "Agent: …"';
    return problem(path, row.line, `the transcript has no speakers; ${expected}`, "1 row");
  }
  const stamp = stampOf(row, columns);
  const date = times.read(stamp, row.line) ? stamp : undefined;
  const read = transcript.messages(options, date, within(mapped.originIn(row.originOf(column)), mapped.text));
  if ("fault" in read) return problem(path, row.line, read.fault, "1 row");
  const agent = cellText(row, columns.agentName);
  const messages = read.messages.map((message) =>
    agent !== "" && message.role === "agent" && message.author === undefined ? { ...message, author: agent } : message,
  );
  return {
    conversation: {
      id: cellText(row, columns.id) || `${fileStem(path)}-${row.line}`,
      kind: "conversation",
      ...fieldsOf(row, columns, options),
      clock: read.relative ? "relative" : "absolute",
      messages,
      path,
      line: row.line,
    },
  };
}
