import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";

const place = mkdtempSync(join(tmpdir(), "galateo-watch-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

test("--watch lints again when a template changes, survives a broken configuration, and ends when interrupted", async () => {
  const file = join(place, "late.md");
  writeFileSync(file, "Please check our website.\n");
  const run = spawn(
    process.execPath,
    [join(packageRoot, "bin", "galateo.js"), "lint", ".", "--template", "--watch", "-f", "compact"],
    {
      cwd: place,
    },
  );
  let said = "";
  for (const stream of [run.stdout, run.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  const until = async (words: string) => {
    for (let tries = 0; tries < 400 && !said.includes(words); tries += 1)
      await new Promise((done) => setTimeout(done, 50));
    expect(said).toContain(words);
    said = "";
  };
  await until("website-deflection");
  writeFileSync(file, "You should have read the terms.\n");
  await until("blame-language");
  writeFileSync(join(place, "galateo.config.yaml"), "rulez: {}\n");
  await until("rulez");
  writeFileSync(join(place, "galateo.config.yaml"), "rules: {blame-language: warning}\n");
  await until("warning");
  run.kill("SIGINT");
  expect(await new Promise((done) => run.once("exit", done))).toBe(0);
});
