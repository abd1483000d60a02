import type { LexicalReader } from "../../src/understand/acts/lexical.js";
import { inputOf } from "../../src/understand/acts/reader.js";
import type { Side } from "../../src/understand/acts/sides.js";
import type { WordClasses } from "../../src/understand/classes/word-classes.js";
import { extractFeatures, type Vector, vectorOf } from "../../src/understand/model/features.js";
import { roundedRarity } from "../../src/understand/model/store.js";
import { splitSentences } from "../../src/understand/text/sentences.js";
import { spokenTokens } from "../../src/understand/text/spoken.js";
import type { Example } from "./examples.js";

/** Labelled messages of one side in one language, ready to learn from. */
export interface Dataset {
  readonly examples: readonly Example[];
  readonly vectors: readonly Vector[];
  readonly rarity: Float32Array;
  readonly size: number;
}

/** Number of hash buckets: more gains nothing measurable, fewer cost up to a point of F1. */
export const bucketCount = 1 << 17;

/** Turns labelled messages into vectors. @param lexical finds the lexicons' phrases @param classes knows the words' classes */
export function makeDataset(
  all: readonly Example[],
  side: Side,
  lexical: LexicalReader,
  classes: WordClasses,
  size = bucketCount,
): Dataset {
  const examples = all.filter((example) => example.side === side);
  const features = examples.map((example) => {
    const tokens = spokenTokens(example.text);
    const sentences = splitSentences(tokens);
    const hits = lexical.find(tokens, sentences);
    const previous = example.previous === "" ? undefined : spokenTokens(example.previous);
    return extractFeatures(inputOf(tokens, sentences, hits, classes, previous), size);
  });
  const counts = new Uint32Array(size);
  for (const one of features)
    for (const bucket of new Set(one.buckets)) counts[bucket] = (counts[bucket] as number) + 1;
  const rarity = Float32Array.from(counts, (count) => roundedRarity(Math.log((1 + examples.length) / (1 + count)) + 1));
  return { examples, vectors: features.map((one) => vectorOf(one, rarity)), rarity, size };
}
