import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { keepingLast, LazyList, type List, mapList, pickList } from "../../src/spill/list.js";
import { sortedOrder } from "../../src/spill/sorted-order.js";
import { Spill } from "../../src/spill/spill.js";

/** A list of the items that lies on disk from some place on. */
function spilled<Item>(items: readonly Item[], room: number): { list: List<Item>; close: () => void } {
  const spill = new Spill(room);
  const filled = spill.list<Item>();
  for (const item of items) filled.add(item);
  return { list: filled.list(), close: () => spill.close() };
}

describe("a list that lies on disk", () => {
  test("holds what was added, in whatever order it is read", () => {
    const item = fc.record({ id: fc.string({ unit: "binary" }), size: fc.double(), list: fc.array(fc.integer()) });
    fc.assert(
      fc.property(fc.array(item), fc.nat(200), fc.array(fc.nat()), (items, room, visits) => {
        const expected = items.map((one) => JSON.parse(JSON.stringify(one)) as unknown);
        const { list, close } = spilled(items, room);
        expect(list).toHaveLength(items.length);
        for (const visit of visits) {
          const read = list.at(visit % (items.length + 1));
          expect(read && JSON.parse(JSON.stringify(read))).toEqual(expected[visit % (items.length + 1)]);
        }
        expect(JSON.stringify([...list])).toBe(JSON.stringify(expected));
        close();
      }),
      { numRuns: 100 },
    );
  });

  test("may keep what was read last, and no more", () => {
    const reads: number[] = [];
    const list = keepingLast(
      new LazyList(9, (index) => {
        reads.push(index);
        return { index };
      }),
      2,
    );
    for (const visit of [3, 4, 3, 4, 5, 3]) expect(list.at(visit)).toEqual({ index: visit });
    expect(reads).toEqual([3, 4, 5, 3]);
  });

  test("holds records longer than a block, and more of them than a block holds", () => {
    const texts = Array.from({ length: 40 }, (_, place) => `${place}è`.repeat(place % 7 === 0 ? 100_000 : 3000));
    const { list, close } = spilled(texts, 1);
    expect(Array.isArray(list)).toBe(false);
    const there = texts.map((_, place) => (place * 17) % texts.length);
    expect(there.map((place) => list.at(place))).toEqual(there.map((place) => texts[place]));
    expect([...list]).toEqual(texts);
    expect([...list]).toEqual(texts);
    close();
  });

  test("is changed, picked from and walked over as an array is", () => {
    const numbers = [5, 3, 9, 1];
    const { list, close } = spilled(numbers, 1);
    const both = [numbers, list].map((one) => {
      const doubled = mapList(one, (number, place) => number * 2 + place);
      const order = sortedOrder(one.length, (a, b) => (one.at(a) as number) - (one.at(b) as number));
      return [[...doubled], [...pickList(doubled, order)], one.filter((number) => number > 3), one.at(9)];
    });
    expect(both[1]).toEqual(both[0]);
    expect(both[0]).toEqual([[10, 7, 20, 5], [5, 7, 10, 20], [5, 9], undefined]);
    close();
  });
});
