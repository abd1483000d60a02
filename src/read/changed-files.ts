import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { both, say, UserError } from "../said.js";

/** The version history cannot be asked: no git, no repository, no such commit. */
export class ChangedFilesError extends UserError {
  override name = "ChangedFilesError";
}

const noGit = both("git is not installed", "git non è installato");
const noCommit = both("there is no such commit", "questo commit non esiste");
const noRepository = both("this folder is in no git repository", "questa cartella non è in un repository git");

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
      if (code === "ENOENT") throw new ChangedFilesError(noGit);
      const words = (stderr ?? String(error)).trim().split("\n")[0] ?? "";
      if (words === "") throw new ChangedFilesError(noCommit);
      throw new ChangedFilesError(/not a git repository/.test(words) ? noRepository : say`${words}`);
    }
  };
  const root = git("rev-parse", "--show-toplevel").trim();
  const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`).trim();
  const changed = git("diff", "--name-only", "-z", "--diff-filter=d", commit, "--").split("\0");
  const fresh = git("ls-files", "--others", "--exclude-standard", "-z", "--full-name", root).split("\0");
  return new Set([...changed, ...fresh].filter((path) => path !== "").map((path) => resolve(root, path)));
}
