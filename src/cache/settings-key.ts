import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import glob from "fast-glob";
import type { LintOptions } from "../galateo.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import { packageRoot } from "../package-root.js";

/** All that the outcome of an input depends on beside the input, as one string: settings, rules, this build of galateo. */
export async function settingsKey(options: LintOptions, rules: readonly LoadedRule[]): Promise<string> {
  const {
    paths: _paths,
    sources: _sources,
    available: _available,
    onProgress: _onProgress,
    onLarge: _onLarge,
    onlyFiles: _onlyFiles,
    onEngine: _onEngine,
    ...kept
  } = options;
  const { baseline: _baseline, ignore: _ignore, scoring: _scoring, jobs: _jobs, cache: _cache, ...settings } = kept;
  const folders = rules.map((rule) => rule.folder).filter((folder) => !folder.startsWith(join(packageRoot, "rules")));
  const files = [
    ...(await stamps(packageRoot, [
      "dist/{src,rules}/**/*.js",
      "dist/{lexicons,models}/*.bin",
      "rules/**/*.yaml",
      "package.json",
    ])),
    ...(await Promise.all([...new Set(folders)].map((folder) => stamps(folder, ["**/*"])))).flat(),
  ];
  const about = { settings, rules: rules.map((rule) => rule.id), files };
  return createHash("sha256").update(JSON.stringify(about)).digest("hex");
}

/** Name, size and time of the files that make galateo, or a rule, what it is. */
async function stamps(folder: string, patterns: string[]): Promise<string[]> {
  const files = (await glob(patterns, { cwd: folder, ignore: ["**/node_modules/**"] })).sort();
  return files.map((file) => {
    const { size, mtimeMs } = statSync(join(folder, file));
    return `${file} ${size} ${mtimeMs}`;
  });
}
