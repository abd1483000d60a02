import { DayMonthEvidence } from "./day-month-order.js";
import { fileStem } from "./file-name.js";
import type { ReadItem } from "./format.js";
import { problem } from "./items.js";
import { replaceMapped } from "./mapped-text.js";
import { cellText, fieldsOf, RowTimes, stampOf, type Table, type TableRow } from "./table.js";
import { Transcript, within } from "./transcript.js";
import { TranscriptStyle } from "./transcript-style.js";

/** Line breaks as exports write them into a cell of one line. */
const writtenBreak = /\r?\\n|<br\s*\/?>|\s\|{1,2}\s(?=[^|:]{2,40}:)/gi;

/** Reads a table that holds a conversation a row, its whole transcript in one cell. */
export async function* readTranscriptTable(table: Table): AsyncGenerator<ReadItem> {
  const { path, columns, options } = table;
  const column = columns.transcript as number;
  const style = new TranscriptStyle(options);
  const dates = new DayMonthEvidence();
  for await (const item of table.rows()) {
    if ("fault" in item) continue;
    for (const line of transcriptIn(item.row, column).text.split("\n")) style.see(line);
    dates.see(stampOf(item.row, columns));
  }
  for (const order of new Set([dates.assumption(path), style.dates.assumption(path)])) {
    if (order !== undefined) yield { assumption: order };
  }
  const times = new RowTimes(dates.order);
  for await (const item of table.rows()) {
    if ("fault" in item) {
      yield problem(path, item.line, item.fault, item.skipped);
      continue;
    }
    const { row } = item;
    const mapped = transcriptIn(row, column);
    if (mapped.text.trim() === "") continue;
    const transcript = new Transcript(style, row.line);
    mapped.text.split("\n").forEach((line, index) => {
      transcript.add(line, index + 1);
    });
    if (transcript.isEmpty) {
      yield problem(
        path,
        row.line,
        'the transcript has no speakers; expected lines such as "Cliente: …", "Agent: …"',
        "1 row",
      );
      continue;
    }
    const stamp = stampOf(row, columns);
    const date = times.read(stamp, row.line) ? stamp : undefined;
    const read = transcript.messages(options, date, within(mapped.originIn(row.originOf(column)), mapped.text));
    if ("fault" in read) {
      yield problem(path, row.line, read.fault, "1 row");
      continue;
    }
    const agent = cellText(row, columns.agentName);
    const messages =
      agent === ""
        ? read.messages
        : read.messages.map((message) =>
            message.role === "agent" && message.author === undefined ? { ...message, author: agent } : message,
          );
    yield {
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
  yield* times.problems(path);
}

function transcriptIn(row: TableRow, column: number) {
  const text = row.cell(column);
  return replaceMapped(text, text.includes("\n") ? /<br\s*\/?>/gi : writtenBreak, () => "\n");
}
