import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";

/**
 * Follows pages of docs/ literally, each in an empty folder: what they tell to type must work. A block of commands runs as it
 * stands and must succeed, unless it is one line that ends with "# exit code 1"; another block whose first line is a comment with a file's
 * name is written to that file.
 */
const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

function emptyFolder(): string {
  const place = mkdtempSync(join(tmpdir(), "galateo-docs-"));
  places.push(place);
  return place;
}

/** The fenced blocks of a page, in order. */
function blocksOf(page: string): { readonly language: string; readonly code: string }[] {
  const text = readFileSync(join(packageRoot, "docs", page), "utf8");
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] as string,
    code: match[2] as string,
  }));
}

/** What stands for npm: "npm install galateo" installs this build, and npx runs what is installed. */
function shims(): string {
  const bin = emptyFolder();
  const shim = (name: string, script: string) =>
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  shim("npm", `mkdir -p node_modules && ln -sfn "${packageRoot}" node_modules/galateo`);
  shim("npx", 'test "$1" = galateo && test -d node_modules/galateo && exec "$@"');
  return `${bin}:${join(packageRoot, "test", "cli", "bin")}:${process.env.PATH}`;
}

const fileComment = /^(?:#|<!--|\/\/) ([\w./-]+\.\w+)(?: -->)?\n/;

describe.each([
  "audit-an-export.md",
  "sample-for-a-client.md",
  "templates-in-ci.md",
  "write-a-rule.md",
  "add-a-format.md",
  "policies.md",
  "configuration.md",
  "editors.md",
])("docs/%s", (page) => {
  test("every command works, one after another", () => {
    const place = emptyFolder();
    const env = { PATH: shims(), HOME: place, LANG: "en_GB.UTF-8", GALATEO: join(packageRoot, "bin", "galateo.js") };
    let commands = 0;
    for (const { language, code } of blocksOf(page)) {
      const file = language === "sh" ? undefined : fileComment.exec(code)?.[1];
      if (file !== undefined) {
        mkdirSync(dirname(join(place, file)), { recursive: true });
        writeFileSync(join(place, file), code);
      }
      if (language !== "sh") continue;
      commands += 1;
      const expected = Number(/# exit code (\d)\s*$/.exec(code)?.[1] ?? 0);
      // What shall fail stands alone, so that nothing before it can.
      if (expected !== 0) expect(code.trim().split("\n")).toHaveLength(1);
      const { status, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", code], {
        cwd: place,
        encoding: "utf8",
        env,
      });
      expect({ code, status, stderr: status === expected ? "" : stderr }).toEqual({
        code,
        status: expected,
        stderr: "",
      });
    }
    expect(commands).toBeGreaterThan(0);
  });
});

describe("docs/node-api.md", () => {
  const place = emptyFolder();
  mkdirSync(join(place, "node_modules"));
  symlinkSync(packageRoot, join(place, "node_modules", "galateo"));
  const blocks = blocksOf("node-api.md");
  const examples = blocks.flatMap(({ language, code }, index) =>
    language === "js" ? [[index, code, blocks[index + 1]?.code ?? ""] as const] : [],
  );

  test.each(examples)("example %d prints what the page says", (index, code, expected) => {
    const file = join(place, `example-${index}.mjs`);
    writeFileSync(file, code);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: place, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toBe(expected);
  });
});
