import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "@jest/globals";
import { bundledProgram, codeCachePath } from "../../src/bundled.js";
import { packageRoot } from "../../src/package-root.js";

const folder = mkdtempSync(join(tmpdir(), "galateo-bundled-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the program that was built finds its code compiled", () => {
  const bundle = join(packageRoot, "dist", "bundle");
  const programs = readdirSync(bundle).filter((name) => name.endsWith(".cjs"));
  expect(programs).toHaveLength(1);
  const { fromCache, modules } = bundledProgram(pathToFileURL(join(bundle, programs[0] as string)));
  expect(fromCache).toBe(true);
  expect(Object.keys(modules)).toContain("src/cli/program");
});

test.each([
  ["short", Buffer.from("no code")],
  ["long", Buffer.alloc(4096, 7)],
])("compiled code that is of no use is left aside: %s", async (name, bytes) => {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, `module.exports = { greeting: async () => ({ text: "Perch\\u00e9, ${name}" }) };`);
  const program = pathToFileURL(file);
  writeFileSync(codeCachePath(program), bytes);
  const { fromCache, modules } = bundledProgram(program);
  expect(fromCache).toBe(false);
  expect(await modules.greeting?.()).toEqual({ text: `Perché, ${name}` });
});
