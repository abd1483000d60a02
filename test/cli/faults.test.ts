import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import { packageRoot } from "../../src/package-root.js";
import { reportFormatNames } from "../../src/report/registry.js";

const galateo = join(packageRoot, "bin", "galateo.js");
let folder = "";

function conversation(id: number): string {
  const messages = [
    {
      role: "customer",
      text: `My parcel ${id} is broken and nobody answers!`,
      at: `2026-03-0${(id % 8) + 1}T09:00:00`,
    },
    {
      role: "agent",
      author: "Ann",
      text: "It's your own fault. Read the website.",
      at: `2026-03-0${(id % 8) + 1}T12:00:00`,
    },
  ];
  return `${JSON.stringify({ id: `c-${id}`, channel: "chat", language: "en", customerId: `u-${id % 5}`, messages })}\n`;
}

function run(args: readonly string[], environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, [galateo, "lint", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "galateo-faults-"));
  mkdirSync(join(folder, "in"));
  for (let file = 0; file < 3; file += 1) {
    const lines = Array.from({ length: 20 }, (_, index) => conversation(file * 20 + index));
    writeFileSync(join(folder, "in", `${file}.jsonl`), lines.join(""));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formats = reportFormatNames();

/** Every report, each into a folder, and what it says there. */
function everyReport(name: string, args: readonly string[], environment: Record<string, string> = {}) {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  const outputs = formats.flatMap((format) => ["-f", format, "-o", join(place, format)]);
  const { status, stderr } = run([...args, ...outputs, "--locale", "en"], environment);
  const reports = Object.fromEntries(
    readdirSync(place).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(place, file)))
        .digest("hex"),
    ]),
  );
  return { status, stderr, reports };
}

/** The pieces of a report, sorted: its lines; of a page its conversations; of a workbook its rows. */
async function saidIn(format: string, place: string): Promise<string[]> {
  const bytes = readFileSync(join(place, format));
  if (format === "xlsx") {
    const { sheets } = await readXlsx(bytes);
    return sheets.flatMap(({ name, rows }) => rows.map((row) => JSON.stringify([name, row]))).sort();
  }
  const text = bytes.toString("utf8");
  const [, data] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(text) ?? [];
  const lines = data === undefined ? text.split("\n") : JSON.parse(data).conversations;
  return lines
    .map((line: unknown) => (typeof line === "string" ? line.replace(/,$/, "") : JSON.stringify(line)))
    .sort();
}

describe("the same bytes in every format, whatever the machine", () => {
  let plain: ReturnType<typeof everyReport>;

  beforeAll(() => {
    plain = everyReport("plain", ["in", "-j", "1"]);
    expect(plain.status).toBe(1);
    expect(Object.keys(plain.reports).sort()).toEqual([...formats].sort());
    expect(JSON.parse(readFileSync(join(folder, "plain", "json"), "utf8")).findings.length).toBeGreaterThan(20);
  });

  test.each([
    ["another zone", [], { TZ: "Pacific/Kiritimati" }],
    ["a zone behind", [], { TZ: "America/St_Johns" }],
    ["another locale", [], { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }],
    ["two workers", ["-j", "2"], {}],
  ])("%s", (name, args, environment) => {
    expect(everyReport(name, ["in", ...args], environment)).toEqual(plain);
  });

  test("another clock", () => {
    const clock = join(folder, "clock.cjs");
    writeFileSync(
      clock,
      "const Real = Date; const past = Real.UTC(1999, 11, 31); globalThis.Date = class extends Real { constructor(...given) { super(...(given.length === 0 ? [past] : given)); } static now() { return past; } };",
    );
    expect(everyReport("another clock", ["in", "-j", "1"], { NODE_OPTIONS: `--require ${clock}` })).toEqual(plain);
  });

  test("the same findings and sums in any order of the paths", () => {
    const paths = ["in/0.jsonl", "in/1.jsonl", "in/2.jsonl"];
    const inOrder = JSON.parse(run([...paths, "-f", "json", "--locale", "en"]).stdout);
    const turned = JSON.parse(run([...paths].reverse().concat("-f", "json", "--locale", "en")).stdout);
    expect(turned.findings).toEqual(inOrder.findings);
    expect(turned.summary).toEqual(inOrder.summary);
  });

  test("every report says the same in any order of the paths, its lines in another order at most", async () => {
    // As few as every report shows: the worst of many may be others where several are as bad.
    const paths = ["few-0.jsonl", "few-1.jsonl", "few-2.jsonl"];
    for (const [file, path] of paths.entries())
      writeFileSync(join(folder, path), [0, 1, 2].map((index) => conversation(file * 20 + index)).join(""));
    everyReport("in-order", [...paths, "-j", "1"]);
    everyReport("turned", [...paths].reverse().concat("-j", "1"));
    for (const format of formats) {
      const [one, other] = await Promise.all(["in-order", "turned"].map((name) => saidIn(format, join(folder, name))));
      expect((one as string[]).length).toBeGreaterThan(format === "gitlab" || format === "json" ? 0 : 8);
      expect(`${format}: ${JSON.stringify(one)}`).toBe(`${format}: ${JSON.stringify(other)}`);
    }
  });
});

