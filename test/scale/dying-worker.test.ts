import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "@jest/globals";
import type { Problem } from "../../src/conversation/conversation.js";
import { lint } from "../../src/galateo.js";
import { packageRoot } from "../../src/package-root.js";
import { loadUserRule } from "../../src/plugin/load-rule.js";
import { exitCodeOf } from "../../src/score/exit.js";

const root = mkdtempSync(join(tmpdir(), "dying-worker-"));
afterAll(() => rmSync(root, { recursive: true }));

const api = pathToFileURL(join(packageRoot, "dist", "src", "lint", "api.js")).href;
const paths = Array.from({ length: 6 }, (_, index) => {
  const path = join(root, `${index}.jsonl`);
  const messages = [
    { role: "customer", text: index === 3 ? "Poison" : "Hello" },
    { role: "agent", text: "Hello ".repeat(50_000) },
  ];
  writeFileSync(path, `${JSON.stringify({ id: `c-${index}`, channel: "chat", language: "en", messages })}\n`);
  return path;
});

/** A rule that does something to the thread it runs in when it meets the customer's "Poison". */
async function deadly(name: string, deed: string) {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(
    join(folder, "rule.mjs"),
    `import { existsSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
import { defineRule } from "${api}";
// Waits until the thread is idle or lints something else, outside any guard.
const later = (deed) => { setImmediate(deed); };
const dieSoon = () => later(() => process.exit(3));
const first = () => { const mark = ${JSON.stringify(join(root, `${name}.mark`))}; if (existsSync(mark)) return false; writeFileSync(mark, ""); return true; };
export default defineRule({ category: "empathy", severity: "info", templates: false, languages: ["en"],
  checkMessage(message) { if (!isMainThread && message.text === "Poison") { ${deed} } } });\n`,
  );
  writeFileSync(join(folder, "en.yaml"), "title: T\ndescription: D\nmessages: { default: M }\n");
  return loadUserRule(name, folder);
}

const others = ["c-0", "c-1", "c-2", "c-4", "c-5"];

describe("a worker that dies", () => {
  test("once: its shard is linted by another, and nothing is missing", async () => {
    const available = [await deadly("dies-once", "if (first()) dieSoon();")];
    const run = await lint({ paths, available, jobs: 2 });
    expect(run.problems).toEqual([]);
    expect(run.conversations.map(({ id }) => id)).toEqual(["c-0", "c-1", "c-2", "c-3", "c-4", "c-5"]);
  });

  test.each([
    ["ends-later", "dieSoon();"],
    ["throws-later", "later(() => { throw new Error('later'); });"],
  ])("again and again (%s): its shard is named, the others are linted", async (name, deed) => {
    const run = await lint({ paths, available: [await deadly(name, deed)], jobs: 2 });
    expect(run.conversations.map(({ id }) => id)).toEqual(others);
    expect(run.problems).toEqual([
      {
        path: paths[3],
        message: expect.stringMatching(/^linting failed twice \(.+\); run it alone with --jobs 1 to see why$/),
        skipped: "the file",
      },
    ]);
    expect(exitCodeOf(run)).toBe(2);
  });

  test("for want of memory: its shard is named, the others are linted", async () => {
    const rule = await deadly(
      "eats",
      "later(() => { const kept = []; for (;;) kept.push(new Array(1e5).fill(1.5)); });",
    );
    const config = join(root, "galateo.config.json");
    writeFileSync(config, JSON.stringify({ plugins: [rule.folder] }));
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(packageRoot, "bin", "galateo.js"), ...paths, "-c", config, "-j", "2", "-f", "json", "--locale", "en"],
      { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "--max-old-space-size=256" } },
    );
    const { conversations, problems } = JSON.parse(stdout);
    expect(conversations.map(({ id }: { id: string }) => id)).toEqual(others);
    expect(problems.map(({ path, message }: Problem) => [path, message])).toEqual([
      [paths[3], expect.stringMatching(/^linting failed twice \(.*memory.*\)/)],
    ]);
    expect(status).toBe(2);
  });
});
