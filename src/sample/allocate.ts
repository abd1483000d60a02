/** A stratum before anything is drawn. */
export interface StratumSize {
  readonly key: string;
  readonly population: number;
}

export type Allocation = "proportional" | "equal";

/** With fewer than two of a stratum, nothing can be said of the spread within it. */
const least = 2;

/**
 * Which strata can be drawn from each by itself: with a sample too small for two of each, the smallest strata are put
 * together. Sizes decide, never what is in the conversations, so that estimates stay right.
 * @returns for each key of a stratum that is put together with others: true
 */
export function tooSmall(strata: readonly StratumSize[], size: number): ReadonlySet<string> {
  const bySize = [...strata].sort((a, b) => b.population - a.population || (a.key < b.key ? -1 : 1));
  const most = Math.max(1, Math.floor(size / least));
  return new Set(bySize.length <= most ? [] : bySize.slice(most - 1).map((stratum) => stratum.key));
}

/**
 * How many to draw from each stratum: in proportion to its size (or the same from each), at least two of each where the
 * stratum and the sample allow it. One after another goes to the stratum with the largest N/√(n(n + 1)): the allocation
 * in whole numbers that leaves the least variance where strata spread alike (Wright, "The Equivalence of Neyman Optimum
 * Allocation for Sampling and Equal Proportions for Apportioning the U.S. House", The American Statistician 66, 2012).
 * @returns by the stratum's key; the sum is the sample's size, or the population where that is smaller
 */
export function allocate(strata: readonly StratumSize[], size: number, how: Allocation): Map<string, number> {
  const wanted = Math.min(size, sumOf(strata.map(({ population }) => population)));
  const drawn = strata.map(({ population }) => Math.min(least, population));
  let left = wanted - sumOf(drawn);
  if (left < 0) return new Map(strata.map(({ key }, index) => [key, index < wanted ? 1 : 0]));
  for (; left > 0; left -= 1) {
    let first = -1;
    let highest = 0;
    strata.forEach(({ population }, index) => {
      const has = drawn[index] as number;
      const claim = (how === "equal" ? 1 : population) / Math.sqrt(has * (has + 1));
      if (has < population && claim > highest) {
        first = index;
        highest = claim;
      }
    });
    drawn[first] = (drawn[first] as number) + 1;
  }
  return new Map(strata.map(({ key }, index) => [key, drawn[index] as number]));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
