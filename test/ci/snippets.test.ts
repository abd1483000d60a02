import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { packageRoot } from "../../src/package-root.js";

/** What docs/templates-in-ci.md tells to paste into GitLab and pre-commit, run as those run it. */
const page = readFileSync(join(packageRoot, "docs", "templates-in-ci.md"), "utf8");
const snippet = (file: string) =>
  parse(new RegExp(`^\`\`\`yaml\\n# ${file.replaceAll(".", "\\.")}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(page)?.[1] ?? "");

const place = mkdtempSync(join(tmpdir(), "galateo-snippets-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
mkdirSync(join(place, "templates"));
writeFileSync(join(place, "templates", "wrong.md"), "Dear {{name}},\n\nplease check our website.\n");
writeFileSync(join(place, "templates", "right.md"), "Dear {{name}},\n\nyour order leaves today.\n");
writeFileSync(join(place, "npx"), '#!/bin/sh\n[ "$1" = --yes ] && shift\nexec "$@"\n', { mode: 0o755 });

/** Runs a command line as a runner's shell does. */
function run(command: string) {
  return spawnSync("bash", ["-eo", "pipefail", "-c", command], {
    cwd: place,
    encoding: "utf8",
    env: {
      PATH: `${place}:${join(packageRoot, "test", "cli", "bin")}:${process.env.PATH}`,
      HOME: place,
      LANG: "en_GB.UTF-8",
      GALATEO: join(packageRoot, "bin", "galateo.js"),
    },
  });
}

describe("GitLab", () => {
  const job = snippet(".gitlab-ci.yml") as {
    galateo: { script: string[]; artifacts: { reports: { codequality: string } } };
  };

  test("the job fails on findings and leaves the report that the merge request shows", () => {
    const { status, stdout } = run(job.galateo.script.join("\n"));
    expect(status).toBe(1);
    expect(stdout).toContain("website-deflection");
    const report = JSON.parse(readFileSync(join(place, job.galateo.artifacts.reports.codequality), "utf8"));
    expect(report).toMatchObject([
      { check_name: "website-deflection", location: { path: "templates/wrong.md", lines: { begin: 3 } } },
    ]);
  });
});

describe("pre-commit", () => {
  const hooks = parse(readFileSync(join(packageRoot, ".pre-commit-hooks.yaml"), "utf8")) as {
    id: string;
    entry: string;
    files: string;
  }[];

  test("the hook that the page names refuses a commit of files with faults, and no other", () => {
    const wanted = snippet(".pre-commit-config.yaml") as { repos: { hooks: { id: string; files: string }[] }[] };
    const [asked] = wanted.repos[0]?.hooks ?? [];
    const hook = hooks.find(({ id }) => id === asked?.id);
    expect(hook).toBeDefined();
    const changed = ["templates/wrong.md", "templates/right.md"];
    expect(changed.filter((path) => new RegExp(asked?.files ?? "").test(path))).toEqual(changed);
    expect(run(`${hook?.entry} ${changed.join(" ")}`).status).toBe(1);
    expect(run(`${hook?.entry} templates/right.md`).status).toBe(0);
  });
});
