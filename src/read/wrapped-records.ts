import { headerRank } from "./column-words.js";
import { shapeOf } from "./columns.js";
import type { FieldMapping, Head } from "./format.js";
import { headOf } from "./head.js";
import { type Fields, isFields, type JsonPath, listAt, valueAt } from "./json-fields.js";
import { JsonSource } from "./json-origin.js";
import { type JsonItem, jsonRecords, type ListPath } from "./json-records.js";
import { sampleOf, shapeIn } from "./json-shape.js";
import type { ByteSource } from "./source.js";

/** The records in the head of an input; those of its list where it is a document around one. */
export function sampleWithin(head: Head, mapping: FieldMapping = {}): Fields[] {
  const records = sampleOf(head);
  const wrapper = wrapperIn(records, mapping);
  return wrapper === undefined ? records : listAt(records[0], ...wrapper).filter(isFields);
}

/** The records of a JSON input; where it is a document around a list of conversations or of rows, those of the list. */
export async function* recordsWithin(source: ByteSource, mapping: FieldMapping = {}): AsyncGenerator<JsonItem> {
  const wrapper = wrapperIn(sampleOf(await headOf(source)), mapping);
  if (wrapper === undefined) {
    yield* jsonRecords(source);
    return;
  }
  for await (const item of jsonRecords(source, [wrapper])) {
    if ("fault" in item) yield item;
    else if (!item.record.around) {
      const path = [...wrapper, 0];
      const value = valueAt(item.record.value, ...path);
      if (value !== undefined) yield { record: { value, source: new InnerSource(item.record.source, path) } };
    }
  }
}

/** Beyond this rank a word for an id may as well be a message's: `id`, `key`, `number`. */
const ownIds = 28;

/** The list in a document whose elements are conversations, or rows that name theirs. */
function wrapperIn(records: readonly Fields[], mapping: FieldMapping): ListPath | undefined {
  const [document] = records;
  if (records.length !== 1 || document === undefined) return undefined;
  const shallow = Object.keys(document).map((key) => [key]);
  const deep = shallow.flatMap(([key = ""]) =>
    isFields(document[key]) ? Object.keys(document[key]).map((inner) => [key, inner]) : [],
  );
  return [...shallow, ...deep].find((path) => {
    const elements = listAt(document, ...path).filter(isFields);
    const shape = shapeIn(elements, mapping);
    if (!shape || shapeOf(shape.columns) === undefined) return false;
    if (shape.list !== undefined) return true;
    const id = shape.columns.id === undefined ? undefined : shape.header[shape.columns.id];
    return id !== undefined && (mapping.id === id || (headerRank(id, "id") ?? ownIds) < ownIds);
  });
}

/** A value within a record as a record of its own. */
class InnerSource extends JsonSource {
  constructor(
    private readonly outer: JsonSource,
    private readonly inner: JsonPath,
  ) {
    super(outer.raw, outer.line, outer.column);
  }

  override originOf(path: JsonPath) {
    return this.outer.originOf([...this.inner, ...path]);
  }

  override offsetOf(path: JsonPath): number {
    return this.outer.offsetOf([...this.inner, ...path]);
  }

  override lineOf(path: JsonPath): number {
    return this.outer.lineOf([...this.inner, ...path]);
  }
}
