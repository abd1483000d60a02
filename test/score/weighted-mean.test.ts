import { expect, test } from "@jest/globals";
import { MeanBuilder } from "../../src/score/mean-builder.js";

const share = (stratum: string, size: number, population: number) => {
  return { stratum: { channel: stratum }, size, population, weight: population / size, seed: 1 };
};

test("by hand: 60, 70 of 10 and 90, 100 of 30 give 87.5 ± t·√(W²(1−f)s²/n)", () => {
  // Variances within are 50; V = 0.25²·0.8·25 + 0.75²·(14/15)·25 = 1.25 + 13.125 = 14.375.
  // Satterthwaite: 14.375² / (1.25² + 13.125²) = 1.19 → 1 degree of freedom, t = 12.706.
  const builder = new MeanBuilder();
  for (const score of [60, 70]) builder.add(score, 0, share("chat", 2, 10));
  for (const score of [90, 100]) builder.add(score, 0, share("email", 2, 30));
  const mean = builder.build();
  expect(mean?.mean).toBeCloseTo(87.5, 9);
  expect(mean?.interval[0]).toBeCloseTo(87.5 - 12.7062 * Math.sqrt(14.375), 3);
  expect(mean?.population).toBe(40);
});

test("a simple random sample's interval is the usual one, narrowed by √(1−f)", () => {
  const scores = [40, 50, 60, 50];
  const plain = new MeanBuilder();
  const sampled = new MeanBuilder();
  for (const score of scores) {
    plain.add(score, 0);
    sampled.add(score, 0, share("all", 4, 16));
  }
  const half = (builder: MeanBuilder) => {
    const { mean, interval } = builder.build() as NonNullable<ReturnType<MeanBuilder["build"]>>;
    return mean - interval[0];
  };
  expect(half(sampled)).toBeCloseTo(half(plain) * Math.sqrt(0.75), 9);
});

test("conversations that are no sample count for themselves, in any order", () => {
  const mean = (first: boolean) => {
    const builder = new MeanBuilder();
    if (first) builder.add(100, 0);
    for (const score of [40, 60]) builder.add(score, 0, share("chat", 2, 9));
    if (!first) builder.add(100, 0);
    return builder.build()?.mean;
  };
  expect(mean(true)).toBeCloseTo((9 * 50 + 100) / 10, 9);
  expect(mean(false)).toBeCloseTo(mean(true) as number, 9);
});
