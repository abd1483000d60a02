import { spawn } from "node:child_process";

/** What one run of a command cost. */
export interface Cost {
  /** Seconds of wall clock, and of all processors together. */
  readonly wall: number;
  readonly processor: number;
  /** The most memory that it held, in MB. */
  readonly memory: number;
}

/** Runs a command by GNU time and tells what it cost. @throws where the command fails */
export function costOf(command: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const child = spawn("/usr/bin/time", ["-f", "%e %U %S %M", ...command], { stdio: ["ignore", "ignore", "pipe"] });
    let told = "";
    child.stderr.on("data", (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => {
      const [wall = 0, user = 0, system = 0, kilobytes = 0] = (told.trim().split("\n").at(-1) ?? "")
        .split(" ")
        .map(Number);
      if (code === 0) resolve({ wall, processor: user + system, memory: kilobytes / 1024 });
      else reject(new Error(`${command.join(" ")} failed with ${code}: ${told}`));
    });
  });
}

/** The cheapest of several runs: what a busy machine adds is left out. */
export async function leastCostOf(command: readonly string[], runs: number): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await costOf(command));
  const least = (pick: (cost: Cost) => number) => Math.min(...costs.map(pick));
  return {
    wall: least((one) => one.wall),
    processor: least((one) => one.processor),
    memory: least((one) => one.memory),
  };
}
