import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { severities } from "../../src/lint/api.js";
import { defaultScoring, scoresOf } from "../../src/score/scores-of.js";
import { conversation, finding } from "./support.js";

const one = conversation();

describe("the score of a conversation", () => {
  test.each([
    ["nothing found", [], 100],
    ["an error", [finding("a", "error", one)], 85],
    ["a warning", [finding("a", "warning", one)], 93],
    ["an info", [finding("a", "info", one)], 98],
    ["one of each", [finding("a", "error", one), finding("b", "warning", one), finding("c", "info", one)], 76],
    ["a repeat takes half", [finding("a", "error", one), finding("a", "error", one)], 77.5],
    ["and so does each further one", [1, 2, 3, 4].map(() => finding("a", "warning", one)), 82.5],
    ["seven rules at error end at 0", ["a", "b", "c", "d", "e", "f", "g"].map((id) => finding(id, "error", one)), 0],
    ["the heaviest of a rule's findings counts whole", [finding("a", "info", one), finding("a", "error", one)], 84],
  ])("%s", (_, findings, expected) => {
    expect(scoresOf([one], findings)).toEqual([expected]);
  });

  test("weights by severity, by rule, and the share of a repeat can be set", () => {
    const scoring = { weights: { error: 20, warning: 10, info: 0 }, rules: { a: 1 }, repeat: 1 };
    const findings = [finding("a", "error", one), finding("a", "error", one), finding("b", "error", one)];
    expect(scoresOf([one], findings, scoring)).toEqual([78]);
  });

  test("a critical rule caps the score, the lowest cap counts, and a score below it stays", () => {
    const scoring = { ...defaultScoring, critical: { a: 40, b: 60 } };
    const one15 = [finding("a", "error", one)];
    expect(scoresOf([one], one15, scoring)).toEqual([40]);
    expect(scoresOf([one], [...one15, finding("b", "info", one)], scoring)).toEqual([40]);
    expect(scoresOf([one], [finding("b", "info", one)], scoring)).toEqual([60]);
    const many = ["b", "c", "d", "e"].map((id) => finding(id, "error", one));
    expect(scoresOf([one], many, scoring)).toEqual([40]);
    expect(scoresOf([one], [finding("c", "info", one)], scoring)).toEqual([98]);
  });

  test("a finding about the run as a whole takes nothing off", () => {
    expect(scoresOf([one], [finding("a", "error")])).toEqual([100]);
  });
});

describe("findings go to their conversation", () => {
  test("the same id in two files", () => {
    const other = conversation({ path: "b.jsonl" });
    expect(scoresOf([one, other], [finding("a", "error", other)])).toEqual([100, 85]);
  });

  test("the same id twice in a file: the one that begins last at or before the finding's line", () => {
    const conversations = [conversation({ line: 20 }), conversation({ line: 1 }), conversation({ line: 10 })];
    const at = (line: number) => finding("a", "error", { ...one, line });
    expect(scoresOf(conversations, [at(1), at(9), at(10)])).toEqual([100, 77.5, 85]);
    expect(scoresOf(conversations, [at(400)])).toEqual([85, 100, 100]);
  });

  test("a conversation that is not in the list is passed over", () => {
    expect(scoresOf([one], [finding("a", "error", conversation({ id: "c-2" }))])).toEqual([100]);
  });
});

const anyFindings = fc.array(
  fc
    .record({ rule: fc.constantFrom("a", "b", "c", "d"), severity: fc.constantFrom(...severities) })
    .map(({ rule, severity }) => finding(rule, severity, one)),
  { maxLength: 30 },
);
const anyScoring = fc.record({
  weights: fc.record({ error: fc.nat(100), warning: fc.nat(50), info: fc.nat(20) }),
  rules: fc.dictionary(fc.constantFrom("a", "b"), fc.nat(100)),
  repeat: fc.constantFrom(0, 0.25, 0.5, 1),
});

describe("for any findings", () => {
  test("a score is from 0 to 100", () => {
    fc.assert(
      fc.property(anyFindings, anyScoring, (findings, scoring) => {
        const [score] = scoresOf([one], findings, scoring);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("one more finding never raises it", () => {
    fc.assert(
      fc.property(anyFindings, anyFindings, anyScoring, (findings, more, scoring) => {
        const [before = 0] = scoresOf([one], findings, scoring);
        const [after = 0] = scoresOf([one], [...findings, ...more], scoring);
        expect(after).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });

  test("their order does not matter", () => {
    fc.assert(
      fc.property(anyFindings, fc.infiniteStream(fc.nat()), (findings, keys) => {
        const shuffled = findings
          .map((item) => ({ item, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        expect(scoresOf([one], shuffled, defaultScoring)).toEqual(scoresOf([one], findings, defaultScoring));
      }),
    );
  });
});
