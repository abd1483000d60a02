import { inputOf, type Lexicography, lexText, phrasesIn } from "../../src/understand/acts/lexed.js";
import type { Side } from "../../src/understand/acts/sides.js";
import { sentencePlaces } from "../../src/understand/model/features.js";
import { roundedRarity } from "../../src/understand/model/store.js";
import { bySentence, extractFeatures, type Vector, vectorOf } from "../../src/understand/model/vector.js";
import { splitSentences } from "../../src/understand/text/sentences.js";
import { spokenTokens } from "../../src/understand/text/spoken.js";
import type { Example } from "./examples.js";

/** Labelled messages of one side in one language, ready to learn from. */
export interface Dataset {
  readonly examples: readonly Example[];
  readonly vectors: readonly Vector[];
  /** For each message its sentences by themselves; none where it has but one. */
  readonly sentences: readonly (readonly Vector[])[];
  readonly rarity: Float32Array;
  readonly size: number;
}

/** Number of hash buckets: more gains nothing measurable, fewer cost up to a point of F1. */
export const bucketCount = 1 << 17;

/**
 * Turns labelled messages into vectors.
 * @param lexicography finds the lexicons' phrases and the words' classes
 * @param known how rare each feature is, where a model that stays as it is says so; default: counted
 */
export function makeDataset(
  all: readonly Example[],
  side: Side,
  lexicography: Lexicography,
  known?: Float32Array,
  size = known?.length ?? bucketCount,
): Dataset {
  const examples = all.filter((example) => example.side === side);
  const features = examples.map((example) => {
    const tokens = spokenTokens(example.text);
    const sentences = splitSentences(tokens);
    const own = lexText(lexicography, tokens);
    const hits = phrasesIn(lexicography, tokens, own, sentences);
    const previous = example.previous === "" ? undefined : lexText(lexicography, spokenTokens(example.previous));
    const input = inputOf(own, sentences, hits, previous);
    const whole = extractFeatures(input, size);
    const parts = sentences.length < 2 ? [] : bySentence(whole, sentencePlaces(input), sentences.length);
    return { whole, parts };
  });
  const rarity = known ?? rarityOf(examples, features, size);
  return {
    examples,
    vectors: features.map(({ whole }) => vectorOf(whole, rarity)),
    sentences: features.map(({ parts }) => parts.map((part) => vectorOf(part, rarity))),
    rarity,
    size,
  };
}

/** How rare each feature is, counted where acts are judged: answers judged for their stance alone are all of one kind. */
function rarityOf(
  examples: readonly Example[],
  features: readonly { readonly whole: { readonly buckets: Iterable<number> } }[],
  size: number,
): Float32Array {
  const counted = features.filter((_, place) => !examples[place]?.ofStance);
  const counts = new Uint32Array(size);
  for (const { whole } of counted)
    for (const bucket of new Set(whole.buckets)) counts[bucket] = (counts[bucket] as number) + 1;
  return Float32Array.from(counts, (count) => roundedRarity(Math.log((1 + counted.length) / (1 + count)) + 1));
}
