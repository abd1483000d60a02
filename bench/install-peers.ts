import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";

/** The peers that are too large for a dependency of development. */
export const peers = ["alex", "textlint", "cspell"] as const;

/**
 * Installs the peers into a folder, unless they are there. They are used by the bench alone.
 * @returns whether they can be run
 */
export function installPeers(folder: string): boolean {
  cpSync(join(packageRoot, "bench", "peers"), folder, { recursive: true });
  if (existsSync(join(folder, "node_modules", "alex"))) return true;
  try {
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
