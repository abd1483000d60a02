/**
 * What a sampled conversation stands for. `galateo sample` writes it into the native format as "sample"; scores are
 * weighted by it, so that a sample's scores estimate the whole it was drawn from.
 */
export interface SampleShare {
  /** The stratum it was drawn from: the value of each dimension, such as {"channel":"chat"}; {} where there is one only. */
  readonly stratum: Readonly<Record<string, string>>;
  /** How many conversations were drawn from the stratum. */
  readonly size: number;
  /** How many conversations the stratum holds. */
  readonly population: number;
  /** How many conversations this one stands for: population / size. */
  readonly weight: number;
  readonly seed: number;
}

/** Reads the share from the fields that a conversation carries along; undefined where there is none that makes sense. */
export function sampleShareOf(extra: Readonly<Record<string, unknown>> | undefined): SampleShare | undefined {
  const share = extra?.sample as Partial<SampleShare> | null | undefined;
  if (typeof share !== "object" || share === null) return undefined;
  const { stratum, size, population, seed } = share;
  if (typeof stratum !== "object" || stratum === null || !isCount(size) || !isCount(population)) return undefined;
  if (size > population) return undefined;
  return { stratum, size, population, weight: population / size, seed: typeof seed === "number" ? seed : 0 };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}
