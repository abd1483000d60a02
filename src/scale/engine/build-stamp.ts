import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import glob from "fast-glob";
import { packageRoot } from "../../package-root.js";
import { packageVersion } from "../../package-version.js";

/** What of the package decides about outcomes. Compiled lexicons are made of the rules' yaml. */
const parts = ["dist/{src,rules}/**/*.js", "rules/**/*.yaml", "dist/models/**/*"];

/** The version of galateo that runs here, and a digest of what it is made of: "0.1.0 (4f1c09ab22d1)". */
export async function buildStamp(): Promise<string> {
  return `${packageVersion()} (${await folderDigest(packageRoot, parts)})`;
}

/** A digest of names and contents of files. @param patterns default: all but what is installed there */
export async function folderDigest(folder: string, patterns: readonly string[] = ["**/*"]): Promise<string> {
  const files = (await glob([...patterns], { cwd: folder, ignore: ["**/node_modules/**"] })).sort();
  const digest = createHash("sha256");
  for (const file of files) {
    const bytes = await readFile(join(folder, file));
    digest.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return digest.digest("hex").slice(0, 12);
}
