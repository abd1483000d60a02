import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allocate, tooSmall } from "../../src/sample/allocate.js";

const strata = (...populations: number[]) => populations.map((population, index) => ({ key: `s${index}`, population }));
const counts = (drawn: ReadonlyMap<string, number>) => [...drawn.values()];

describe("allocation of a sample to strata", () => {
  test("in proportion, by hand: 10 of 60, 30 and 10", () => {
    expect(counts(allocate(strata(60, 30, 10), 10, "proportional"))).toEqual([5, 3, 2]);
  });

  test("the same from each, and more where one has no more to give", () => {
    expect(counts(allocate(strata(60, 30, 3), 15, "equal"))).toEqual([6, 6, 3]);
  });

  test("adds up to the size, within each stratum's bounds, two of each where that is possible", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 300 }), fc.boolean(), (populations, size, equal) => {
        const all = strata(...populations);
        const small = tooSmall(all, size);
        const joined = all.filter((stratum) => !small.has(stratum.key));
        const rest = all.filter((stratum) => small.has(stratum.key)).reduce((sum, one) => sum + one.population, 0);
        const drawnFrom = rest > 0 ? [...joined, { key: "rest", population: rest }] : joined;
        const drawn = allocate(drawnFrom, size, equal ? "equal" : "proportional");
        const total = populations.reduce((sum, one) => sum + one, 0);
        expect(counts(drawn).reduce((sum, one) => sum + one, 0)).toBe(Math.min(size, total));
        for (const { key, population } of drawnFrom) {
          const count = drawn.get(key) as number;
          expect(count).toBeLessThanOrEqual(population);
          if (size >= 2) expect(count).toBeGreaterThanOrEqual(Math.min(2, population));
        }
      }),
    );
  });
});