describe("when something breaks", () => {
  test.each(formats)("a reader that reads no further is no failure: %s", async (format) => {
    const child = spawn(process.execPath, [galateo, "lint", "in", "-f", format, "--fail-on", "never"], {
      cwd: folder,
    });
    let told = "";
    child.stderr.on("data", (chunk) => {
      told += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, told]).toEqual([0, ""]);
  });

  test("a report is written whole or not at all, and nothing is left beside it", () => {
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "out", "report.json"), "old");
    mkdirSync(join(folder, "out", "taken"));
    expect(run(["in", "-f", "json", "-o", "out/taken"]).status).toBe(2);
    expect(run(["in", "-f", "json", "-o", "out/none/report.json"]).status).toBe(2);
    expect(readFileSync(join(folder, "out", "report.json"), "utf8")).toBe("old");
    run(["in", "-f", "json", "-o", "out/report.json"]);
    expect(JSON.parse(readFileSync(join(folder, "out", "report.json"), "utf8")).version).toBe(1);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["report.json", "taken"]);
  });

  test.each(["1", "2"])("Ctrl-C ends in a report of what was linted, with %s jobs", async (jobs) => {
    const lines = Array.from({ length: 20_000 }, (_, index) => conversation(index));
    writeFileSync(join(folder, "many.jsonl"), lines.join(""));
    mkdirSync(join(folder, "cut"), { recursive: true });
    const others = formats.flatMap((format) => ["-f", format, "-o", join("cut", format)]);
    const args = ["lint", "many.jsonl", "-j", jobs, "-f", "json", "-o", "cut.json", ...others, "--locale", "en"];
    // Tells when the program begins to listen to the signal.
    const guard = join(folder, "tell-listening.cjs");
    writeFileSync(
      guard,
      `process.on("newListener", (name) => { if (name === "SIGINT") require("node:fs").writeSync(2, "LISTENS"); });\n`,
    );
    const child = spawn(process.execPath, ["--require", guard, galateo, ...args], { cwd: folder });
    let told = "";
    const listens = new Promise<void>((resolve) =>
      child.stderr.on("data", (chunk) => {
        told += chunk;
        if (told.includes("LISTENS")) resolve();
      }),
    );
    const closed = new Promise((resolve) => child.on("close", resolve));
    await Promise.race([listens, closed]);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    child.kill("SIGINT");
    const code = await closed;
    expect(code).toBe(130);
    const report = JSON.parse(readFileSync(join(folder, "cut.json"), "utf8"));
    expect(report.summary.conversations).toBeLessThan(20_000);
    expect(report.summary.conversations).toBe(report.conversations.length);
    expect(report.problems).toHaveLength(1);
    expect(report.problems[0].message).toMatch(/^interrupted here/);
    expect(told).toMatch(/interrupted here/);
    expect(readdirSync(join(folder, "cut")).sort()).toEqual([...formats].sort());
    for (const format of formats) expect(statSync(join(folder, "cut", format)).size).toBeGreaterThan(100);
    rmSync(join(folder, "cut"), { recursive: true });
    rmSync(join(folder, "cut.json"));
    expect(readdirSync(folder).filter((name) => name.includes("cut.json"))).toEqual([]);
  });

  test.each(formats)("a full disk is told: %s", (format) => {
    if (!existsSync("/dev/full")) return console.warn("left out: this machine has no /dev/full");
    const full = run(["in", "-f", format, "-o", "/dev/full"]);
    expect(full.status).toBe(2);
    expect(full.stderr).toMatch(/cannot write \/dev\/full/);
  });

  test.each(["SIGKILL", "SIGTERM"] as const)("%s in the middle leaves nothing but the old reports", async (kill) => {
    const lines = Array.from({ length: 20_000 }, (_, index) => conversation(index));
    writeFileSync(join(folder, "to-kill.jsonl"), lines.join(""));
    const [place, temporary] = [join(folder, kill), join(folder, `${kill}-tmp`)];
    for (const name of [place, temporary]) mkdirSync(name);
    for (const format of formats) writeFileSync(join(place, format), "old");
    const outputs = formats.flatMap((format) => ["-f", format, "-o", join(place, format)]);
    const child = spawn(process.execPath, [galateo, "lint", "to-kill.jsonl", ...outputs], {
      cwd: folder,
      env: { ...process.env, TMPDIR: temporary },
    });
    const closed = new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 3000))]);
    child.kill(kill);
    expect(await closed).toBe(kill);
    expect(readdirSync(place).sort()).toEqual([...formats].sort());
    for (const format of formats) expect(readFileSync(join(place, format), "utf8")).toBe("old");
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("what a killed run left beside a report and in the cache is removed by the next one", () => {
    const place = join(folder, "left");
    const cache = join(place, "cache");
    mkdirSync(cache, { recursive: true });
    // No system gives so large an id to a process.
    const [dead, alive] = [2 ** 31 - 2, process.pid];
    const left = [`report.json.${dead}.tmp`, join("cache", `0a.json.${dead}.tmp`)];
    const kept = [`report.json.${alive}.tmp`, `other.${dead}.tmp`, "report.json.tmp", `young.json.${dead}.tmp`];
    for (const name of [...left, ...kept]) {
      writeFileSync(join(place, name), "half");
      if (!name.startsWith("young")) utimesSync(join(place, name), 1e9, 1e9);
    }
    const args = ["in/0.jsonl", "--cache", "--cache-location", cache, "--fail-on", "never"];
    for (const report of ["report.json", "young.json"])
      expect(run([...args, "-f", "json", "-o", join(place, report)]).status).toBe(0);
    expect(readdirSync(place).sort()).toEqual(["cache", "report.json", "young.json", ...kept].sort());
    expect(readdirSync(cache).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

test("nothing is asked of the network, and nothing stays in the folder of temporary files", () => {
  const temporary = join(folder, "tmp");
  mkdirSync(temporary);
  const guard = join(folder, "no-network.cjs");
  writeFileSync(
    guard,
    `const deny = () => { throw new Error("the network was asked"); };
const net = require("node:net"); net.Socket.prototype.connect = deny; net.connect = net.createConnection = deny;
const dns = require("node:dns"); dns.lookup = dns.resolve = deny; require("node:dgram").createSocket = deny;
globalThis.fetch = deny;\n`,
  );
  const guarded = everyReport("guarded", ["in", "-j", "2"], {
    NODE_OPTIONS: `--require ${guard}`,
    TMPDIR: temporary,
  });
  expect([guarded.status, guarded.stderr, Object.keys(guarded.reports).length]).toEqual([1, "", formats.length]);
  expect(readdirSync(temporary)).toEqual([]);
});
