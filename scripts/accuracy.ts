/**
 * Prints precision, recall and F1 per rule and language on the labelled corpus; with --write, docs/accuracy.md is written
 * from them. Figures per act follow: on the batches kept out of training, and with --messages on a folder of labelled
 * messages. Usage: npm run accuracy [-- --write] [--messages folder]
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpora, evaluateCorpus } from "../src/evaluate/corpus.js";
import type { Evaluation } from "../src/evaluate/evaluate.js";
import { evaluationTable } from "../src/evaluate/table.js";
import { packageRoot } from "../src/package-root.js";
import { actTallies } from "./accuracy/labelled-messages.js";
import { accuracyPage } from "./docs/accuracy-page.js";
import { namedRules, togetherOf } from "./named-rules.js";
import { macroF1, readKeptOut } from "./training/kept-out-measures.js";

const measured = new Map<string, ReadonlyMap<string, Evaluation>>();
for (const corpus of Object.keys(corpora) as (keyof typeof corpora)[]) {
  const evaluations = await evaluateCorpus(corpus);
  measured.set(corpus, evaluations);
  for (const [part, evaluation] of evaluations) {
    console.log(`${corpus} corpus, ${part}\n${evaluationTable(evaluation)}`);
    const { precision, recall, silent, nearMisses } = togetherOf(evaluation, namedRules);
    console.log(
      `the five named rules: precision ${precision} recall ${recall} near-misses silent ${silent}/${nearMisses}\n`,
    );
  }
}
for (const language of ["it", "en"]) printKeptOut(language);
const messages = process.argv.indexOf("--messages");
if (messages > 0) await printMessages(process.argv[messages + 1] as string);
if (process.argv.includes("--write")) {
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(join(packageRoot, "docs", "accuracy.md"), accuracyPage({ corpora: measured, notes: notes() }, today));
}

/** What was learnt of real conversations, written by hand: docs/accuracy/*.md, in the order of their names. */
function notes(): string {
  const folder = join(packageRoot, "docs", "accuracy");
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

/** How the models did on the batches of labelled messages that they did not see when they were trained. */
function printKeptOut(language: string): void {
  const measures = readKeptOut(language);
  if (!measures) return;
  console.log(`acts, ${language}, batches kept out of training`);
  for (const [act, { count, precision, recall, f1 }] of Object.entries(measures)) {
    console.log(row(act, `${count} messages`, precision, recall, f1));
  }
  console.log(`macro F1 ${macroF1(measures).toFixed(3)}\n`);
}

async function printMessages(folder: string): Promise<void> {
  console.log(`acts, the labelled messages of ${folder}`);
  for (const [name, { labelled, found, hits }] of await actTallies(folder)) {
    const [precision, recall] = [found === 0 ? 0 : hits / found, labelled === 0 ? 0 : hits / labelled];
    const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    console.log(row(name, `${labelled} labelled, ${found} found`, precision, recall, f1));
  }
}

function row(name: string, counts: string, precision: number, recall: number, f1: number): string {
  const figures = [precision, recall, f1].map((one) => one.toFixed(3)).join("  ");
  return `${name.padEnd(24)}${counts.padStart(26)}  precision recall F1  ${figures}`;
}
