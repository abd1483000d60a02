import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** The version history cannot be asked: no git, no repository, no such commit. */
export class ChangedFilesError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ChangedFilesError";
  }
}

/**
 * The files of the repository around a folder that differ from a commit, those that git does not know yet included.
 * @returns absolute paths
 * @throws ChangedFilesError
 */
export function changedFiles(ref: string, folder: string): ReadonlySet<string> {
  const git = (...args: string[]) => {
    try {
      return execFileSync("git", args, {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 1 << 28,
        stdio: ["ignore", "pipe", "pipe"],
      });
    } catch (error) {
      const { code, stderr } = error as { code?: string; stderr?: string };
      if (code === "ENOENT") throw new ChangedFilesError("git is not installed");
      throw new ChangedFilesError((stderr ?? String(error)).trim().split("\n")[0] ?? "");
    }
  };
  const root = git("rev-parse", "--show-toplevel").trim();
  const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`).trim();
  const changed = git("diff", "--name-only", "-z", "--diff-filter=d", commit, "--").split("\0");
  const fresh = git("ls-files", "--others", "--exclude-standard", "-z", "--full-name", root).split("\0");
  return new Set([...changed, ...fresh].filter((path) => path !== "").map((path) => resolve(root, path)));
}
