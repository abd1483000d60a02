/*
 * node dist/bench/distributed.js [conversations] [workers] [seconds between kills] [messages each]: lints so many
 * conversations (default 200,000) by workers that are separate processes, while one after another is killed and replaced and Redis is started again
 * twice, once with its data and once without; then on one machine alone, and compares the reports byte for byte.
 */

import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { RedisServer, type Started, startGalateo } from "./cluster.js";
import { generate } from "./generate.js";

const [count = 200_000, workers = 3, every = 15, messagesEach] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "galateo-distributed-"));
const report = ["-f", "json", "--no-config", "--fail-on", "never", "--locale", "en"];

async function digest(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

async function timed<Result>(work: Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const began = performance.now();
  const result = await work;
  return { result, seconds: Math.round((performance.now() - began) / 1000) };
}

const redis = await RedisServer.start(folder);
const team: Started[] = [];
const hire = () => startGalateo(["worker", "--engine", redis.address, "-j", "1"]);
let over = false;
let killed = 0;

/** Kills the worker that is there the longest, and starts another; on two occasions Redis as well. */
async function trouble(): Promise<void> {
  const restarts: NodeJS.Signals[] = ["SIGTERM", "SIGKILL"];
  while (!over) {
    await pause(every * 1000);
    if (over) return;
    void team.shift()?.stop("SIGKILL");
    killed += 1;
    team.push(hire());
    const signal = killed % 2 === 0 ? restarts.shift() : undefined;
    if (signal) await redis.restart(signal, 1000);
  }
}

try {
  const talks = join(folder, "talks.jsonl");
  const made = await generate(talks, Number.POSITIVE_INFINITY, count, messagesEach);
  for (let index = 0; index < workers; index += 1) team.push(hire());
  const run = startGalateo(["lint", talks, "--engine", redis.address, ...report, "-o", join(folder, "engine.json")]);
  const plagued = trouble();
  const { result: byEngine, seconds: engineSeconds } = await timed(run.ended);
  over = true;
  const left = await Promise.all(team.map((worker) => worker.stop()));
  const alone = startGalateo(["lint", talks, ...report, "-o", join(folder, "alone.json")]);
  const { result: byOne, seconds: aloneSeconds } = await timed(alone.ended);
  if (byEngine.code !== 0) throw new Error(`the engine's run ended with ${byEngine.code}: ${byEngine.stderr}`);
  const same = (await digest(join(folder, "engine.json"))) === (await digest(join(folder, "alone.json")));
  const figures = { ...made, workers, killed, engineSeconds, aloneSeconds, codes: [byEngine.code, byOne.code], same };
  process.stdout.write(`${JSON.stringify(figures)}\n${byEngine.stderr}`);
  if (!same || left.some(({ code }) => code !== 0)) process.exitCode = 1;
  await plagued;
} finally {
  over = true;
  for (const worker of team) void worker.stop("SIGKILL");
  await redis.stop();
  rmSync(folder, { recursive: true });
}
