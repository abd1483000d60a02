import { both, say } from "../../said.js";
import { EngineError } from "./engine-url.js";

/** The modules of BullMQ and of its client. */
export interface Bullmq {
  readonly bullmq: typeof import("bullmq");
  readonly Redis: typeof import("ioredis").Redis;
}

/** BullMQ and the client it speaks through: installed beside galateo by those who run on several machines. */
export async function loadBullmq(): Promise<Bullmq> {
  const [bullmq, ioredis] = await Promise.all([load(() => import("bullmq")), load(() => import("ioredis"))]);
  return { bullmq, Redis: ioredis.Redis };
}

async function load<Module>(importing: () => Promise<Module>): Promise<Module> {
  try {
    return await importing();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const missing = both(
      "an engine needs BullMQ and ioredis, which are not installed here",
      "un motore ha bisogno di BullMQ e ioredis, che qui non sono installati",
    );
    throw new EngineError(say`${missing}: npm install bullmq ioredis`);
  }
}
