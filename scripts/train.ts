/**
 * Trains the models that read open-ended acts, from the labelled messages in fixtures/acts alone. Deterministic: the same
 * messages and lexicons give the same bytes. Usage: npm run train, or npm run train -- it
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { languages } from "../src/conversation/conversation.js";
import { packageRoot } from "../src/package-root.js";
import { modelledActs, sides } from "../src/understand/acts/sides.js";
import { compileLanguage } from "../src/understand/compile-language.js";
import { lexicographyOf, modelPath } from "../src/understand/knowledge.js";
import type { Scaling } from "../src/understand/model/scaling.js";
import { type ActHead, packModel } from "../src/understand/model/store.js";
import { calibrate, measure } from "./training/calibrate.js";
import { crossValidate } from "./training/cross-validate.js";
import { type Dataset, makeDataset } from "./training/dataset.js";
import { readExamples } from "./training/examples.js";
import { fitAct } from "./training/fit-act.js";
import { type KeptOutMeasures, macroF1, writeKeptOut } from "./training/kept-out-measures.js";
import { thresholds } from "./training/thresholds.js";

const fixtures = join(packageRoot, "fixtures");

const asked = process.argv.slice(2);

for (const language of languages.filter((one) => asked.length === 0 || asked.includes(one))) {
  const lexicography = lexicographyOf(compileLanguage(language));
  const examples = readExamples(fixtures, language);
  const keptOut: KeptOutMeasures = {};
  for (const side of sides) {
    const data = makeDataset(examples, side, lexicography);
    const weights = new Int8Array(data.size * modelledActs[side].length);
    const heads: ActHead[] = modelledActs[side].map((act, index) => {
      const results = crossValidate(data, act);
      const scaling = calibrate(results);
      const measured = measure(results, scaling, 0.5);
      keptOut[act] = measured;
      const threshold = thresholds[language]?.[act] ?? 0.5;
      const { precision, recall } = measure(results, scaling, threshold);
      console.log(
        `${language} ${act.padEnd(20)} ${String(measured.count).padStart(5)} messages  F1 ${measured.f1.toFixed(3)}` +
          `  at ${threshold}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}`,
      );
      return headOf(data, act, index, weights, scaling, threshold);
    });
    const path = modelPath(language, side);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, packModel({ heads, size: data.size, rarity: data.rarity, weights }));
  }
  writeKeptOut(language, keptOut);
  console.log(`${language} macro F1 on kept-out batches ${macroF1(keptOut).toFixed(4)}`);
}

/** Fits an act on all messages and writes its rounded weights beside the others'. */
function headOf(
  data: Dataset,
  act: string,
  index: number,
  weights: Int8Array,
  scaling: Scaling,
  threshold: number,
): ActHead {
  const model = fitAct(data, act, () => true);
  const most = model.weights.reduce((found, weight) => Math.max(found, Math.abs(weight)), 0);
  const scale = most / 127;
  const count = weights.length / data.size;
  model.weights.forEach((weight, bucket) => {
    weights[bucket * count + index] = Math.round(weight / scale);
  });
  return { act, bias: model.bias, scale, threshold, scaling };
}
