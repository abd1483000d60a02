import { randomUUID } from "node:crypto";
import type { Job, Queue, Worker } from "bullmq";
import type { Said } from "../../said.js";
import type { EngineConnection } from "./connection.js";
import type { ItemShard } from "./cut-items.js";
import type { RemoteJob } from "./remote-job.js";
import { attempts, holding, queueName, queuePrefix, runExpiry, runKeys, type ShardJob } from "./run-keys.js";

/** How often a run gives a sign of life, in milliseconds. */
const heartbeat = 2_000;
/** How long the end may take that clears up, in milliseconds: an engine that is away is not waited for. */
const farewell = 3_000;
/** Failed jobs of a run that nobody ended are kept so long, in seconds. */
const keptFailed = 3600;

/** How the one who looks after shards is told from workers. */
const keeperName = "keeper";

/** What is known of a shard: it has outcomes, or why it has none. "missing": Redis does not know it. */
export type ShardState = "done" | "waiting" | "missing" | { readonly failed: string };

/**
 * One run as it lies in Redis, on the side of who started it. What this side was not told is asked for: events may be lost
 * with a connection, and all that lies in Redis may be lost with it.
 */
export class EngineRun {
  private readonly id = randomUUID();
  private readonly keys = runKeys(this.id);
  private readonly queue: Queue<ShardJob>;
  /** Looks after shards whose workers went away, even where no worker is left. */
  private readonly keeper: Worker<ShardJob>;
  private readonly timer: NodeJS.Timeout;
  /** What is being written: the end waits for it, so that nothing is written behind it. */
  private readonly writing = new Set<Promise<unknown>>();
  private isOver = false;
  workers = 0;

  /** @param tell is told what workers have to say */
  constructor(
    private readonly connection: EngineConnection,
    private readonly job: RemoteJob,
    private readonly tell: (notice: Said) => void,
  ) {
    const { bullmq, redis } = connection;
    const options = { connection: redis, prefix: queuePrefix, skipVersionCheck: true };
    this.queue = new bullmq.Queue<ShardJob>(queueName, {
      ...options,
      streams: { events: { maxLen: 1000 } },
      skipMetasUpdate: true,
    });
    this.keeper = new bullmq.Worker<ShardJob>(queueName, null, {
      ...options,
      ...holding,
      name: keeperName,
      autorun: false,
    });
    // An engine that is away is told of once, by the connection.
    this.queue.on("error", () => {});
    this.keeper.on("error", () => {});
    void this.keeper.startStalledCheckTimer();
    this.timer = setInterval(() => void this.beat().catch(() => {}), heartbeat);
  }

  /** Makes the run known to workers. To be called before the first shard is sent. */
  begin(): Promise<void> {
    return this.beat();
  }

  send(shard: ItemShard): Promise<void> {
    return this.write(() => this.put(shard));
  }

  private async put(shard: ItemShard): Promise<void> {
    await this.connection.redis.hset(this.keys.inputs, String(shard.number), shard.bytes);
    await this.queue.add(
      "lint",
      { run: this.id, shard: shard.number },
      {
        jobId: this.jobId(shard),
        attempts,
        removeOnComplete: true,
        removeOnFail: { age: keptFailed },
      },
    );
  }

  /** The outcomes of a shard, deflated; null where there are none yet. They are no longer there afterwards. */
  async take(shard: ItemShard): Promise<Buffer | null> {
    const { redis } = this.connection;
    const bytes = await redis.hgetBuffer(this.keys.outcomes, String(shard.number));
    if (bytes) await redis.hdel(this.keys.outcomes, String(shard.number));
    return bytes;
  }

  async stateOf(shard: ItemShard): Promise<ShardState> {
    const job: Job<ShardJob> | undefined = await this.queue.getJob(this.jobId(shard));
    if (job) return (await job.isFailed()) ? { failed: job.failedReason } : "waiting";
    // Outcomes are written before a job ends and is taken out: asked in this order, what is done is never thought missing.
    const { redis } = this.connection;
    return (await redis.hexists(this.keys.outcomes, String(shard.number))) === 1 ? "done" : "missing";
  }

  /** Takes out what is left of a shard that has no outcomes. */
  async forget(shard: ItemShard): Promise<void> {
    await this.connection.redis.hdel(this.keys.inputs, String(shard.number));
    await this.queue.remove(this.jobId(shard));
  }

  /** Ends the run: nothing of it stays behind, whatever was under way. @param sent shards that may still lie there */
  async close(sent: readonly ItemShard[]): Promise<void> {
    clearInterval(this.timer);
    this.isOver = true;
    const { redis } = this.connection;
    const clearUp = async () => {
      await Promise.allSettled(this.writing);
      // Without its job a run is over: workers leave its shards alone, and write nothing more.
      await redis.del(Object.values(this.keys));
      for (const shard of sent) await this.queue.remove(this.jobId(shard)).catch(() => 0);
      await redis.del(Object.values(this.keys));
      await this.keeper.close(true);
      await this.queue.close();
    };
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, farewell);
    });
    await Promise.race([clearUp().catch(() => {}), tooLong]);
    clearTimeout(timer);
    redis.disconnect();
  }

  private jobId(shard: ItemShard): string {
    return `${this.id}-${shard.number}`;
  }

  /** Does what writes, unless the run is over. */
  private async write(work: () => Promise<void>): Promise<void> {
    if (this.isOver) return;
    const written = work();
    this.writing.add(written);
    await written.finally(() => this.writing.delete(written));
  }

  private beat(): Promise<void> {
    return this.write(() => this.giveSign());
  }

  /** Puts the run's end off, counts workers, and hears what they have to say. */
  private async giveSign(): Promise<void> {
    const { redis } = this.connection;
    const { job, inputs, outcomes, notices } = this.keys;
    await redis.set(job, JSON.stringify(this.job), "PX", runExpiry);
    await Promise.all([inputs, outcomes].map((key) => redis.pexpire(key, runExpiry)));
    const clients = await this.queue.getWorkers();
    this.workers = clients.filter(({ rawname }) => !rawname?.endsWith(`:${keeperName}`)).length;
    for (const notice of (await redis.lpop(notices, 10)) ?? []) this.tell(JSON.parse(notice) as Said);
  }
}
