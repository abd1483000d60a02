import { describe, expect, test } from "@jest/globals";
import { readPairs, reported } from "./pairs.js";

/** Those of the last rounds, which were written to be hard, are found by a third or less; of the ninth, hardly any. */
const floors = [
  { rounds: "of the rounds before the ninth five contradictions in eight", round: "", least: 0.625 },
  { rounds: "of the ninth round one in twenty", round: "ninth", least: 0.05 },
  { rounds: "of the tenth round three in five", round: "tenth", least: 0.6 },
  { rounds: "of the twelfth round seven in ten", round: "twelfth", least: 0.7 },
  { rounds: "of the thirteenth round nine in twenty", round: "thirteenth", least: 0.45 },
  { rounds: "of the fourteenth round two in five", round: "fourteenth", least: 0.4 },
  { rounds: "of the fifteenth round one in twenty", round: "fifteenth", least: 0.05 },
];

/** Which of the rounds that have a floor of their own a heading is of; "" for those before. */
function lateRound(kind: string): string {
  const named = /\b(\p{L}+) round\b/u.exec(kind)?.[1];
  return floors.find(({ round }) => round === named)?.round ?? "";
}

const pairs = readPairs();
const found = await reported(pairs);

describe.each(["it", "en"])("pairs of answers in %s", (language) => {
  const rows = pairs.flatMap((pair, index) =>
    pair.first.language === language ? [{ pair, found: found[index] as boolean }] : [],
  );
  const right = rows.filter((row) => row.found && row.pair.contradict).length;
  const wrong = rows.filter((row) => row.found && !row.pair.contradict);

  test("nine findings in ten are right", () => {
    expect(wrong.map(({ pair }) => `line ${pair.line}: ${pair.why}`).slice(right / 9)).toEqual([]);
  });

  test.each(floors)("$rounds are found", ({ round, least }) => {
    const all = rows.filter(({ pair }) => pair.contradict && lateRound(pair.kind) === round);
    expect(all.filter((row) => row.found).length / all.length).toBeGreaterThanOrEqual(least);
  });

  test("near-misses are silent, but for one in twenty", () => {
    expect(wrong.length / rows.filter((row) => !row.pair.contradict).length).toBeLessThanOrEqual(0.05);
  });
});
