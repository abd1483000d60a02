import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { MeanBuilder } from "../../src/score/mean-builder.js";

function meanOf(scores: readonly number[]) {
  const builder = new MeanBuilder();
  for (const score of scores) builder.add(score, 1);
  return builder.build();
}

describe("the mean and its interval", () => {
  test("of nothing there is none", () => {
    expect(meanOf([])).toBeUndefined();
  });

  test("of one score it is the score", () => {
    expect(meanOf([63])).toEqual({ mean: 63, interval: [63, 63], count: 1, findings: 1 });
  });

  test("by hand: 70, 80, 90 have s = 10, so ± 4.3027 · 10 / √3 = 24.84", () => {
    const mean = meanOf([70, 80, 90]);
    expect(mean?.mean).toBe(80);
    expect(mean?.interval[0]).toBeCloseTo(55.159, 3);
    expect(mean?.interval[1]).toBe(100);
  });

  test("by hand: 40, 50, 60, 50 have s = 8.165, so ± 3.1824 · 8.165 / 2 = 12.99", () => {
    const mean = meanOf([40, 50, 60, 50]);
    expect(mean?.interval[0]).toBeCloseTo(37.008, 3);
    expect(mean?.interval[1]).toBeCloseTo(62.992, 3);
  });

  test("equal scores leave no doubt", () => {
    expect(meanOf(Array.from({ length: 1000 }, () => 92.5))?.interval).toEqual([92.5, 92.5]);
  });

  test("the bounds hold the mean and stay within 0 and 100, in any order of halves", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 50 }), (halves) => {
        const scores = halves.map((half) => half / 2);
        const mean = meanOf(scores);
        const [low = -1, high = 101] = mean?.interval ?? [];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(mean?.mean ?? -1);
        expect(high).toBeGreaterThanOrEqual(mean?.mean ?? 101);
        expect(meanOf([...scores].reverse())).toEqual(mean);
      }),
    );
  });
});
