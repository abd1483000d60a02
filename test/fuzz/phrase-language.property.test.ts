import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { packageRoot } from "../../src/package-root.js";
import { UserError } from "../../src/said.js";
import { compileHouse } from "../../src/understand/compile-language.js";
import { englishForms } from "../../src/understand/grammar/english-verbs.js";
import { compileLexicons, LexiconError } from "../../src/understand/phrases/lexicon.js";
import { ShortEvaluator } from "../../src/understand/phrases/short-evaluator.js";
import { Vocabulary } from "../../src/understand/phrases/vocabulary.js";
import { mutated } from "./mutate.js";
import { below, oneOf, randomOf } from "./random.js";
import { firstSeed, rounds, tried } from "./rounds.js";

/** Every phrase of the project's own lexicons: what is damaged here is what people write. */
const folder = join(packageRoot, "rules", "acts");
const phrases = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /(?:it|en)\.yaml$/.test(name))
  .sort()
  .flatMap((name) => {
    const content = parse(readFileSync(join(folder, name), "utf8")) as { phrases?: (string | { phrase?: string })[] };
    return (content?.phrases ?? []).map((one) => (typeof one === "string" ? one : (one.phrase ?? "")));
  })
  .filter((one) => /[([{@|*]|\.\.\./.test(one));

const names = {
  set: (name: string) =>
    name === "round" ? ["a [@round]"] : /^[a-m]/.test(name) ? ["uno", "due (tre|@n)"] : undefined,
  verb: (lemma: string) => (/^[a-m]/.test(lemma) ? ["vado", "andare"] : undefined),
};
const marks = ["(", ")", "[", "]", "{", "}", "@", "|", "*", "...", "...99", "^", "$", "#", "?", "!", "_", "@round"];

function damaged(seed: number): string {
  const random = randomOf(seed);
  let phrase = oneOf(random, phrases);
  if (random() < 0.5) {
    phrase = mutated(seed, Buffer.from(phrase), Buffer.from(oneOf(random, phrases))).toString("utf8");
  } else {
    for (let times = 1 + below(random, 4); times > 0; times -= 1) {
      const at = below(random, phrase.length + 1);
      const put = oneOf(random, marks).repeat(random() < 0.05 ? 5000 : 1);
      phrase = phrase.slice(0, at) + put + phrase.slice(at + below(random, 3));
    }
  }
  return phrase;
}

/** Compiles a phrase and looks for it in words, or has the error that says what is wrong. */
function tryPhrase(phrase: string): LexiconError | undefined {
  try {
    const { phrases: compiled } = compileLexicons(
      [{ act: "a", file: "a.yaml", content: { phrases: [phrase] } }],
      names,
    );
    const vocabulary = new Vocabulary(compiled.vocabulary);
    const words = ["ci", "scusiamo", "uno", "due", "vado"].map((word) => vocabulary.atomsOf(word, "word"));
    const evaluator = new ShortEvaluator(compiled);
    evaluator.show([vocabulary.start, ...words, vocabulary.end], words.length + 2);
    evaluator.spans(0);
    return undefined;
  } catch (error) {
    if (error instanceof LexiconError) return error;
    throw error;
  }
}

test("a damaged phrase is one that can be looked for, or a LexiconError that tells where", async () => {
  const first = firstSeed();
  let read = 0;
  let refused = 0;
  for (let seed = first; seed < first + rounds(1500); seed += 1) {
    await tried("phrase", seed, () => {
      const fault = tryPhrase(damaged(seed));
      if (!fault) read += 1;
      else {
        refused += 1;
        expect(fault.said.en).toMatch(/^a\.yaml: .*\(in the phrase ".*", character \d+\)$/s);
      }
    });
  }
  expect(read).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
}, 3_600_000);

test.each(["(", "[", "a (", "[b (", "@round "])("%j five thousand deep is refused, not a crash", (open) => {
  expect(tryPhrase(open.repeat(5000))).toBeInstanceOf(LexiconError);
});

test("five thousand brackets that are closed again are refused, and so is a set that names itself", () => {
  expect(tryPhrase(`${"(".repeat(5000)}a${")".repeat(5000)}`)).toBeInstanceOf(LexiconError);
  expect(tryPhrase("@round")).toBeInstanceOf(LexiconError);
});

test("names of prototypes are no sets and no Italian verbs, and English verbs like others", () => {
  const compile = (language: string, phrase: string) =>
    compileHouse(language, [{ language, act: "apology", file: "house.yaml", content: { phrases: [phrase] } }]);
  for (const phrase of ["{constructor}", "{__proto__}", "@constructor", "@toString"])
    expect(() => compile("it", phrase)).toThrow(UserError);
  for (const phrase of ["{__proto__}", "@constructor", "@toString"])
    expect(() => compile("en", phrase)).toThrow(UserError);
  expect(englishForms("constructor")).toContain("constructors");
});
