/** Prints precision, recall and F1 per rule and language on the labelled corpus. Usage: npm run accuracy */
import { evaluateCorpus } from "../src/evaluate/corpus.js";
import { evaluationTable } from "../src/evaluate/table.js";
import { namedRules } from "./named-rules.js";

for (const [part, evaluation] of await evaluateCorpus()) {
  console.log(`${part}\n${evaluationTable(evaluation)}`);
  let [labelled, found, hits, near, silent] = [0, 0, 0, 0, 0];
  for (const rule of namedRules) {
    const agreement = evaluation.rules.get(rule);
    labelled += agreement?.labelled ?? 0;
    found += agreement?.found ?? 0;
    hits += agreement?.hits ?? 0;
    near += agreement?.nearMisses ?? 0;
    silent += agreement?.silent ?? 0;
  }
  const share = (a: number, b: number) => (b === 0 ? "-" : (a / b).toFixed(3));
  console.log(
    `the five named rules: precision ${share(hits, found)} recall ${share(hits, labelled)} near-misses silent ${silent}/${near}\n`,
  );
}
