import { headerRank } from "./column-words.js";
import { shapeOf } from "./columns.js";
import type { FieldMapping, Head } from "./format.js";
import { headOf } from "./head.js";
import { type Fields, fieldsAt, isFields, type JsonPath, listAt, valueAt } from "./json-fields.js";
import { JsonSource } from "./json-origin.js";
import { type JsonItem, jsonRecords, type ListPath } from "./json-records.js";
import { sampleOf, shapeIn } from "./json-shape.js";
import type { ByteSource } from "./source.js";

/** The records in the head of an input; those of its list where it is a document around one. */
export function sampleWithin(head: Head, mapping: FieldMapping = {}): Fields[] {
  const records = sampleOf(head);
  const wrapper = wrapperIn(records, mapping);
  if (wrapper !== undefined) return listAt(records[0], ...wrapper).filter(isFields);
  const keyed = keyedIn(records, mapping);
  return keyed === undefined ? records : keyedEntries(fieldsAt(records[0], ...keyed)).map(({ value }) => value);
}

/** The records of a JSON input; where it is a document around a list of conversations or of rows, those of the list. */
export async function* recordsWithin(source: ByteSource, mapping: FieldMapping = {}): AsyncGenerator<JsonItem> {
  const sample = sampleOf(await headOf(source));
  const wrapper = wrapperIn(sample, mapping);
  if (wrapper === undefined) {
    const keyed = keyedIn(sample, mapping);
    if (keyed === undefined) yield* jsonRecords(source);
    else for await (const item of jsonRecords(source)) yield* keyedRecords(item, keyed);
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

/** A conversation of an object that names each by its id; its messages may be all that stands there. */
interface KeyedEntry {
  readonly key: string;
  readonly value: Fields;
  /** Whether the object lists the messages right under the id. */
  readonly bare: boolean;
}

/** Where a document holds an object of conversations by their ids: {"4711": {…}, "4712": {…}}, or lists of messages. */
function keyedIn(records: readonly Fields[], mapping: FieldMapping): JsonPath | undefined {
  const [document] = records;
  if (records.length !== 1 || document === undefined) return undefined;
  return [[], ...Object.keys(document).map((key) => [key])].find((path) => {
    const object = fieldsAt(document, ...path);
    const entries = keyedEntries(object);
    if (entries.length === 0 || entries.length < Object.keys(object).length) return false;
    // Keys such as "session" and "messages" are one conversation's own.
    if (!entries.every(({ key, bare }) => bare === entries[0]!.bare && /\d|^[-\w]{20,}$/.test(key))) return false;
    const shape = shapeIn(
      entries.map(({ value }) => value),
      mapping,
    );
    return shape?.list !== undefined && shapeOf(shape.columns) !== undefined;
  });
}

function keyedEntries(object: Fields): KeyedEntry[] {
  return Object.entries(object).flatMap(([key, value]): KeyedEntry[] => {
    if (Array.isArray(value)) {
      const messages = value.filter(isFields);
      return messages.length === 0 ? [] : [{ key, value: { id: key, messages: value as unknown[] }, bare: true }];
    }
    return isFields(value) ? [{ key, value: { id: key, ...value }, bare: false }] : [];
  });
}

function* keyedRecords(item: JsonItem, path: JsonPath): Generator<JsonItem> {
  if ("fault" in item) {
    yield item;
    return;
  }
  const { source } = item.record;
  for (const { key, value, bare } of keyedEntries(fieldsAt(item.record.value, ...path))) {
    const inner = [...path, key];
    yield { record: { value, source: bare ? new BareSource(source, inner) : new InnerSource(source, inner) } };
  }
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

/** The same for a list of messages that is read as the `messages` of a conversation. */
class BareSource extends InnerSource {
  override originOf(path: JsonPath) {
    return super.originOf(path.slice(1));
  }

  override offsetOf(path: JsonPath): number {
    return super.offsetOf(path.slice(1));
  }

  override lineOf(path: JsonPath): number {
    return super.lineOf(path.slice(1));
  }
}
