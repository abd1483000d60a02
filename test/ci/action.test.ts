import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { packageRoot } from "../../src/package-root.js";

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly id?: string;
      readonly run?: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

const place = mkdtempSync(join(tmpdir(), "galateo-action-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const action = parse(readFileSync(join(packageRoot, "action.yml"), "utf8")) as Action;
const step = action.runs.steps.find((one) => one.id === "lint");

/** Runs the action's step as a runner would, with npx standing for galateo itself. */
function run(inputs: Readonly<Record<string, string>>) {
  const bin = join(place, "bin");
  mkdirSync(bin, { recursive: true });
  const asked = join(place, "asked");
  writeFileSync(
    join(bin, "npx"),
    `#!/bin/bash\nprintf '%s ' "$@" > '${asked}'\nshift 2\nexec '${process.execPath}' '${join(packageRoot, "bin/galateo.js")}' "$@"\n`,
  );
  chmodSync(join(bin, "npx"), 0o755);
  const output = join(place, "output");
  writeFileSync(output, "");
  const environment = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /inputs\.([\w-]+)/.exec(value)?.[1] ?? "";
      return [name, inputs[input] ?? action.inputs[input]?.default ?? ""];
    }),
  );
  const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step?.run ?? ""], {
    cwd: place,
    encoding: "utf8",
    env: {
      ...environment,
      PATH: `${bin}:${process.env.PATH}`,
      HOME: place,
      GITHUB_OUTPUT: output,
      LANG: "en_GB.UTF-8",
    },
  });
  return { status, stdout, output: readFileSync(output, "utf8"), asked: readFileSync(asked, "utf8") };
}

describe("the GitHub action", () => {
  mkdirSync(join(place, "templates"), { recursive: true });
  writeFileSync(
    join(place, "templates", "a.md"),
    "Dear {{name}},\n\nyou should have read the terms.\n\nKind regards\n",
  );

  test("annotates findings and ends with galateo's exit code", () => {
    const { status, stdout, output, asked } = run({ args: "--only blame-language", sarif: "out.sarif" });
    expect(stdout).toMatch(/^::error .*file=templates\/a\.md,.*line=3/m);
    expect(status).toBe(1);
    expect(output).toBe("exit-code=1\n");
    expect(asked).toMatch(/^--yes galateo@latest lint templates\/ --only blame-language --format sarif/);
    expect(JSON.parse(readFileSync(join(place, "out.sarif"), "utf8")).version).toBe("2.1.0");
  });

  test("what is named is data: nothing in it is run", () => {
    const { status, asked } = run({ paths: "$(touch\u00a0x);`id`", version: "local" });
    expect(asked).toContain("--no-install galateo lint $(touch\u00a0x);`id`");
    expect(status).toBe(2);
  });
});
