import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { kappaOf } from "../../src/evaluate/kappa.js";

test("a textbook's example: 20, 5, 10 and 15 give κ = 0.4", () => {
  // pₒ = 0.7, pₑ = 0.5·0.6 + 0.5·0.4 = 0.5.
  const { kappa, agreement, interval } = kappaOf({ both: 20, onlyFirst: 5, onlySecond: 10, neither: 15 });
  expect(agreement).toBeCloseTo(0.7, 9);
  expect(kappa).toBeCloseTo(0.4, 9);
  // Standard error by formula 13 of Fleiss, Cohen and Everitt, worked by hand: 0.1270.
  expect(interval?.[0]).toBeCloseTo(0.4 - 1.96 * 0.127, 2);
});

test("full agreement is 1, full disagreement of even raters −1, chance 0", () => {
  expect(kappaOf({ both: 10, onlyFirst: 0, onlySecond: 0, neither: 30 }).kappa).toBeCloseTo(1, 9);
  expect(kappaOf({ both: 0, onlyFirst: 10, onlySecond: 10, neither: 0 }).kappa).toBeCloseTo(-1, 9);
  expect(kappaOf({ both: 25, onlyFirst: 25, onlySecond: 25, neither: 25 }).kappa).toBeCloseTo(0, 9);
});

test("raters who both say the same one thing leave κ undefined", () => {
  expect(kappaOf({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 9 })).toEqual({
    both: 0,
    onlyFirst: 0,
    onlySecond: 0,
    neither: 9,
    agreement: 1,
  });
});

test("does not change when the raters change places, and lies in its interval", () => {
  const count = fc.nat(60);
  fc.assert(
    fc.property(count, count, count, count, (both, onlyFirst, onlySecond, neither) => {
      const one = kappaOf({ both, onlyFirst, onlySecond, neither });
      const other = kappaOf({ both, onlyFirst: onlySecond, onlySecond: onlyFirst, neither });
      if (one.kappa === undefined || !one.interval) return;
      expect(other.kappa).toBeCloseTo(one.kappa, 9);
      expect(other.interval?.[0]).toBeCloseTo(one.interval[0], 9);
      expect(one.interval[0]).toBeLessThanOrEqual(one.kappa + 1e-9);
      expect(one.interval[1]).toBeGreaterThanOrEqual(one.kappa - 1e-9);
    }),
  );
});
