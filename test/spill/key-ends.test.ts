import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { KeyEnds } from "../../src/spill/key-ends.js";
import { keyHash } from "../../src/spill/key-hash.js";
import "../property-seed.js";

function endsOf(keys: readonly (string | undefined)[], end: "first" | "last", room?: number) {
  const ends = new KeyEnds(end, room);
  for (const key of keys) ends.add(key);
  ends.finish();
  return { rows: keys.flatMap((_, row) => (ends.isEnd(row) ? [row] : [])), keys: ends.keys };
}

describe("the ends of keys", () => {
  const rows = ["a", "a", "b", undefined, "a", "", "b", "c"];

  test("are the last rows of each, or the first", () => {
    expect(endsOf(rows, "last")).toEqual({ rows: [4, 5, 6, 7], keys: 4 });
    expect(endsOf(rows, "first")).toEqual({ rows: [0, 2, 5, 7], keys: 4 });
    expect(endsOf([], "last")).toEqual({ rows: [], keys: 0 });
  });

  test("are the same where the keys have room in memory and where they go to a file, however often", () => {
    const key = fc.option(
      fc.integer({ min: 0, max: 60 }).map((number) => `chat-${number}`),
      { nil: undefined },
    );
    const property = fc.property(
      fc.array(key, { maxLength: 200 }),
      fc.integer({ min: 5, max: 50 }),
      fc.constantFrom("first" as const, "last" as const),
      (keys, room, end) => {
        const known = new Map<string, number>();
        for (const [row, one] of keys.entries())
          if (one !== undefined && !(end === "first" && known.has(one))) known.set(one, row);
        const expected = { rows: [...known.values()].sort((a, b) => a - b), keys: known.size };
        expect(endsOf(keys, end, room)).toEqual(expected);
      },
    );
    fc.assert(property);
  });

  test("are known of more rows than fit in a block", () => {
    const keys = Array.from({ length: 30_000 }, (_, row) => `chat-${row % 20_000}`);
    const last = Array.from({ length: 20_000 }, (_, index) => index + 10_000);
    expect(endsOf(keys, "last", 3_000)).toEqual({ rows: last, keys: 20_000 });
  });
});

test("half a hash tells ids that are counted up as apart as chance would, the whole hash all of them", () => {
  const count = 100_000;
  const highs = new Set<number>();
  const lows = new Set<number>();
  const both = new Set<string>();
  for (let number = 0; number < count; number += 1) {
    const { high, low } = keyHash(`chat-${number}`);
    highs.add(high);
    lows.add(low);
    both.add(`${high} ${low}`);
  }
  // By chance n² / 2³³ = 1 of a half are equal.
  expect(count - highs.size).toBeLessThan(10);
  expect(count - lows.size).toBeLessThan(10);
  expect(both.size).toBe(count);
});
