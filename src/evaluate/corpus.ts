import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "../galateo.js";
import { packageRoot } from "../package-root.js";
import { type Evaluation, evaluate } from "./evaluate.js";
import { readLabels } from "./label.js";

/**
 * The labelled corpora of this repository, the oldest first; they do not ship with the package. Each later one was written by
 * others, in other industries, without a look at the rules. docs/accuracy.md tells which were read while rules were written.
 */
export const corpora = {
  first: "corpus",
  second: "second-corpus",
  third: "third-corpus",
  fourth: "fourth-corpus",
  fifth: "fifth-corpus",
  sixth: "sixth-corpus",
  seventh: "seventh-corpus",
  eighth: "eighth-corpus",
  ninth: "ninth-corpus",
  tenth: "tenth-corpus",
} as const;

/** How the rules do on a labelled corpus, by part ("it-d1", "it-d2", "en-d1", …) and by language. */
export async function evaluateCorpus(corpus: keyof typeof corpora): Promise<ReadonlyMap<string, Evaluation>> {
  const folder = join(packageRoot, "fixtures", corpora[corpus]);
  const paths = ["conversations.jsonl", "templates.jsonl"].map((name) => join(folder, name));
  const { findings } = await lint({ paths });
  const { labels } = readLabels(readFileSync(join(folder, "labels.jsonl"), "utf8"));
  const parts = new Set(labels.map((label) => label.conversation.slice(0, 5)));
  const prefixes = [...new Set([...parts].flatMap((part) => [part.slice(0, 2), part]))].sort();
  return new Map(
    prefixes.map((prefix) => [
      prefix,
      evaluate(
        findings.filter((finding) => finding.place?.conversationId.startsWith(prefix)),
        labels.filter((label) => label.conversation.startsWith(prefix)),
      ),
    ]),
  );
}
