import { roundScore } from "../../score/round.js";
import type { RollUp } from "../../score/scored.js";
import { fewLast, worstFirst } from "../worst-first.js";
import type { CsvTable } from "./csv-table.js";

/** A row per value of a dimension, the lowest mean first. @param dimension what its names are called */
export function rollUpTable(dimension: string, rolls: readonly RollUp[]): CsvTable<RollUp> {
  return {
    rows: fewLast(worstFirst(rolls)),
    columns: {
      [dimension]: ({ name }) => name,
      mean: ({ mean }) => roundScore(mean),
      // One conversation says nothing of the spread.
      lower: ({ interval, count }) => (count > 1 ? roundScore(interval[0]) : null),
      upper: ({ interval, count }) => (count > 1 ? roundScore(interval[1]) : null),
      conversations: ({ count }) => count,
      findings: ({ findings }) => findings,
    },
  };
}
