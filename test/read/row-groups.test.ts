import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { RowGroups } from "../../src/read/row-groups.js";
import "../property-seed.js";

test("rows that are joined, however, are one group, whose last row is known", () => {
  const rows = 30;
  const row = fc.integer({ min: 0, max: rows - 1 });
  const property = fc.property(fc.array(fc.tuple(row, row), { maxLength: 40 }), (pairs) => {
    const groups = new RowGroups(rows);
    // Beside it, the plainest way: all that is in the one's group goes into the other's.
    let expected = Array.from({ length: rows }, (_, one) => one);
    for (const [one, other] of pairs) {
      groups.join(one, other);
      const first = Math.min(expected[one]!, expected[other]!);
      const gone = Math.max(expected[one]!, expected[other]!);
      expected = expected.map((group) => (group === gone ? first : group));
    }
    const found = Array.from({ length: rows }, (_, one) => groups.groupOf(one));
    expect(found).toEqual(expected);
    const ends = expected.map((group, one) => expected.lastIndexOf(group) === one);
    expect(ends).toEqual(expected.map((_, one) => groups.isLast(one)));
  });
  fc.assert(property);
});
