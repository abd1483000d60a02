/**
 * Measures galateo as a whole process, beside a pass that only parses and beside prose linters, on conversations made from the
 * repository's own. Usage: npm run bench [-- --write] [--megabytes N] [--peers FOLDER]; --write puts the tables into
 * docs/performance.md; --peers names a folder where alex, textlint and cspell are, or are to be, installed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { type Growth, growthPlot } from "./growth-plot.js";
import { conversations, type Input, inConversationsOf, inMessagesOf } from "./inputs.js";
import { installPeers, peers } from "./install-peers.js";
import { performancePage } from "./page.js";
import { type Cost, leastCostOf } from "./run-process.js";

const galateo = join(packageRoot, "bin", "galateo.js");
const compiled = (name: string) => join(packageRoot, "dist", "bench", name);
const megabytes = Number(flag("--megabytes") ?? 8);
const folder = mkdtempSync(join(tmpdir(), "galateo-bench-"));
const runs = 2;

try {
  const start = await startUp();
  const input = await conversations(folder, megabytes);
  const parse = await measured(["node", compiled("parse-only.js"), input.path]);
  const one = await measured(lint(input, "1"));
  const two = await measured(lint(input, "2"));
  const smaller = await conversations(folder, megabytes / 8);
  const beside = await besidePeers(smaller);
  const growths = await growth(smaller);
  const page = performancePage({
    megabytes,
    text: input.text,
    machine: machine(),
    start,
    parse,
    one,
    two,
    beside,
    growths,
  });
  console.log(page);
  if (process.argv.includes("--write")) {
    writeFileSync(join(packageRoot, "docs", "performance.md"), page);
    writeFileSync(join(packageRoot, "docs", "images", "growth.svg"), growthPlot(growths));
  }
} finally {
  rmSync(folder, { recursive: true });
}

function flag(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place > 0 ? process.argv[place + 1] : undefined;
}

function lint({ path }: Input, jobs: string, ...more: readonly string[]): string[] {
  const output = join(folder, "report.json");
  const quiet = ["--fail-on", "never", "--no-progress", "--no-config"];
  return ["node", galateo, path, "-f", "json", "-o", output, ...quiet, "-j", jobs, ...more];
}

function measured(command: readonly string[]): Promise<Cost> {
  return leastCostOf(command, runs);
}

async function startUp(): Promise<Record<string, Cost>> {
  const templates = join(packageRoot, "fixtures", "exports", "templates");
  return {
    "an empty node": await leastCostOf(["node", "-e", "0"], 3),
    "galateo --version": await leastCostOf(["node", galateo, "--version"], 3),
    "a folder of templates": await leastCostOf(
      ["node", galateo, templates, "--fail-on", "never", "--no-progress", "--no-config"],
      3,
    ),
  };
}

/** Galateo and the prose linters on the same messages. */
async function besidePeers(input: Input): Promise<{ name: string; cost: Cost; rate: number }[]> {
  const commands: [string, string[]][] = [
    ["galateo, 27 rules, one thread", lint(input, "1")],
    ["write-good", ["node", compiled("peer-write-good.js"), input.path]],
  ];
  const home = flag("--peers") ?? join(folder, "peers");
  if (installPeers(home)) {
    for (const name of peers) commands.push([name, ["node", join(home, `${name}.mjs`), input.path]]);
  }
  const rows: { name: string; cost: Cost; rate: number }[] = [];
  for (const [name, command] of commands) {
    const cost = await leastCostOf(command, 1);
    rows.push({ name, cost, rate: input.text / 1_000_000 / cost.processor });
  }
  return rows;
}

/** How the cost grows with what there is to do; what starting takes is in each. */
async function growth(smaller: Input): Promise<Growth[]> {
  const curve = async (name: string, sizes: readonly number[], command: (size: number) => Promise<string[]>) => {
    const points: [number, number][] = [];
    for (const size of sizes) points.push([size, (await leastCostOf(await command(size), 1)).processor]);
    return { name, points };
  };
  const rules =
    "blame-language,missing-apology,missed-deadline,inconsistent-answer,canned-reply,customer-chased,late-response,informal-refusal,negative-language,policy-shield,survey-overload,transfer-bounce,unprofessional-tone,website-deflection,repeat-information,repeat-contact,unanswered-message".split(
      ",",
    );
  return [
    await curve(
      "conversations",
      [1, 2, 4, 8].map((part) => (megabytes * part) / 16),
      async (size) => lint(await conversations(folder, size), "1"),
    ),
    await curve("letters a message", [100, 400, 1600, 6400], async (size) =>
      lint(inMessagesOf(size, smaller, folder), "1"),
    ),
    await curve("messages a conversation", [10, 100, 1000], async (size) =>
      lint(inConversationsOf(size, 4000, smaller, folder), "1"),
    ),
    await curve("rules", [1, 4, 16], async (size) => lint(smaller, "1", "--only", rules.slice(0, size).join(","))),
  ];
}

function machine(): string {
  return `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}
