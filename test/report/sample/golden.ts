import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { packageRoot } from "../../../src/package-root.js";

/**
 * Compares a text with its golden file in test/report/golden. With UPDATE_GOLDEN=1 in the environment the file is
 * written anew: look at what changed before it is committed.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(packageRoot, "test", "report", "golden", name);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, text);
  expect(existsSync(file) ? readFileSync(file, "utf8") : `${file} is missing`).toBe(text);
}
