/**
 * Keeps the code of a bundled program that V8 compiled while it linted a little: so the functions that every run needs are not compiled
 * again. Usage: cache-program.js PROGRAM
 */
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundledProgram, codeCachePath } from "../src/bundled.js";
import type { Terminal } from "../src/cli/command.js";
import { packageRoot } from "../src/package-root.js";

/** Says nothing. */
const terminal: Terminal = {
  out: () => undefined,
  error: () => undefined,
  isTerminal: false,
  columns: 80,
  environment: {},
  input: process.stdin,
};

/** Texts of both languages, files of several formats, the reports that are asked for most. */
const calls = ["stylish", "json", "sarif"].map((format) => [
  join(packageRoot, "fixtures", "exports"),
  ...["--no-config", "--fail-on", "never", "--jobs", "1", "--format", format],
]);

const file = pathToFileURL(process.argv[2] as string);
const { modules, script } = bundledProgram(file);
if (script) {
  const program = await modules["src/cli/program"]?.();
  const runProgram = program?.runProgram as (argv: readonly string[], terminal: Terminal) => Promise<number>;
  for (const call of calls) await runProgram(call, terminal);
  const path = codeCachePath(file);
  // Whoever reads meanwhile finds no half of it.
  writeFileSync(`${path}.new`, script.createCachedData());
  renameSync(`${path}.new`, path);
}
