import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";

const folder = mkdtempSync(join(tmpdir(), "galateo-marking-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** V8 begins to mark a heap of some 24 MB; an empty Node has about 4. */
const nothingToMark = 8_000_000;

test("how the heap is marked is settled before there is anything to mark: V8 crashes where it changes while it marks", () => {
  const told = join(folder, "tell-flags.cjs");
  writeFileSync(
    told,
    `const v8 = require("node:v8");
    const set = v8.setFlagsFromString;
    v8.setFlagsFromString = (flag) => {
      console.error(JSON.stringify({ flag, heap: process.memoryUsage().heapUsed }));
      set(flag);
    };
    require("node:module").syncBuiltinESMExports();`,
  );
  const galateo = join(packageRoot, "bin", "galateo.js");
  const corpus = join(packageRoot, "fixtures", "second-corpus", "conversations.jsonl");
  const asked = [
    "lint",
    corpus,
    "--no-config",
    "--no-progress",
    "--fail-on",
    "never",
    "--jobs",
    "1",
    "--format",
    "json",
  ];
  const { stderr } = spawnSync(process.execPath, ["-r", told, galateo, ...asked], { encoding: "utf8" });
  const flags = stderr
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as { readonly flag: string; readonly heap: number });
  const ofMarking = flags.filter(({ flag }) => flag.includes("marking"));
  expect(ofMarking.map(({ flag }) => flag)).toEqual(["--no-concurrent-marking"]);
  expect(ofMarking[0]?.heap).toBeLessThan(nothingToMark);
  // The run was long enough for the other settings.
  expect(flags.map(({ flag }) => flag)).toContain("--heap-growing-percent=20");
});
