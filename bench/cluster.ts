import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";

const galateo = join(packageRoot, "bin", "galateo.js");

/** How a process ended, and what it told. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process with what it has told so far. */
export class Started {
  private out = "";
  private told = "";
  readonly ended: Promise<Ended>;

  constructor(readonly child: ChildProcess) {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.out += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.told += text;
    });
    this.ended = new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve({ code, stdout: this.out, stderr: this.told }));
    });
  }

  get stderr(): string {
    return this.told;
  }

  /** Resolves when it has told something. @throws where it ends without */
  async tells(words: string | RegExp): Promise<void> {
    const isTold = () => (typeof words === "string" ? this.told.includes(words) : words.test(this.told));
    while (!isTold()) {
      const more = new Promise((resolve) => this.child.stderr?.once("data", resolve));
      const end = await Promise.race([more.then(() => undefined), this.ended]);
      if (end && !isTold()) throw new Error(`it ended with ${end.code} and never told ${words}: ${end.stderr}`);
    }
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** Starts galateo. @param wrap a command that runs it, such as `ip netns exec name` */
export function startGalateo(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
  wrap: readonly string[] = [],
): Started {
  const [command, ...words] = [...wrap, process.execPath, galateo, ...args] as [string, ...string[]];
  const env = { ...process.env, LANG: "en_GB.UTF-8", ...options.env };
  return new Started(spawn(command, words, { ...options, env, stdio: ["ignore", "pipe", "pipe"] }));
}

/** A Redis of its own, with its data in a folder. */
export class RedisServer {
  private constructor(
    readonly port: number,
    private readonly args: readonly string[],
    private server: Started,
  ) {}

  get address(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** @param folder where its data lie @throws where redis-server is not installed */
  static async start(folder: string, more: readonly string[] = []): Promise<RedisServer> {
    const port = await freePort();
    const args = ["--port", String(port), "--dir", folder, "--appendonly", "no", ...more];
    return new RedisServer(port, args, await startRedis(args, port));
  }

  /** Ends it and starts it again. @param signal SIGTERM: it writes its data first; SIGKILL: it loses them */
  async restart(signal: NodeJS.Signals, pause = 0): Promise<void> {
    await this.server.stop(signal);
    await new Promise((resolve) => setTimeout(resolve, pause));
    this.server = await startRedis(this.args, this.port);
  }

  async stop(): Promise<void> {
    await this.server.stop("SIGKILL");
  }
}

async function startRedis(args: readonly string[], port: number): Promise<Started> {
  const server = new Started(spawn("redis-server", args, { stdio: ["ignore", "pipe", "pipe"] }));
  await new Promise<void>((resolve, reject) => {
    server.ended.then(({ stdout }) => reject(new Error(`redis-server on port ${port} ended: ${stdout}`)), reject);
    server.child.stdout?.on("data", (text: string) => {
      if (text.includes("Ready to accept connections")) resolve();
    });
  });
  return server;
}

/**
 * A free port below those that the system gives to clients: a client that tries again and again to reach such a port while
 * nobody listens there may end up connected to itself.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 15_000 + Math.floor(Math.random() * 15_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}
