import type { Job } from "bullmq";
import { both, type Said, say } from "../../said.js";
import type { LintJob } from "../lint-job.js";
import { buildStamp } from "./build-stamp.js";
import { lintProcesses } from "./child-lint.js";
import { connect, type EngineConnection } from "./connection.js";
import { EngineError } from "./engine-url.js";
import { lastingWorker } from "./lasting-worker.js";
import { localJob, type RemoteJob } from "./remote-job.js";
import { holding, queueName, queuePrefix, runExpiry, runKeys, type ShardJob } from "./run-keys.js";

/** A worker, as it is started. */
export interface WorkerCall {
  /** Where the engine is: redis://host:port. */
  readonly address: string;
  /** How many shards are linted at a time, each in a process of its own. */
  readonly processes: number;
  /** How it is named to others: host and process. */
  readonly name: string;
  /** Lets the worker leave: what is under way is finished. */
  readonly signal: AbortSignal;
  readonly tell: (notice: Said) => void;
}

/** Writes outcomes, unless the run is over: then nobody would take them away. */
const writeOutcomes = `
if redis.call("exists", KEYS[1]) == 0 then return 0 end
redis.call("hset", KEYS[2], ARGV[1], ARGV[2])
redis.call("pexpire", KEYS[2], ARGV[3])
redis.call("hdel", KEYS[3], ARGV[1])
return 1`;

/**
 * Takes shards from an engine and lints them, until the signal. @returns how many shards were linted
 * @throws EngineError where the engine cannot be reached, or a run needs another galateo or a rule that is not here
 */
export async function serve(call: WorkerCall): Promise<number> {
  const { signal, tell, processes } = call;
  const connection = await connect(call.address, tell);
  const { bullmq, redis } = connection;
  const children = await lintProcesses(processes);
  const jobs = new Jobs(connection, await buildStamp());
  let linted = 0;
  let leave = (_: EngineError | undefined) => {};
  const left = new Promise<EngineError | undefined>((resolve) => {
    leave = resolve;
  });

  const lint = async (given: Job<ShardJob>, token: string | undefined): Promise<void> => {
    const { run, shard } = given.data;
    const job = await jobs.of(run);
    if (!job) return;
    if ("refusal" in job) {
      // Another worker may be able to: it goes back, and this one takes no more.
      const refused = both("cannot take part", "non può partecipare");
      const notice = say`worker ${call.name} ${refused}: ${job.refusal}`;
      await redis.rpush(runKeys(run).notices, JSON.stringify(notice));
      await redis.pexpire(runKeys(run).notices, runExpiry);
      leave(new EngineError(notice));
      await given.moveToWait(token);
      throw new bullmq.WaitingError();
    }
    const { job: jobKey, inputs, outcomes } = runKeys(run);
    const items = await redis.hgetBuffer(inputs, String(shard));
    if (!items) return;
    const bytes = await children.lint({ job, items: items.toString("base64") });
    await redis.eval(writeOutcomes, 3, jobKey, outcomes, inputs, String(shard), bytes, runExpiry);
    linted += 1;
  };
  const make = () =>
    new bullmq.Worker<ShardJob>(queueName, lint, {
      connection: redis,
      prefix: queuePrefix,
      concurrency: processes,
      skipVersionCheck: true,
      autorun: false,
      ...holding,
    });
  const onSignal = () => leave(undefined);
  signal.addEventListener("abort", onSignal, { once: true });
  try {
    if (signal.aborted) onSignal();
    const worker = lastingWorker(make);
    void worker.ready.then(() => tell(say`${call.name}: ${ready(processes)}`));
    const fault = await left;
    await worker.close();
    if (fault) throw fault;
    return linted;
  } finally {
    signal.removeEventListener("abort", onSignal);
    await children.close();
    redis.disconnect();
  }
}

function ready(processes: number): Said {
  return both(
    `waits for work (${processes === 1 ? "1 process" : `${processes} processes`})`,
    `aspetta lavoro (${processes === 1 ? "1 processo" : `${processes} processi`})`,
  );
}

/** What runs ask for, each fetched once. */
class Jobs {
  private readonly known = new Map<string, LintJob | { readonly refusal: Said }>();

  constructor(
    private readonly connection: EngineConnection,
    private readonly stamp: string,
  ) {}

  /** undefined where the run is over. */
  async of(run: string): Promise<LintJob | { readonly refusal: Said } | undefined> {
    const known = this.known.get(run);
    if (known) return known;
    const sent = await this.connection.redis.get(runKeys(run).job);
    if (sent === null) return undefined;
    const job = await localJob(JSON.parse(sent) as RemoteJob, this.stamp);
    this.known.clear();
    this.known.set(run, job);
    return job;
  }
}
