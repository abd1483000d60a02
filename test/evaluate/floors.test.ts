import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { evaluateCorpus } from "../../src/evaluate/corpus.js";
import { packageRoot } from "../../src/package-root.js";

/** The least F1 of each rule on the labelled corpus, by language: it may rise, it must not fall. */
const floors = JSON.parse(readFileSync(join(packageRoot, "test", "evaluate", "floors.json"), "utf8")) as Record<
  string,
  Record<string, number>
>;
const evaluations = await evaluateCorpus();

test.each(
  Object.entries(floors).flatMap(([language, rules]) =>
    Object.entries(rules).map(([rule, floor]) => [language, rule, floor] as const),
  ),
)("%s %s keeps an F1 of %d", (language, rule, floor) => {
  expect(evaluations.get(language)?.rules.get(rule)?.f1 ?? 0).toBeGreaterThanOrEqual(floor);
});

test("every labelled rule has a floor", () => {
  for (const language of ["it", "en"]) {
    const labelled = [...(evaluations.get(language)?.rules ?? [])]
      .filter(([, one]) => one.labelled > 0)
      .map(([rule]) => rule);
    expect(Object.keys(floors[language] ?? {}).sort()).toEqual(labelled.sort());
  }
});
