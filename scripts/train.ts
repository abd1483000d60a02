/**
 * Trains the models that read open-ended acts and stances, from the labelled messages in fixtures/acts, fixtures/dialogues and
 * fixtures/stances alone. Deterministic: the same messages and lexicons give the same bytes.
 * Usage: npm run train, or npm run train -- it, or npm run train -- granting: what is not named stays as it is.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { languages } from "../src/conversation/conversation.js";
import { packageRoot } from "../src/package-root.js";
import type { Lexicography } from "../src/understand/acts/lexed.js";
import { modelledActs, modelledStances, type Side, sides } from "../src/understand/acts/sides.js";
import { compileLanguage } from "../src/understand/compile-language.js";
import { lexicographyOf, modelPath } from "../src/understand/knowledge.js";
import { type ActHead, type ActModel, packModel, unpackModel } from "../src/understand/model/store.js";
import { makeDataset } from "./training/dataset.js";
import { type Example, readExamples } from "./training/examples.js";
import { type KeptOutMeasures, macroF1, readKeptOut, writeKeptOut } from "./training/kept-out-measures.js";
import { trainAct, trainStance } from "./training/train-head.js";

const fixtures = join(packageRoot, "fixtures");
const asked = process.argv.slice(2);
const named = asked.filter((one) => !languages.some((language) => language === one));

for (const language of languages.filter((one) => asked.length === named.length || asked.includes(one))) {
  const lexicography = lexicographyOf(compileLanguage(language));
  const examples = readExamples(fixtures, language);
  const keptOut: KeptOutMeasures = named.length === 0 ? {} : { ...readKeptOut(language) };
  for (const side of sides) trainSide(language, side, examples, lexicography, keptOut);
  writeKeptOut(language, keptOut);
  console.log(`${language} macro F1 on kept-out batches ${macroF1(keptOut).toFixed(4)}`);
}

/** Trains one side's model anew, or of the model that there is the heads that were named. */
function trainSide(
  language: string,
  side: Side,
  examples: readonly Example[],
  lexicography: Lexicography,
  keptOut: KeptOutMeasures,
): void {
  const path = modelPath(language, side);
  const stances: readonly string[] = modelledStances[side];
  const names: readonly string[] = [...modelledActs[side], ...stances];
  if (named.length > 0 && !names.some((name) => named.includes(name))) return;
  const present = named.length > 0 ? unpackModel(readFileSync(path)) : undefined;
  const data = makeDataset(examples, side, lexicography, present?.rarity);
  const weights = new Int8Array(data.size * names.length);
  const heads = names.map((name, column): ActHead => {
    const at = { weights, columns: names.length, column };
    if (present && !named.includes(name)) return keep(present, name, at);
    if (stances.includes(name)) return trainStance(data, name, at);
    const { head, measured } = trainAct(data, name, language, at);
    keptOut[name] = measured;
    return head;
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, packModel({ heads, size: data.size, rarity: data.rarity, weights }));
}

/** Takes a head over from the model that there is. @throws Error where it has none of that name */
function keep({ heads, weights }: ActModel, name: string, at: Parameters<typeof trainStance>[2]): ActHead {
  const place = heads.findIndex(({ act }) => act === name);
  const head = heads[place];
  if (!head) throw new Error(`The model has no "${name}" yet: train it by name, or train all of them.`);
  for (let bucket = 0; bucket * heads.length < weights.length; bucket += 1)
    at.weights[bucket * at.columns + at.column] = weights[bucket * heads.length + place] as number;
  return head;
}
