/**
 * Prints precision, recall and F1 per rule and language on the labelled corpus; with --write, docs/accuracy.md is written
 * from them. Usage: npm run accuracy [-- --write]
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateCorpus } from "../src/evaluate/corpus.js";
import { evaluationTable } from "../src/evaluate/table.js";
import { packageRoot } from "../src/package-root.js";
import { accuracyPage } from "./docs/accuracy-page.js";
import { namedRules, togetherOf } from "./named-rules.js";

const evaluations = await evaluateCorpus();
for (const [part, evaluation] of evaluations) {
  console.log(`${part}\n${evaluationTable(evaluation)}`);
  const { precision, recall, silent, nearMisses } = togetherOf(evaluation, namedRules);
  console.log(
    `the five named rules: precision ${precision} recall ${recall} near-misses silent ${silent}/${nearMisses}\n`,
  );
}
if (process.argv.includes("--write")) {
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(join(packageRoot, "docs", "accuracy.md"), accuracyPage(evaluations, today));
}
