import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "../galateo.js";
import { packageRoot } from "../package-root.js";
import { type Evaluation, evaluate } from "./evaluate.js";
import { readLabels } from "./label.js";

/** The labelled corpus of this repository; it does not ship with the package. */
const folder = join(packageRoot, "fixtures", "corpus");

/** How the rules do on the labelled corpus, by part ("it-d1", "it-d2", "en-d1", …) and by language. */
export async function evaluateCorpus(): Promise<ReadonlyMap<string, Evaluation>> {
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
