import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type JsonItem, jsonRecords } from "../../src/read/json-records.js";
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

async function read(text: string, size = 1 << 20): Promise<JsonItem[]> {
  const items: JsonItem[] = [];
  for await (const item of jsonRecords(chunked(text, size))) items.push(item);
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
});
