import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";

const place = mkdtempSync(join(tmpdir(), "galateo-parallel-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const galateo = `node ${join(packageRoot, "bin", "galateo.js")}`;
const found = spawnSync("parallel", ["--version"], { encoding: "utf8" });
const missing = !found.stdout?.startsWith("GNU parallel");
// Where the environment demands it, a missing program is a failure.
if (missing && process.env.GALATEO_TEST_PARALLEL === "required") throw new Error("GNU parallel is not installed");
if (missing) process.stderr.write("GNU parallel is not installed: its test is left out (apt-get install parallel)\n");

/** Runs a line of shell in the repository. */
function shell(line: string): string {
  const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", line], {
    cwd: packageRoot,
    encoding: "utf8",
    env: { ...process.env, HOME: place },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

(missing ? test.skip : test)("GNU parallel maps stretches of a file, and reduce gives lint's bytes", () => {
  const talks = "fixtures/exports/bottega-lumen.jsonl";
  const look = "-f json --fail-on never --no-config";
  const alone = shell(`${galateo} ${talks} ${look}`);
  expect(JSON.parse(alone).findings.length).toBeGreaterThan(0);
  const map = `${galateo} map --no-config --numbered --stdin-filename ${talks}`;
  const piped = `nl -ba ${talks} | parallel --will-cite --pipe -N 10 ${map} | ${galateo} reduce ${look}`;
  expect(shell(piped)).toBe(alone);
});

(missing ? test.skip : test)("GNU parallel maps files one by one, into files that reduce takes in any order", () => {
  const look = "-f json --fail-on never --no-config";
  const files = "fixtures/exports/*.jsonl fixtures/exports/*.csv";
  const alone = shell(`${galateo} $(ls ${files} | LC_ALL=C sort) ${look}`);
  shell(`parallel --will-cite ${galateo} map --no-config {} '>' ${place}/{#}.map ::: ${files}`);
  expect(readFileSync(join(place, "1.map"), "utf8")).toMatch(/^\{"at":\[/);
  expect(shell(`${galateo} reduce $(ls -r ${place}/*.map) ${look}`)).toBe(alone);
});
