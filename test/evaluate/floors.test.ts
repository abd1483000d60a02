import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { corpora, evaluateCorpus } from "../../src/evaluate/corpus.js";
import { packageRoot } from "../../src/package-root.js";

type Corpus = keyof typeof corpora;

/** The least F1 of each rule on the labelled corpora, by language: it may rise, it must not fall. */
const floors = JSON.parse(readFileSync(join(packageRoot, "test", "evaluate", "floors.json"), "utf8")) as Record<
  Corpus,
  Record<string, Record<string, number>>
>;

for (const corpus of Object.keys(corpora) as Corpus[]) {
  const evaluations = await evaluateCorpus(corpus);
  const cases = Object.entries(floors[corpus]).flatMap(([language, rules]) =>
    Object.entries(rules).map(([rule, floor]) => [language, rule, floor] as const),
  );
  describe(`${corpus} corpus`, () => {
    test.each(cases)("%s %s keeps an F1 of %d", (language, rule, floor) => {
      expect(evaluations.get(language)?.rules.get(rule)?.f1 ?? 0).toBeGreaterThanOrEqual(floor);
    });

    test("every labelled rule has a floor", () => {
      for (const language of ["it", "en"]) {
        const labelled = [...(evaluations.get(language)?.rules ?? [])]
          .filter(([, one]) => one.labelled > 0)
          .map(([rule]) => rule);
        expect(Object.keys(floors[corpus][language] ?? {}).sort()).toEqual(labelled.sort());
      }
    });
  });
}
