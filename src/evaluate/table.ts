import type { Agreement, Evaluation } from "./evaluate.js";

/** The evaluation as a table for the terminal: a row per rule, all rules together, and the mean. */
export function evaluationTable(evaluation: Evaluation): string {
  const header = `${"rule".padEnd(24)} labels found  hits precision recall    F1  near-misses silent`;
  const rows = [...evaluation.rules].map(([rule, agreement]) => rowOf(rule, agreement));
  return [header, ...rows, rowOf("all", evaluation.all), `macro F1 ${evaluation.macroF1.toFixed(3)}`, ""].join("\n");
}

function rowOf(name: string, { labelled, found, hits, precision, recall, f1, nearMisses, silent }: Agreement): string {
  const share = (value: number | undefined) => (value === undefined ? "-" : value.toFixed(2));
  const cells = [
    name.padEnd(24),
    String(labelled).padStart(6),
    String(found).padStart(5),
    String(hits).padStart(5),
    share(precision).padStart(9),
    share(recall).padStart(6),
    share(f1).padStart(5),
    `${silent}/${nearMisses}`.padStart(19),
  ];
  return cells.join(" ");
}
