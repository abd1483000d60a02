import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import { both, type Said, say } from "../../said.js";
import { EngineError, engineUrl, shown } from "./engine-url.js";
import { type Bullmq, loadBullmq } from "./load-bullmq.js";

/** How long a first answer may take, in milliseconds. */
const patience = 10_000;
/** The longest pause between two attempts to connect again, in milliseconds. */
const longestPause = 2_000;

/** A connection that has answered once. From then on it is waited for, however long it is away. */
export interface EngineConnection {
  readonly redis: Redis;
  /** How the engine is named to people: as it was given, without a password. */
  readonly name: string;
  readonly bullmq: Bullmq["bullmq"];
}

/**
 * Connects to an engine.
 * @param tell is told when the connection is lost, and when it is back
 * @throws EngineError where it cannot be reached, or lets nobody in
 */
export async function connect(address: string, tell: (notice: Said) => void): Promise<EngineConnection> {
  const url = engineUrl(address);
  const name = shown(address);
  const { bullmq, Redis } = await loadBullmq();
  let met = false;
  let isAway = false;
  const redis = new Redis(url.href, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: patience,
    retryStrategy: (times) => (met ? Math.min(times * 100, longestPause) : null),
  });
  let fault = "";
  redis.on("error", (error: Error) => {
    fault = reasonOf(error);
  });
  try {
    const answer = redis.connect().then(() => redis.ping());
    answer.catch(() => {});
    await Promise.race([answer, silence(patience)]);
  } catch (error) {
    redis.disconnect();
    throw unreachable(name, fault === "" ? reasonOf(error as Error) : fault);
  }
  met = true;
  redis.on("close", () => {
    if (isAway || redis.status === "end") return;
    isAway = true;
    tell(say`${name}: ${lost}`);
  });
  redis.on("ready", () => {
    if (!isAway) return;
    isAway = false;
    tell(say`${name}: ${back}`);
  });
  return { redis, name, bullmq };
}

const lost = both("the connection is lost; waiting until it is back", "connessione persa; aspetto che torni");
const back = both("the connection is back", "la connessione è tornata");

/** What listens there may be no Redis, and say nothing at all. */
async function silence(milliseconds: number): Promise<never> {
  await pause(milliseconds, undefined, { ref: false });
  throw new Error("ETIMEDOUT");
}

function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return error.message === "" ? (code ?? error.name) : error.message;
}

function unreachable(name: string, reason: string): EngineError {
  const fault = both("cannot be reached", "non è raggiungibile");
  const advice = both(
    "check that Redis runs there, and the port and password",
    "controlla che Redis sia in funzione, la porta e la password",
  );
  return new EngineError(say`--engine ${name}: ${fault} (${reason}); ${advice}`);
}
