/** Where things lie in Redis. Everything begins with "galateo:". */
export const queuePrefix = "galateo";
export const queueName = "shards";

/** What a job of the queue says; everything else lies under the keys of its run. */
export interface ShardJob {
  readonly run: string;
  /** Which shard of the run, from 0. */
  readonly shard: number;
}

/** The keys of one run. They expire unless the run, being alive, puts that off. */
export function runKeys(run: string) {
  const key = (name: string) => `${queuePrefix}:run:${run}:${name}`;
  return {
    /** A RemoteJob as JSON. It is there as long as the run is. */
    job: key("job"),
    /** By shard, the lines of its items, deflated. */
    inputs: key("in"),
    /** By shard, its outcomes, packed and deflated. */
    outcomes: key("out"),
    /** Notices of workers, as JSON, for who started the run. */
    notices: key("notices"),
  };
}

/** After so long without a sign of who started it, a run is over, in milliseconds. */
export const runExpiry = 10 * 60_000;

/** How a shard is given back when the worker that holds it goes away. */
export const holding = {
  /** A worker renews its hold on a shard well within this time, in milliseconds. */
  lockDuration: 15_000,
  /** How often holds are looked at, in milliseconds. */
  stalledInterval: 5_000,
  /**
   * So often a shard may lose its worker. Killed workers and lost machines are nothing unusual, and say nothing about the
   * shard, which is linted in a process of its own; only one that never comes back is set aside.
   */
  maxStalledCount: 19,
};

/** How often a shard is tried that ends the process in which it is linted. */
export const attempts = 2;
