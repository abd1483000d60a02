import { shapeOf } from "../columns.js";
import { fileStem } from "../file-name.js";
import type { FieldMapping, Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { problem } from "../items.js";
import { type Fields, isFields, listAt } from "../json-fields.js";
import { isJson } from "../json-head.js";
import type { JsonItem } from "../json-records.js";
import { JsonRow } from "../json-row.js";
import { type JsonShape, ownId, shapeIn } from "../json-shape.js";
import { readTable } from "../read-table.js";
import type { ByteSource } from "../source.js";
import type { Table, TableItem } from "../table.js";
import { recordsWithin, sampleWithin } from "../wrapped-records.js";

/** JSON of no particular vendor: records with a list of messages, or a message a record. */
export const format: InputFormat = {
  name: "generic-json",
  holds: "transcripts",
  documentation: {
    title: "JSON and JSON Lines of any shape",
    recognisedBy: "records with a list of objects, or records themselves, whose keys tell the text and the speaker",
    roles:
      "a key of role words (role, sender, direction …), or of names with --agent; `user` and `assistant` are the customer and a bot",
    times: "a key of dates or epochs",
    customerKey: "a key of addresses, phones or ids",
    limits:
      "An object around a list of conversations, or of rows, is read as the list; so is one that holds each under its id. A mapping may name keys by dotted paths (`turns.utterance`). Content that is a list of texts is joined.",
    verified: "constructed",
  },

  recognise(head: Head, mapping: FieldMapping = {}): number {
    if (!isJson(head)) return 0;
    const records = sampleWithin(head, mapping);
    if (records.length === 0) return 0;
    const shape = shapeIn(records, mapping);
    if (!shape || !shapeOf(shape.columns)) return 0;
    const { role, inbound, outbound, author, time } = shape.columns;
    if ((role ?? inbound ?? outbound) !== undefined) return shape.list === undefined ? 0.55 : 0.6;
    // A name and a text alone may as well be a template, or a record of anything.
    return author !== undefined && time !== undefined ? 0.5 : 0.3;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const records: Fields[] = [];
    for await (const item of recordsWithin(source, options.mapping)) {
      if ("record" in item && isFields(item.record.value)) records.push(item.record.value);
      if (records.length >= 50) break;
    }
    const shape = shapeIn(records, options.mapping ?? {});
    const kind = shape && shapeOf(shape.columns);
    if (!shape || !kind) {
      const keys = shape?.header.map((name) => `"${name}"`).join(", ") ?? "none";
      yield problem(
        source.path,
        1,
        `no key tells the text of a message and who speaks; the keys are ${keys}. Say in the config which holds what (mapping; galateo init --mapping FILE proposes one)`,
        "the file",
      );
      return;
    }
    const table: Table = {
      path: source.path,
      columns: shape.columns,
      header: shape.header,
      options: { ...options, mapping: { id: ownId, ...options.mapping } },
      rows: () => rowsOf(source, shape, options),
    };
    yield* readTable(table, kind);
  },
};

async function* rowsOf(
  source: ByteSource,
  shape: JsonShape,
  options: ReadOptions,
): AsyncGenerator<Iterable<TableItem>> {
  const stem = fileStem(source.path);
  for await (const item of recordsWithin(source, options.mapping)) yield rowsIn(item, shape, stem);
}

function* rowsIn(item: JsonItem, shape: JsonShape, stem: string): Generator<TableItem> {
  if ("fault" in item) {
    yield { ...item, fault: `${item.fault}; expected a record` };
    return;
  }
  const { record } = item;
  if (!isFields(record.value)) return;
  if (shape.list === undefined) {
    yield { row: new JsonRow(record, [], shape, stem) };
    return;
  }
  for (const index of listAt(record.value, shape.list).keys())
    yield { row: new JsonRow(record, [shape.list, index], shape, stem) };
}
