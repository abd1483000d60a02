import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A labelled message. */
export interface Example {
  readonly act: string;
  readonly label: 0 | 1;
  readonly text: string;
  readonly previous: string;
  /** File and header: messages of one writer, industry and register. */
  readonly batch: string;
  /** Whether the batch is kept out of training, to measure. */
  readonly kept: boolean;
}

/**
 * Reads the labelled messages of a language.
 * @param folder with `<language>-*.tsv`: act, label, message, previous message; `⏎` stands for a line break
 */
export function readExamples(folder: string, language: string): Example[] {
  const examples: Example[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.startsWith(`${language}-`) || !file.endsWith(".tsv")) continue;
    let batch = file;
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      if (line.startsWith("#")) batch = `${file} ${line}`;
      else {
        const [act = "", label, text = "", previous = ""] = line.split("\t");
        if (text === "" || (label !== "0" && label !== "1")) continue;
        const breaks = (value: string) => value.replaceAll("⏎", "\n").trim();
        examples.push({
          act,
          label: label === "1" ? 1 : 0,
          text: breaks(text),
          previous: breaks(previous),
          batch,
          kept: false,
        });
      }
    }
  }
  return keepOut(examples);
}

/** Of each act, every eighth batch is kept out; which depends on the batch's header alone. */
function keepOut(examples: readonly Example[]): Example[] {
  return examples.map((example) => ({ ...example, kept: bucketOf(`${example.act} ${example.batch}`) % 8 === 0 }));
}

function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
