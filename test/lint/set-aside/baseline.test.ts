import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { withFingerprints } from "../../../src/lint/fingerprint.js";
import { parseBaseline, passOver, writeBaseline } from "../../../src/lint/set-aside/baseline.js";
import { conversation, finding } from "../../score/support.js";

const of = (...rules: string[]) => withFingerprints(rules.map((rule) => finding(rule, "error", conversation())));
const through = (before: string[], now: string[]) => passOver(of(...now), parseBaseline(writeBaseline(of(...before))));

describe("a baseline", () => {
  test("holds a finding as often as it was there", () => {
    expect(through(["a", "a", "b"], ["a", "a", "a", "c"]).kept.map((one) => one.ruleId)).toEqual(["a", "c"]);
  });

  test("tells what is gone", () => {
    expect(through(["a", "b"], ["b"]).idle.map((one) => one.about)).toEqual(["a"]);
  });

  test("of a run passes over exactly that run, in any order, and is the same text", () => {
    const rules = fc.array(fc.constantFrom("a", "b", "c"));
    fc.assert(
      fc.property(rules, rules, (before, added) => {
        const { kept } = through(before, [...added, ...before]);
        expect(kept.map((one) => one.ruleId).sort()).toEqual([...added].sort());
        expect(writeBaseline(of(...before))).toBe(writeBaseline(of(...[...before].reverse())));
      }),
    );
  });

  test("a file that is none is told", () => {
    expect(() => parseBaseline("{")).toThrow(/this is no JSON/);
    expect(() => parseBaseline('{"version":1,"findings":[{"rule":"a"}]}')).toThrow(/findings\.0\.fingerprint/);
  });
});
