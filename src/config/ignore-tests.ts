import type { IgnoreTest } from "../lint/set-aside/ignore.js";
import type { IgnoreEntry } from "./config.js";
import { fileMatcher } from "./layers.js";

/** The entries of `ignore` as the run asks them. */
export function ignoreTests(entries: readonly IgnoreEntry[]): IgnoreTest[] {
  return entries.map(({ fingerprint, path, rule, base, where }) => ({
    where,
    about: [rule, path, fingerprint].filter((one) => one !== undefined).join(", "),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(rule === undefined ? {} : { rule }),
    ...(path === undefined ? {} : { matchesPath: fileMatcher({ files: path, base }) }),
  }));
}
