import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { KeyRows } from "../../src/spill/key-rows.js";
import "../property-seed.js";

/** The numbers under each key, as they come back, of which each key must be whole in one part. */
function groupsOf(added: readonly (readonly [string, number])[], room?: number): number[][] {
  const rows = new KeyRows(room);
  for (const [key, number] of added) rows.add(key, number);
  const groups: number[][] = [];
  for (const part of rows.parts()) {
    const known = new Map<string, number[]>();
    part.forEach(({ high, low }, number) => {
      const key = `${high} ${low}`;
      known.set(key, [...(known.get(key) ?? []), number]);
    });
    groups.push(...known.values());
  }
  rows.close();
  return groups.sort((a, b) => a[0]! - b[0]!);
}

describe("numbers under keys", () => {
  test("come back by key in the order in which they were added, from memory or from a file", () => {
    const keys = fc.array(
      fc.integer({ min: 0, max: 40 }).map((number) => `<${number}@mail.example>`),
      { maxLength: 200 },
    );
    const property = fc.property(keys, fc.integer({ min: 1, max: 50 }), (list, room) => {
      const expected = new Map<string, number[]>();
      for (const [number, key] of list.entries()) expected.set(key, [...(expected.get(key) ?? []), number]);
      const added = list.map((key, number) => [key, number] as const);
      expect(groupsOf(added, room)).toEqual([...expected.values()]);
      expect(groupsOf(added)).toEqual([...expected.values()]);
    });
    fc.assert(property);
  });

  test("may be large", () => {
    expect(groupsOf([["a", 2 ** 40 + 1]], 1)).toEqual([[2 ** 40 + 1]]);
  });
});
