import type { Agreement, Evaluation } from "../../src/evaluate/evaluate.js";
import { wilsonInterval } from "../../src/score/wilson.js";
import { namedRules, togetherOf } from "../named-rules.js";

const names: Readonly<Record<string, string>> = { it: "Italian", en: "English" };

type Parts = ReadonlyMap<string, Evaluation>;

/** What the accuracy page is made from. */
export interface Measured {
  /** By name, in the order in which they were written; each by part and by language. */
  readonly corpora: ReadonlyMap<string, Parts>;
  /** Pages written by hand about real conversations, joined behind the tables. */
  readonly notes: string;
}

/** The page of how accurate the rules are. @param date as YYYY-MM-DD */
export function accuracyPage({ corpora, notes }: Measured, date: string): string {
  return `# How accurate the rules are

Measured on ${date} with \`npm run accuracy -- --write\` on the labelled conversations and templates of this repository.
Precision is how many of the findings a reader with the rule catalogue in hand agrees with, recall how many of the labelled
faults were found; in brackets their 95% intervals (Wilson). Near-misses are texts that look like a fault and are none; they must
stay silent.

Ten corpora. The first (\`fixtures/corpus\`) was read while the rules were written, so its figures flatter. The second
(\`fixtures/second-corpus\`), the third to the tenth were written later, each by others, in other industries and
wordings, without a look at the rules. What each showed before it was first read stands under "First looks"; afterwards the parts
\`e1\`, \`t1\`, \`t2\`, \`v1\`, \`w1\`, \`x1\`, \`y1\`, \`z1\`, \`a1\`, \`b1\` and the Italian \`c1\` were read for the kinds of faults that were missed, so that their figures
flatter, too. Nobody here has read \`e2\` and, but for one conversation
that was seen by chance, the English \`c1\`: texts that nobody has seen will come out like those.

${sumsOf([...corpora.values()])}

${["it", "en"].map((language) => languageOf(language, corpora)).join("\n\n")}

${notes}`;
}

/** The tables of a language, that of the newest corpus first. */
function languageOf(language: string, corpora: Measured["corpora"]): string {
  return [...corpora]
    .reverse()
    .flatMap(([name, parts]) => {
      const evaluation = parts.get(language);
      return evaluation ? [`## ${names[language]}, the ${name} corpus\n\n${tableOf(evaluation)}`] : [];
    })
    .join("\n\n");
}

function sumsOf(corpora: readonly Parts[]): string {
  const rows = corpora
    .flatMap((corpus) => [...corpus])
    .filter(([part]) => part.length > 2)
    .map(([part, evaluation]) => {
      const { labelled, found, hits, silent, nearMisses } = togetherOf(evaluation, namedRules);
      const all = evaluation.all;
      return `| ${part} | ${share(hits, found)} | ${share(hits, labelled)} | ${share(all.hits, all.found)} | ${share(all.hits, all.labelled)} | ${evaluation.macroF1.toFixed(2)} | ${silent}/${nearMisses} |`;
    });
  return [
    "| part | five named rules: precision | recall | all rules: precision | recall | macro F1 | near-misses of the five silent |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function tableOf(evaluation: Evaluation): string {
  const rows = [...evaluation.rules].map(([rule, one]) => rowOf(`\`${rule}\``, one));
  const head =
    "| rule | labels | found | right | precision | recall | F1 | near-misses silent |\n| --- | --- | --- | --- | --- | --- | --- | --- |";
  return [head, ...rows, rowOf("all", evaluation.all)].join("\n");
}

function rowOf(name: string, one: Agreement): string {
  const cells = [one.labelled, one.found, one.hits, share(one.hits, one.found), share(one.hits, one.labelled)];
  return `| ${name} | ${cells.join(" | ")} | ${one.f1?.toFixed(2) ?? ""} | ${one.silent}/${one.nearMisses} |`;
}

/** A share with its interval: "0.91 (0.80–0.96)". */
function share(part: number, whole: number): string {
  if (whole === 0) return "";
  const [lower, upper] = wilsonInterval(part / whole, whole);
  return `${(part / whole).toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})`;
}
