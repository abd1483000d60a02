/** How many inputs a fuzzer draws: few among the tests, GALATEO_FUZZ_RUNS in `npm run fuzz`. */
export function rounds(usual: number): number {
  return Number(process.env.GALATEO_FUZZ_RUNS ?? usual);
}

/** Where its seeds begin: the same in every run of the tests, new in `npm run fuzz` unless GALATEO_FUZZ_SEED says it. */
export function firstSeed(): number {
  const { GALATEO_FUZZ_SEED: seed, GALATEO_FUZZ_RUNS: runs } = process.env;
  return seed !== undefined ? Number(seed) : runs === undefined ? 20261122 : Date.now() % 2 ** 31;
}

/** Names the seed that an error came with, so that GALATEO_FUZZ_SEED and GALATEO_FUZZ_RUNS=1 show it again. */
export async function tried<Result>(what: string, seed: number, work: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${what}, seed ${seed}: ${(error as Error).message}`, { cause: error });
  }
}
