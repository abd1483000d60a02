import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hashText } from "../../../src/hash-text.js";
import { ModelEvaluator } from "../../../src/understand/model/evaluate.js";
import { type FeatureInput, sentencePlaces } from "../../../src/understand/model/features.js";
import { readyModel } from "../../../src/understand/model/ready-model.js";
import type { ActModel } from "../../../src/understand/model/store.js";
import { bySentence, extractFeatures, vectorOf } from "../../../src/understand/model/vector.js";
import type { Word } from "../../../src/understand/words.js";

const size = 256;
const heads = ["refusal", "apology", "blame"].map((act, index) => ({
  act,
  bias: index - 1,
  scale: 0.01 * (index + 1),
  threshold: 0.5,
  scaling: { whole: 1 + index / 10, sentence: 0.3 * index, length: 0.1, shift: -0.2 * index },
}));

const model: fc.Arbitrary<ActModel> = fc
  .tuple(
    fc.array(fc.integer({ min: -127, max: 127 }), { minLength: size * heads.length, maxLength: size * heads.length }),
    fc.array(fc.integer({ min: 1, max: 200 }), { minLength: size, maxLength: size }),
  )
  .map(([weights, rarity]) => ({
    heads,
    size,
    weights: Int8Array.from(weights),
    rarity: Float32Array.from(rarity, (one) => one / 20),
  }));

const vocabulary = ["non", "si", "puo", "mi", "dispiace", "refund", "you", "should", "rimborsiamo"].map(
  (form): Word => ({
    form,
    kind: "word",
    hash: hashText(form),
    atoms: new Int32Array(0),
    anchored: [],
    keys: [],
    runs: undefined,
    remembered: [],
  }),
);
const words = fc.array(fc.constantFrom(...vocabulary), { maxLength: 30 });

const classes = { keys: [], firstTokens: [], endTokens: [] };

function inputOf(own: readonly Word[], previous: readonly Word[]): FeatureInput {
  const middle = own.length >> 1;
  const sentences = (middle > 0 ? [0, middle] : [0]).map((firstToken, index, all) => ({
    start: 0,
    end: 1,
    firstToken,
    endToken: all[index + 1] ?? own.length,
    mark: "",
  }));
  const hits = [{ act: "refusal", confidence: 1, start: 0, end: 1, key: 17, feature: 91, sentence: 0 }];
  const found = {
    keys: own.map((word) => word.hash & 7),
    firstTokens: own.map((_, index) => index),
    endTokens: own.map((_, index) => index + 1),
  };
  return { words: own, sentences, hits, classes: found, previous, previousClasses: classes };
}

function evaluate(evaluator: ModelEvaluator, input: FeatureInput) {
  return evaluator.evaluate(
    evaluator.ownWeights(input),
    evaluator.previousWeights(input.previous, input.previousClasses),
  );
}

/** The likelihoods by the vectors that training sees: each bucket once. */
function reference(one: ActModel, input: FeatureInput): number[] {
  const features = extractFeatures(input, one.size);
  const parts = input.sentences.length < 2 ? [] : bySentence(features, sentencePlaces(input), input.sentences.length);
  const oddsOf = (part: typeof features, index: number) => {
    const { buckets, values } = vectorOf(part, one.rarity);
    let odds = 0;
    buckets.forEach((bucket, place) => {
      odds += (values[place] as number) * (one.weights[bucket * one.heads.length + index] as number);
    });
    return odds;
  };
  return one.heads.map(({ scale, bias, scaling }, index) => {
    const whole = oddsOf(features, index);
    const highest = parts.length < 2 ? whole : Math.max(...parts.map((part) => oddsOf(part, index)));
    const sum =
      scaling.whole * (whole * scale + bias) +
      scaling.sentence * (highest * scale + bias) +
      scaling.length * Math.log(Math.max(1, input.sentences.length)) +
      scaling.shift;
    return 1 / (1 + Math.exp(-sum));
  });
}

describe("evaluating a model", () => {
  test("word by word gives what the whole vector gives", () => {
    fc.assert(
      fc.property(model, words, words, (one, own, previous) => {
        for (const word of vocabulary) word.remembered.length = 0;
        const input = inputOf(own, previous);
        const { likelihoods } = evaluate(new ModelEvaluator(readyModel(one), 0), input);
        reference(one, input).forEach((expected, head) => {
          expect(likelihoods[head]).toBeCloseTo(expected, 4);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("a sentence by itself is weighed as it would be alone", () => {
    fc.assert(
      fc.property(model, words, (one, own) => {
        for (const word of vocabulary) word.remembered.length = 0;
        const input = inputOf(own, []);
        const evaluator = new ModelEvaluator(readyModel(one), 0);
        const weights = evaluator.ownWeights(input);
        const parts = bySentence(extractFeatures(input, one.size), sentencePlaces(input), input.sentences.length);
        input.sentences.forEach((_, sentence) => {
          one.heads.forEach(({ scale, bias, scaling }, head) => {
            const { buckets, values } = vectorOf(parts[sentence] as (typeof parts)[number], one.rarity);
            const odds = values.reduce(
              (sum, value, place) =>
                sum + value * (one.weights[(buckets[place] as number) * one.heads.length + head] as number),
              0,
            );
            const sum = (scaling.whole + scaling.sentence) * (odds * scale + bias) + scaling.shift;
            expect(evaluator.sentenceLikelihood(weights, head, sentence)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 4);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  test("what words remember changes nothing", () => {
    fc.assert(
      fc.property(model, words, (one, own) => {
        for (const word of vocabulary) word.remembered.length = 0;
        const evaluator = new ModelEvaluator(readyModel(one), 1);
        const first = evaluate(evaluator, inputOf(own, []));
        expect(evaluate(evaluator, inputOf(own, [])).likelihoods).toEqual(first.likelihoods);
      }),
      { numRuns: 30 },
    );
  });
});
