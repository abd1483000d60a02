import type { Vector } from "../../src/understand/model/vector.js";

/** What every feature is taken to have been met on either side, so that a rare one does not seem certain. */
const doubt = 1;
/** How much of a feature's weight depends on how well it tells: all of it drowns what only tells beside others. */
const share = 0.5;

/**
 * How much each feature counts before learning: more where it is met far oftener on one side than on the other (Wang and
 * Manning 2012, interpolated). What learns on such vectors trusts what tells by itself, and needs fewer messages.
 * @param vectors the messages that were judged
 * @param labels 1 or 0 for each
 * @param size number of buckets
 * @returns a factor by bucket, about 1 in the mean over what is met
 */
export function tellingFactors(vectors: readonly Vector[], labels: readonly number[], size: number): Float32Array {
  const counts = [new Float64Array(size).fill(doubt), new Float64Array(size).fill(doubt)] as const;
  const messages = [2 * doubt, 2 * doubt];
  vectors.forEach(({ buckets }, place) => {
    const side = labels[place] === 1 ? 1 : 0;
    messages[side] = (messages[side] as number) + 1;
    for (const bucket of buckets) counts[side][bucket] = (counts[side][bucket] as number) + 1;
  });
  const ratios = Float64Array.from({ length: size }, (_, bucket) => {
    const [against, by] = [counts[0][bucket] as number, counts[1][bucket] as number];
    return Math.abs(Math.log((by * (messages[0] as number)) / (against * (messages[1] as number))));
  });
  let [squares, met] = [0, 0];
  for (const { buckets } of vectors) {
    for (const bucket of buckets) squares += (ratios[bucket] as number) ** 2;
    met += buckets.length;
  }
  const usual = Math.sqrt(squares / Math.max(1, met)) || 1;
  return Float32Array.from(ratios, (ratio) => 1 - share + (share * ratio) / usual);
}
