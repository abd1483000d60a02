import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";

/** Follows pages of docs/ literally, each in an empty folder: what they tell to type must work. */
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

describe.each(["audit-an-export.md", "sample-for-a-client.md"])("docs/%s", (page) => {
  test("every command works, one after another", () => {
    const place = emptyFolder();
    const bin = `${join(packageRoot, "test", "cli", "bin")}:${process.env.PATH}`;
    const env = { PATH: bin, HOME: place, LANG: "en_GB.UTF-8", GALATEO: join(packageRoot, "bin", "galateo.js") };
    const blocks = blocksOf(page).filter(({ language }) => language === "sh");
    expect(blocks.length).toBeGreaterThan(4);
    for (const { code } of blocks) {
      const { status, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", code], {
        cwd: place,
        encoding: "utf8",
        env,
      });
      expect({ code, status, stderr: status === 0 ? "" : stderr }).toEqual({ code, status: 0, stderr: "" });
    }
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
