/*
 * npm run soak [-- conversations [messages each]]: lints so many conversations (default a million, as long as they are)
 * through the whole pipeline, as one file and as two halves that `map` and `reduce` put together, samples the memory, and
 * compares the reports byte for byte.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { packageRoot } from "../src/package-root.js";
import { generate } from "./generate.js";

const [count = 1_000_000, messagesEach] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "galateo-soak-"));
const at = (name: string) => join(folder, name);

/** Runs galateo; the seconds it took, and its memory in MB once in the middle of each tenth of the samples. */
async function run(args: readonly string[], output?: string): Promise<{ seconds: number; memory: number[] }> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(packageRoot, "bin", "galateo.js"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(residentMegabytes(child.pid)), 250);
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  if (output === undefined) child.stdout.resume();
  else await pipeline(child.stdout, createWriteStream(output));
  const code = await closed;
  clearInterval(timer);
  if (code !== 0) throw new Error(`galateo ${args.join(" ")} ended with ${code}`);
  const tenth = Math.max(1, Math.ceil(samples.length / 10));
  const memory = Array.from({ length: 10 }, (_, part) =>
    Math.max(0, ...samples.slice(part * tenth, (part + 1) * tenth)),
  );
  return { seconds: Math.round((performance.now() - began) / 1000), memory };
}

/** Linux tells it; elsewhere 0. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** Every other conversation into the one half and the other, behind its number in the whole. */
async function halve(path: string): Promise<void> {
  let number = 0;
  const halves = [createWriteStream(at("half-0")), createWriteStream(at("half-1"))];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const half = halves[number % 2];
    number += 1;
    if (!half?.write(`${number}\t${line}\n`))
      await new Promise<void>((resolve) => half?.once("drain", () => resolve()));
  }
  await Promise.all(halves.map((half) => new Promise<void>((resolve) => half.end(resolve))));
}

/** Runs `galateo map` on a half, which comes by standard input. */
async function map(half: string, whole: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(packageRoot, "bin", "galateo.js"), "map", "--numbered", "--stdin-filename", whole],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  await Promise.all([
    pipeline(createReadStream(half), child.stdin),
    pipeline(child.stdout, createWriteStream(`${half}.mapped`)),
  ]);
  const code = await closed;
  if (code !== 0) throw new Error(`galateo map ended with ${code}`);
}

async function digest(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

try {
  const whole = at("whole.jsonl");
  const made = await generate(whole, Number.POSITIVE_INFINITY, count, messagesEach);
  const report = ["-f", "json", "--fail-on", "never", "--locale", "en"];
  const linted = await run(["lint", whole, ...report], at("whole.json"));
  await halve(whole);
  await Promise.all([map(at("half-0"), whole), map(at("half-1"), whole)]);
  const reduced = await run(["reduce", at("half-0.mapped"), at("half-1.mapped"), ...report], at("parts.json"));
  const same = (await digest(at("whole.json"))) === (await digest(at("parts.json")));
  process.stdout.write(`${JSON.stringify({ ...made, linted, reduced, same }, null, 2)}\n`);
  if (!same) process.exitCode = 1;
} finally {
  if (process.env.GALATEO_SOAK_KEEP === undefined) rmSync(folder, { recursive: true });
}
