import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";

const place = mkdtempSync(join(tmpdir(), "galateo-completion-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The script for a shell, in a file. */
function script(shell: string): string {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(packageRoot, "bin", "galateo.js"), "completion", shell],
    {
      encoding: "utf8",
    },
  );
  expect(status).toBe(0);
  const path = join(place, `galateo.${shell}`);
  writeFileSync(path, stdout);
  return path;
}

/** The scripts ask galateo itself for rules; a rule of the user's lies in the folder. */
const env = {
  ...process.env,
  PATH: `${join(packageRoot, "test", "cli", "bin")}:${process.env.PATH}`,
  GALATEO: join(packageRoot, "bin", "galateo.js"),
  HOME: place,
};
mkdirSync(join(place, "galateo-rules", "no-dear-user"), { recursive: true });
writeFileSync(join(place, "galateo-rules", "no-dear-user", "rule.yaml"), "");

const has = (shell: string) => spawnSync(shell, ["--version"]).status === 0;

describe("bash", () => {
  const path = script("bash");
  const complete = (...words: string[]) => {
    const array = words.map((word) => `'${word}'`).join(" ");
    const run = `source ${path}; COMP_WORDS=(${array}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _galateo; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return spawnSync("bash", ["-c", run], { encoding: "utf8", cwd: place, env }).stdout.trim().split("\n");
  };

  test("commands, options, values and rules", () => {
    expect(complete("galateo", "exp")).toEqual(["explain"]);
    expect(complete("galateo", "lint", "--fail")).toContain("--fail-on");
    expect(complete("galateo", "--fail-on", "")).toEqual(["error", "warning", "info", "never"]);
    expect(complete("galateo", "lint", "-f", "sa")).toEqual(["sarif"]);
    expect(complete("galateo", "explain", "missing-")).toEqual(["missing-apology", "missing-empathy"]);
    expect(complete("galateo", "explain", "no-dear")).toEqual(["no-dear-user"]);
    expect(complete("galateo", "lint", "--only", "late-response,no-dear")).toEqual(["late-response,no-dear-user"]);
    expect(complete("galateo", "lint", "--rule", "no-dear")).toEqual(["no-dear-user="]);
    expect(complete("galateo", "lint", "--rule", "no-dear-user", "=", "w")).toEqual(["warning"]);
    expect(complete("galateo", "galateo.b")).toEqual(["galateo.bash"]);
  });
});

// Shells that are not everywhere: their scripts are tried where they are.
(has("fish") ? describe : describe.skip)("fish", () => {
  test("commands, options and values", () => {
    const path = script("fish");
    const complete = (line: string) =>
      spawnSync("fish", ["--no-config", "-c", `source ${path}; complete -C '${line}'`], {
        encoding: "utf8",
        cwd: place,
        env,
      }).stdout;
    expect(complete("galateo exp")).toContain("explain");
    expect(complete("galateo lint --fail")).toContain("--fail-on");
    expect(complete("galateo lint --fail-on ")).toContain("never");
    expect(complete("galateo explain missing-")).toContain("missing-apology");
    expect(complete("galateo explain no-")).toContain("no-dear-user");
    expect(complete("galateo lint --rule no-dear-user=w")).toContain("no-dear-user=warning");
  });
});

(has("zsh") ? describe : describe.skip)("zsh", () => {
  test("the script is right and registers itself", () => {
    const path = script("zsh");
    const run = `autoload -U compinit; compinit -u -d ${join(place, "dump")}; source ${path}; print $_comps[galateo]; whence -w _galateo`;
    const { stdout, stderr } = spawnSync("zsh", ["-f", "-c", run], { encoding: "utf8", cwd: place, env });
    expect(stderr).toBe("");
    expect(stdout).toBe("_galateo\n_galateo: function\n");
  });
});
