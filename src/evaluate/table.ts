import type { Language } from "../conversation/conversation.js";
import type { Agreement, Evaluation } from "./evaluate.js";

const headers: Readonly<Record<Language, { readonly rule: string; readonly columns: string; readonly all: string }>> = {
  en: { rule: "rule", columns: "labels found  hits precision recall    F1  near-misses silent", all: "all" },
  it: { rule: "regola", columns: " umane trov. giusti   precis.  rich.    F1     quasi-casi muti", all: "tutte" },
};

/** The evaluation as a table for the terminal: a row per rule, all rules together, and the mean. */
export function evaluationTable(evaluation: Evaluation, locale: Language = "en"): string {
  const { rule, columns, all } = headers[locale];
  const header = `${rule.padEnd(24)} ${columns}`;
  const rows = [...evaluation.rules].map(([name, agreement]) => rowOf(name, agreement));
  return [header, ...rows, rowOf(all, evaluation.all), `macro F1 ${evaluation.macroF1.toFixed(3)}`, ""].join("\n");
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
