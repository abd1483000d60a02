/**
 * Measures galateo as a whole process, beside a pass that only parses and beside write-good, on conversations made from the
 * repository's own. Usage: npm run bench [-- --write] [--megabytes N]; --write puts the table into docs/performance.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { generate } from "./generate.js";
import { type Cost, leastCostOf } from "./run-process.js";

const galateo = join(packageRoot, "bin", "galateo.js");
const compiled = (name: string) => join(packageRoot, "dist", "bench", name);
const asked = process.argv.indexOf("--megabytes");
const megabytes = asked > 0 ? Number(process.argv[asked + 1]) : 8;
const folder = mkdtempSync(join(tmpdir(), "galateo-bench-"));
const rows: string[] = [];

try {
  await startUp();
  const { path, text } = await inputOf(megabytes);
  const parse = await measured(
    `parse each line, nothing else, ${megabytes} MB`,
    ["node", compiled("parse-only.js"), path],
    text,
  );
  const one = await measured("lint, 27 rules, one thread", lint(path, 1), text);
  const two = await measured("lint, 27 rules, two threads", lint(path, 2), text);
  await measured("write-good on the same messages", ["node", compiled("peer-write-good.js"), path], text);
  rows.push(`| processor time of lint against parsing | ${(one.processor / parse.processor).toFixed(1)} times | | |`);
  rows.push(`| two threads against one | ${(one.wall / two.wall).toFixed(2)} times as fast | | |`);
  for (const share of [4, 2]) {
    const smaller = await inputOf(megabytes / share);
    await measured(`lint, one thread, ${megabytes / share} MB`, lint(smaller.path, 1), smaller.text);
  }
  report();
} finally {
  rmSync(folder, { recursive: true });
}

function lint(path: string, jobs: number): string[] {
  const output = join(folder, "report.json");
  return ["node", galateo, path, "-f", "json", "-o", output, "--fail-on", "never", "--no-progress", "-j", String(jobs)];
}

async function inputOf(size: number): Promise<{ path: string; text: number }> {
  const path = join(folder, `${size}.jsonl`);
  const { text } = await generate(path, size * 1_000_000);
  return { path, text };
}

async function startUp(): Promise<void> {
  const empty = await leastCostOf(["node", "-e", "0"], 5);
  const version = await leastCostOf(["node", galateo, "--version"], 5);
  const templates = join(packageRoot, "fixtures", "exports", "templates");
  const linted = await leastCostOf(["node", galateo, templates, "--fail-on", "never", "--no-progress"], 3);
  rows.push(`| an empty node | ${seconds(empty)} | | ${empty.memory.toFixed(0)} MB |`);
  rows.push(`| galateo --version | ${seconds(version)} | | ${version.memory.toFixed(0)} MB |`);
  rows.push(`| a folder of templates | ${seconds(linted)} | | ${linted.memory.toFixed(0)} MB |`);
}

async function measured(name: string, command: readonly string[], text: number): Promise<Cost> {
  const cost = await leastCostOf(command, 2);
  const rate = (text / 1_000_000 / cost.wall).toFixed(2);
  rows.push(`| ${name} | ${seconds(cost)} | ${rate} MB/s | ${cost.memory.toFixed(0)} MB |`);
  return cost;
}

function seconds({ wall, processor }: Cost): string {
  return `${wall.toFixed(2)} s (${processor.toFixed(2)} s of processor)`;
}

function report(): void {
  const table = ["| what | time | text a second | memory |", "| --- | --- | --- | --- |", ...rows].join("\n");
  console.log(table);
  if (!process.argv.includes("--write")) return;
  const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const page = `# How fast galateo is

Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)} (${machine}); the least of several runs each. The
conversations are those of \`fixtures/dialogues\`, again and again with other numbers.

${table}

What costs is reading the meaning: each message's words, classes of words and phrases are looked up, and two linear models weigh
some six hundred features. A word that was met before is looked up once; a phrase is looked at only where the rarest of its words
stands. All of it is linear in the text: a sentence of any length is walked once, and nothing backtracks.
`;
  writeFileSync(join(packageRoot, "docs", "performance.md"), page);
}
