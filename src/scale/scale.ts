/** What linting in worker threads needs; loaded only where it may pay. */
export { outcomesInParallel, workersFor } from "./parallel.js";
export { planShards } from "./shards.js";
