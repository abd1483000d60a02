import fc from "fast-check";

/**
 * Property tests draw the same cases in every run, so that a red run is the change's doing; `npm run fuzz` sets
 * GALATEO_FUZZ_RUNS and draws new ones (GALATEO_FUZZ_SEED repeats a round).
 */
const runs = process.env.GALATEO_FUZZ_RUNS;
const seed = process.env.GALATEO_FUZZ_SEED;
if (runs === undefined || seed !== undefined) fc.configureGlobal({ seed: Number(seed ?? 20261122) });
