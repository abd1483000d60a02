import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import { RedisServer, type Started, startGalateo } from "../../../bench/cluster.js";
import { packageRoot } from "../../../src/package-root.js";
import { inflated } from "../../../src/scale/packed-items.js";

const found = spawnSync("redis-server", ["--version"]).status === 0;
// Where the environment demands it, a missing Redis is a failure.
if (!found && process.env.GALATEO_TEST_REDIS === "required") throw new Error("redis-server is not installed");
if (!found)
  process.stderr.write("redis-server is not installed: its tests are left out (apt-get install redis-server)\n");

const place = mkdtempSync(join(tmpdir(), "galateo-engine-"));
const inputs = ["exports", "damaged", "formats"].map((name) => join(packageRoot, "fixtures", name));
const report = ["-f", "json", "--no-config", "--fail-on", "never", "--locale", "en"];

let redis: RedisServer;
let client: Redis;
const started: Started[] = [];

beforeAll(async () => {
  if (!found) return;
  redis = await RedisServer.start(place);
  client = new Redis(redis.address, { maxRetriesPerRequest: null });
  client.on("error", () => {});
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.stop("SIGKILL")));
});

afterAll(async () => {
  if (found) {
    client.disconnect();
    await redis.stop();
  }
  rmSync(place, { recursive: true, force: true });
});

function galateo(...args: string[]): Started {
  const one = startGalateo(args, { cwd: place, env: { HOME: place } });
  started.push(one);
  return one;
}

const worker = (...more: string[]) => galateo("worker", "--engine", redis.address, "-j", "1", ...more);
const lint = (...more: string[]) => galateo("lint", "--engine", redis.address, ...more);

/** Waits until something holds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}

/** What of runs lies in Redis. */
async function leftovers(): Promise<string[]> {
  const keys = await client.keys("*");
  return keys.filter((key) => !/^galateo:shards:(?:id|meta|events|marker|stalled-check)$/.test(key));
}

