import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.js";
import { fold } from "../text/fold.js";
import { asPropertyName } from "../text/property-name.js";

/** Everyday words of a language that stand for each other: which groups a word is in. */
export class Synonyms {
  private readonly whole = new Map<string, string[]>();
  /** Of words with any ending, by their first letters. */
  private readonly begun = new Map<string, { readonly start: string; readonly group: string }[]>();

  /** @param lines one group each: its name, a colon and its words */
  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      const at = line.indexOf(":");
      if (line.startsWith("#") || at < 0) continue;
      const group = asPropertyName(`~${line.slice(0, at)}`);
      for (const written of line.slice(at + 1).split(" ")) if (written !== "") this.add(fold(written), group);
    }
  }

  private add(word: string, group: string): void {
    if (!word.endsWith("*")) {
      this.whole.set(word, [...(this.whole.get(word) ?? []), group]);
      return;
    }
    const start = word.slice(0, -1);
    const key = start.slice(0, leastLetters);
    this.begun.set(key, [...(this.begun.get(key) ?? []), { start, group }]);
  }

  /** The groups of a word as folded, each behind a "~". */
  of(form: string): string[] {
    const groups = [...(this.whole.get(form) ?? [])];
    for (let length = 1; length <= leastLetters; length += 1) {
      for (const { start, group } of this.begun.get(form.slice(0, length)) ?? [])
        if (form.startsWith(start) && !groups.includes(group)) groups.push(group);
    }
    return groups;
  }
}

/** Words with any ending are looked up by so many letters, or fewer where they have fewer. */
const leastLetters = 4;

const loaded = new Map<string, Synonyms>();

/** What stands for what in a language: read once, of rules/inconsistent-answer. Nothing for a language without such a list. */
export function synonymsOf(language: string): Synonyms {
  let synonyms = loaded.get(language);
  if (!synonyms) {
    synonyms = new Synonyms(hasList.has(language) ? readFileSync(listOf(language), "utf8").split("\n") : []);
    loaded.set(language, synonyms);
  }
  return synonyms;
}

const hasList: ReadonlySet<string> = new Set(["it", "en"]);

function listOf(language: string): string {
  return join(packageRoot, "rules", "inconsistent-answer", `synonyms.${language}.yaml`);
}
