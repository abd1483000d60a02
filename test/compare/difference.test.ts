import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { differenceOfMeans, differenceOfShares, pairedDifference } from "../../src/compare/difference.js";
import { twoSidedNormal, twoSidedT } from "../../src/compare/probability.js";
import { verdicts } from "../../src/compare/verdict.js";

describe("probabilities", () => {
  // Critical values of printed tables.
  test.each([
    [12.7062, 1, 0.05],
    [2.22814, 10, 0.05],
    [2.04227, 30, 0.05],
    [3.16927, 10, 0.01],
    [1, 1, 0.5],
    [0, 7, 1],
  ])("t = %d with %d degrees of freedom", (t, freedom, chance) => {
    expect(twoSidedT(t, freedom)).toBeCloseTo(chance, 5);
  });

  test("of the normal distribution", () => {
    expect(twoSidedNormal(1.959963985)).toBeCloseTo(0.05, 6);
    expect(twoSidedNormal(3)).toBeCloseTo(0.0026998, 6);
  });

  test("lie between 0 and 1 and fall with t", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (t, freedom) => {
        const chance = twoSidedT(t, freedom);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(twoSidedT(t + 0.5, freedom)).toBeLessThanOrEqual(chance + 1e-12);
      }),
    );
  });
});

describe("differences", () => {
  test("Welch by hand: 70 ± 2 (10 d.f.) against 75 ± 1 (20 d.f.) gives +5 ± 2.131·√5", () => {
    // d.f. = 25 / (16/10 + 1/20) = 15.15, t(15) = 2.1314.
    const difference = differenceOfMeans(
      { mean: 70, variance: 4, freedom: 10, count: 11 },
      { mean: 75, variance: 1, freedom: 20, count: 21 },
    );
    expect(difference.change).toBe(5);
    expect(difference.interval?.[0]).toBeCloseTo(5 - 2.13145 * Math.sqrt(5), 4);
    expect(difference.chance).toBeCloseTo(twoSidedT(Math.sqrt(5), 25 / 1.65), 9);
  });

  test("Newcombe's own example: 56/70 less 48/80 is 0.2 (0.0524 to 0.3339)", () => {
    const difference = differenceOfShares(
      { share: 48 / 80, size: 80, count: 80 },
      { share: 56 / 70, size: 70, count: 70 },
    );
    expect(difference.change).toBeCloseTo(0.2, 9);
    expect(difference.interval?.[0]).toBeCloseTo(0.0524, 4);
    expect(difference.interval?.[1]).toBeCloseTo(0.3339, 4);
  });

  test("the same conversations are compared one by one: a small gain of each is sure", () => {
    const before = [40, 60, 80, 100, 20, 70];
    const after = before.map((score, index) => Math.min(100, score + 2 + (index % 2)));
    const paired = pairedDifference(before, after);
    expect(paired.chance).toBeLessThan(0.05);
    expect(paired.interval?.[0]).toBeGreaterThan(0);
  });

  test("one conversation says nothing", () => {
    expect(
      differenceOfMeans({ mean: 70, freedom: 1, count: 1 }, { mean: 90, variance: 1, freedom: 9, count: 10 }).interval,
    ).toBeUndefined();
  });
});

describe("verdicts", () => {
  const difference = (change: number, chance?: number) => ({
    before: 0,
    after: change,
    change,
    counts: [50, 50] as const,
    ...(chance === undefined ? {} : { chance }),
  });

  test("a chance of 4% is a finding alone and noise among twenty", () => {
    expect(verdicts([difference(3, 0.04)], true)).toEqual(["better"]);
    const many = [difference(3, 0.04), ...Array.from({ length: 19 }, () => difference(1, 0.6))];
    expect(verdicts(many, true)[0]).toBe("noise");
  });

  test("fewer faults are better; no change is the same; too few say nothing", () => {
    expect(verdicts([difference(-0.2, 0.001), difference(0.3, 0.001), difference(0, 1), difference(1)], false)).toEqual(
      ["better", "worse", "same", "too few"],
    );
  });
});