(found ? describe : describe.skip)("an engine", () => {
  test("gives one machine's bytes, though a worker is killed, others join, and Redis loses all that it held", async () => {
    const alone = galateo("lint", ...inputs, ...report, "-j", "1").ended;
    const run = lint(...inputs, ...report);
    await run.tells("no worker is there; start one with galateo worker --engine");
    const first = worker();
    await until(async () => (await client.llen("galateo:shards:active")) > 0);
    await first.stop("SIGKILL");
    await redis.restart("SIGKILL");
    await run.tells("the connection is back");
    const others = [worker(), worker()];
    const { code, stdout } = await run.ended;
    expect(code).toBe((await alone).code);
    expect(JSON.parse(stdout).problems.length).toBeGreaterThan(5);
    expect(stdout).toBe((await alone).stdout);
    expect(await leftovers()).toEqual([]);
    for (const one of others)
      expect(await one.stop()).toEqual({ code: 0, stdout: "", stderr: expect.stringContaining("leaves") });
  });

  test("sets aside a shard that kills the process in which it is linted, twice, and goes on", async () => {
    const rule = join(place, "deadly");
    mkdirSync(rule);
    const api = pathToFileURL(join(packageRoot, "dist", "src", "lint", "api.js")).href;
    writeFileSync(
      join(rule, "rule.mjs"),
      `import { defineRule } from "${api}";
export default defineRule({ category: "empathy", severity: "info", templates: false, languages: ["en"],
  checkMessage(message) { if (message.text === "Poison") process.kill(process.pid, "SIGKILL"); } });\n`,
    );
    writeFileSync(join(rule, "en.yaml"), "title: T\ndescription: D\nmessages: { default: M }\n");
    writeFileSync(join(place, "config.json"), JSON.stringify({ plugins: [rule] }));
    const talk = (index: number) => {
      const messages = [
        { role: "customer", text: index === 3 ? "Poison" : "Hello" },
        { role: "agent", text: "Hello ".repeat(8_000) },
      ];
      return `${JSON.stringify({ id: `c-${index}`, channel: "chat", language: "en", messages })}\n`;
    };
    writeFileSync(join(place, "talks.jsonl"), [0, 1, 2, 3, 4].map(talk).join(""));
    worker();
    const run = lint("talks.jsonl", "-c", "config.json", "-f", "json", "--fail-on", "never", "--locale", "it");
    const { code, stdout } = await run.ended;
    const { conversations, problems } = JSON.parse(stdout);
    expect(conversations.map(({ id }: { id: string }) => id)).toEqual(["c-0", "c-1", "c-2", "c-4"]);
    expect(problems).toEqual([
      {
        path: "talks.jsonl",
        line: 4,
        message: expect.stringMatching(/^l'analisi è fallita due volte \(.+\); ripetila da sola senza --engine/),
        skipped: "1 conversazione",
      },
    ]);
    expect(code).toBe(2);
    expect(await leftovers()).toEqual([]);
  });

  test("is left clean by Ctrl-C, which ends in a report", async () => {
    const run = lint(...inputs, ...report, "-o", "cut.json");
    await run.tells("no worker is there");
    await until(async () => (await client.keys("galateo:run:*:in")).length === 1);
    const { code } = await run.stop("SIGINT");
    expect(code).toBe(130);
    const { problems } = JSON.parse(readFileSync(join(place, "cut.json"), "utf8"));
    expect(problems.at(-1).message).toMatch(/^interrupted here/);
    expect(await leftovers()).toEqual([]);
  });

  test("is sent nothing that --redact takes out", async () => {
    const text = "Sono Giulia Bellomo, giulia@bellomo.example, vorrei il rimborso.";
    const talk = {
      id: "c-1",
      channel: "chat",
      language: "it",
      messages: [{ role: "customer", author: "Giulia Bellomo", text }],
    };
    writeFileSync(join(place, "private.jsonl"), `${JSON.stringify(talk)}\n`);
    const run = lint("private.jsonl", "--redact", ...report);
    await run.tells("no worker is there");
    await until(async () => (await client.keys("galateo:run:*:in")).length === 1);
    const [inputs = ""] = await client.keys("galateo:run:*:in");
    const sent = inflated((await client.hgetBuffer(inputs, "0")) as Buffer).toString("utf8");
    expect(sent).toContain("vorrei il rimborso");
    expect(sent).not.toMatch(/bellomo/i);
    await run.stop("SIGINT");
  });

  test("is not served by a worker of another galateo: it says so on both sides, and gives the work back", async () => {
    const run = lint(...inputs, ...report);
    await run.tells("no worker is there");
    await until(async () => (await client.llen("galateo:shards:wait")) > 0);
    const [job] = await client.keys("galateo:run:*:job");
    // The run gives its own settings again every other second: here they are another version's each time.
    const other = { ...JSON.parse((await client.get(job as string)) as string), stamp: "0.0.9 (old)" };
    const overwriting = setInterval(() => void client.set(job as string, JSON.stringify(other)), 5);
    const refused = await worker("--locale", "it").ended;
    clearInterval(overwriting);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/non può partecipare: l'analisi è di galateo 0\.0\.9 \(old\) e questo è galateo /);
    await run.tells("cannot take part: the run is galateo 0.0.9 (old)'s");
    const waiting = await client.llen("galateo:shards:wait");
    expect(waiting).toBe(Number(await client.hlen((job as string).replace(/job$/, "in"))));
    await run.stop("SIGINT");
  });

  test("is waited for when it goes away for a while, by workers too", async () => {
    const one = worker();
    await one.tells("waits for work");
    await redis.restart("SIGTERM", 500);
    await one.tells("the connection is back");
    const { code, stderr } = await lint(join(inputs[0] as string, "telefonate-farmacia-sole.txt"), ...report).ended;
    expect([code, stderr]).toEqual([0, ""]);
  });
});
