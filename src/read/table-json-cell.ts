import type { TextOrigin } from "../conversation/position.js";
import { type Columns, shapeOf } from "./columns.js";
import { fileStem } from "./file-name.js";
import type { ReadItem } from "./format.js";
import { problem } from "./items.js";
import { isFields, listAt } from "./json-fields.js";
import { JsonSource } from "./json-origin.js";
import { JsonRow } from "./json-row.js";
import { type JsonShape, shapeIn } from "./json-shape.js";
import { cellText, fieldsOf, type Table, type TableRow } from "./table.js";
import { readMessageTable } from "./table-messages.js";
import { within } from "./transcript.js";
import { jsonInCell } from "./transcript-cell.js";

/** The conversation of a row that holds its messages as JSON in one cell. */
export async function* jsonCellItems(row: TableRow, table: Table): AsyncGenerator<ReadItem> {
  const { path, columns, options } = table;
  const column = columns.transcript as number;
  const cell = row.cell(column);
  const value = jsonInCell(cell);
  // What the mapping names are the columns of the table.
  const shape = Array.isArray(value)
    ? shapeIn(value.filter(isFields), {})
    : isFields(value)
      ? shapeIn([value], {})
      : undefined;
  if (!shape || shapeOf(shape.columns) !== "messages") {
    yield problem(path, row.line, "no key of the JSON in the cell tells the text of a message and who speaks", "1 row");
    return;
  }
  const record = { value, source: new CellSource(cell, row.originOf(column)) };
  const places = Array.isArray(value)
    ? value.map((_, index) => [index])
    : listAt(value, shape.list ?? "").map((_, index) => [shape.list ?? "", index]);
  const stem = fileStem(path);
  const rows = places.map((place) => ({ row: new JsonRow(record, place, shape, stem) }));
  const inner: Table = {
    path,
    columns: ofOneConversation(shape),
    header: shape.header,
    options: { ...options, mapping: {} },
    rows: async function* () {
      yield rows;
    },
  };
  const id = cellText(row, columns.id) || `${stem}-${row.line}`;
  for await (const item of readMessageTable(inner)) {
    if (!("conversation" in item)) {
      yield item;
      continue;
    }
    const { conversation } = item;
    const { channel, ...fields } = fieldsOf(row, columns, options);
    yield {
      ...item,
      conversation: {
        ...conversation,
        ...fields,
        id,
        channel: channel === "unknown" ? conversation.channel : channel,
        line: row.line,
      },
    };
  }
}

/** All messages of a cell are one conversation, whatever ids or customers they name: its column of ids is blank. */
function ofOneConversation({ columns, header }: JsonShape): Columns {
  const { customer: _customer, case: _case, ...others } = columns;
  return { ...others, id: header.length };
}

/** JSON whose place in the file is a cell's. */
class CellSource extends JsonSource {
  constructor(
    private readonly cell: string,
    private readonly outer: TextOrigin,
  ) {
    super(cell, 1);
  }

  override originOf(path: readonly (string | number)[]): TextOrigin {
    return within(this.outer, this.cell)(super.originOf(path));
  }

  override lineOf(path: readonly (string | number)[]): number {
    return this.outer.locate(this.offsetOf(path)).line;
  }
}
