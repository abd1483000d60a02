/** Writes today's F1 per corpus, language and rule as the floor that the tests hold (rounded down to 0.05). */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpora, evaluateCorpus } from "../src/evaluate/corpus.js";
import { packageRoot } from "../src/package-root.js";

const floors: Record<string, Record<string, Record<string, number>>> = {};
for (const corpus of Object.keys(corpora) as (keyof typeof corpora)[]) {
  const evaluations = await evaluateCorpus(corpus);
  floors[corpus] = Object.fromEntries(
    ["it", "en"].map((language) => {
      const rules = [...(evaluations.get(language)?.rules ?? [])].filter(([, one]) => one.labelled > 0);
      return [language, Object.fromEntries(rules.map(([rule, one]) => [rule, Math.floor((one.f1 ?? 0) * 20) / 20]))];
    }),
  );
}
writeFileSync(join(packageRoot, "test", "evaluate", "floors.json"), `${JSON.stringify(floors, null, 2)}\n`);
