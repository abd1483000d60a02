import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type JsonItem, jsonRecords, type ListPath } from "../../src/read/json-records.js";
import type { ByteSource } from "../../src/read/source.js";

/** A source that hands its bytes over in chunks of one size. */
function chunked(text: string, size: number): ByteSource {
  const bytes = Buffer.from(text);
  return {
    path: "a.json",
    stream: async function* () {
      for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
    },
  };
}

async function read(text: string, size = 1 << 20, lists: readonly ListPath[] = []): Promise<JsonItem[]> {
  const items: JsonItem[] = [];
  for await (const item of jsonRecords(chunked(text, size), lists)) items.push(item);
  return items;
}

const valuesOf = (items: readonly JsonItem[]): unknown[] =>
  items.map((item) => ("record" in item ? item.record.value : item));

describe("jsonRecords", () => {
  test("the elements of a list are the same, however it is laid out and cut into chunks", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "è", "😅", '"', "\\", "{", "]", "\n", " ") });
    const record = fc.record({ id: fc.integer(), text, list: fc.array(fc.record({ text })) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record),
        fc.constantFrom(0, 1, 2),
        fc.integer({ min: 1, max: 40 }),
        async (records, indent, size) => {
          expect(valuesOf(await read(JSON.stringify(records, null, indent), size))).toEqual(records);
        },
      ),
    );
  });

  test("places in a list of one line", async () => {
    const source = '[{"text":"uno"},{"text":"due \\" tre"}]';
    const [, second] = await read(source, 7);
    expect(second && "record" in second ? second.record.source.originOf(["text"]).locate(6) : undefined).toEqual({
      line: 1,
      column: source.indexOf("tre") + 1,
    });
  });

  test("a list that is cut short gives what is whole, and tells the rest", async () => {
    const items = await read('[{"id":1,"messages":[{"a":1}]},\n {"id":2,"messages":[{"a":2},{"a":3},{"a":"4');
    expect(valuesOf(items)).toEqual([
      { id: 1, messages: [{ a: 1 }] },
      { id: 2, messages: [{ a: 2 }, { a: 3 }] },
      { fault: "the file ends before this JSON value is complete", line: 2, skipped: "what followed" },
    ]);
  });

  test("the elements of a list in a document come one by one, then what stands around it", async () => {
    const unit = fc.constantFrom("a", "è", '"', "\\", "{", "]", "\n", "list", "chats");
    const value = fc.record({ id: fc.integer(), chats: fc.array(fc.string({ unit })), in: fc.string({ unit }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 1 }),
        fc.array(value),
        fc.constantFrom(0, 1, 2),
        fc.integer({ min: 1, max: 40 }),
        async (chats, others, indent, size) => {
          const shallow = { others, chats, 'chat"s': others };
          const deep = { list: others, chats: { n: "list", list: chats }, others };
          const paths: ListPath[] = [["chats"], ["chats", "list"]];
          for (const [whole, path, rest] of [
            [shallow, ["chats"], { ...shallow, chats: [] }],
            [deep, ["chats", "list"], { ...deep, chats: { n: "list", list: [] } }],
          ] as const) {
            const items = await read(JSON.stringify(whole, null, indent), size, paths);
            const wrapped = (chat: unknown): unknown =>
              path.reduceRight((inner: unknown, key) => ({ [key]: inner }), [chat]);
            expect(valuesOf(items)).toEqual([...chats.map(wrapped), rest]);
            expect(items.map((item) => "record" in item && item.record.around === true)).toEqual([
              ...chats.map(() => false),
              true,
            ]);
          }
        },
      ),
    );
  });

  test("places in a document's list", async () => {
    const source = '{"n":1,"chats":[{"text":"uno"},\n  {"text":"due"}], "z":2}';
    const [first, second] = await read(source, 9, [["chats"]]);
    const placeIn = (item: JsonItem | undefined) =>
      item && "record" in item ? item.record.source.originOf(["chats", 0, "text"]).locate(1) : undefined;
    expect(placeIn(first)).toEqual({ line: 1, column: source.indexOf("uno") + 2 });
    expect(placeIn(second)).toEqual({ line: 2, column: 13 });
  });

  test("a document that is cut within its list gives what is whole, and what stood before the list", async () => {
    const items = await read('{"users":[{"id":7}],"chats":[{"id":1},\n {"id":2},\n', 8, [["chats"]]);
    expect(valuesOf(items)).toEqual([
      { chats: [{ id: 1 }] },
      { chats: [{ id: 2 }] },
      { fault: "the file ends before this JSON value is complete", line: 2, skipped: "what followed" },
      { users: [{ id: 7 }] },
    ]);
  });

  test("documents on lines of their own stay lines", async () => {
    const items = await read('{"chats":[{"id":1},{"id":2}]}\n{"chats":[{"id":3}\n{"chats":[{"id":4}]}\n', 8, [
      ["chats"],
    ]);
    expect(valuesOf(items).map((one) => JSON.stringify(one).slice(0, 40))).toEqual([
      '{"chats":[{"id":1},{"id":2}]}',
      expect.stringContaining("this is no JSON"),
      '{"chats":[{"id":4}]}',
    ]);
  });
});
