import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { corpora } from "../../src/evaluate/corpus.js";
import { evaluate } from "../../src/evaluate/evaluate.js";
import { readLabels } from "../../src/evaluate/label.js";
import { lint } from "../../src/galateo.js";
import { evidenceOf } from "../../src/lint/confidence/calibrated.js";

/** A finding, how strong its evidence was, and whether it was right. */
export interface JudgedFinding {
  readonly ruleId: string;
  /** From 0 to 1. */
  readonly evidence: number;
  /** 1, 0, or 0.5 where two readers were of two minds. */
  readonly right: number;
  /** Which corpus it was made on. */
  readonly source: string;
}

/** The findings on the labelled corpora: right are those that are labelled. */
export async function findingsOnCorpora(fixtures: string): Promise<JudgedFinding[]> {
  const judged: JudgedFinding[] = [];
  for (const [source, name] of Object.entries(corpora)) {
    const folder = join(fixtures, name);
    const { findings } = await lint({
      paths: ["conversations.jsonl", "templates.jsonl"].map((file) => join(folder, file)),
    });
    const { labels } = readLabels(readFileSync(join(folder, "labels.jsonl"), "utf8"));
    const wrong = new Set(evaluate(findings, labels).wrong);
    for (const finding of findings) {
      const { ruleId, confidence } = finding;
      judged.push({ ruleId, evidence: evidenceOf(ruleId, confidence), right: wrong.has(finding) ? 0 : 1, source });
    }
  }
  return judged;
}

/** The verdicts on findings on real conversations, `rule ⇥ evidence ⇥ one reader ⇥ the other`, in fixtures/judged. */
export function findingsJudged(fixtures: string): JudgedFinding[] {
  const folder = join(fixtures, "judged");
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [ruleId = "", evidence, one, other] = line.split("\t");
      return { ruleId, evidence: Number(evidence), right: (Number(one) + Number(other)) / 2, source: "real" };
    });
}
