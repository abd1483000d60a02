import { expect, test } from "@jest/globals";
import { criticalT95 } from "../../src/score/student-t.js";

// Values of the published tables of Student's t (two-sided 5%).
test.each([
  [1, 12.7062],
  [2, 4.3027],
  [5, 2.5706],
  [10, 2.2281],
  [11, 2.201],
  [15, 2.1314],
  [20, 2.086],
  [30, 2.0423],
  [60, 2.0003],
  [120, 1.9799],
  [1_000_000, 1.96],
])("%i degrees of freedom", (freedom, expected) => {
  expect(criticalT95(freedom)).toBeCloseTo(expected, 4);
});
