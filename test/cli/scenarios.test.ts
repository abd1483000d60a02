import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";
import { readScenario, type Scenario, writeScenario } from "./scenario.js";

/**
 * Golden scenarios: each file in scenarios/ holds files, a command, its exit code and what it prints. With
 * UPDATE_GOLDEN=1 they are written anew from what the command does; read the difference before you commit it.
 */
const folder = join(packageRoot, "test", "cli", "scenarios");
const update = process.env.UPDATE_GOLDEN === "1";
const workplace = mkdtempSync(join(tmpdir(), "galateo-scenarios-"));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

describe("command line scenarios", () => {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".scenario"))
    .sort()) {
    const scenario = readScenario(readFileSync(join(folder, file), "utf8"));
    test(`${file}: ${scenario.title}`, () => {
      const happened = run(scenario, join(workplace, file));
      if (update) writeFileSync(join(folder, file), writeScenario({ ...scenario, ...happened }));
      else expect(happened).toEqual({ exitCode: scenario.exitCode, expected: scenario.expected });
    });
  }
});

function run(scenario: Scenario, place: string): Pick<Scenario, "exitCode" | "expected"> {
  mkdirSync(place, { recursive: true });
  for (const { path, content } of scenario.files) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), content);
  }
  const { status, stdout, stderr } = spawnSync("bash", ["-c", scenario.command], {
    cwd: place,
    input: scenario.input ?? "",
    encoding: "utf8",
    env: {
      PATH: `${join(packageRoot, "test", "cli", "bin")}:${process.env.PATH}`,
      HOME: place,
      LANG: "en_GB.UTF-8",
      TZ: "Asia/Tokyo",
      GALATEO: join(packageRoot, "bin", "galateo.js"),
    },
  });
  const written = scenario.expected.flatMap(({ name }) =>
    name === "stdout" || name === "stderr" || !existsSync(join(place, name))
      ? []
      : [{ name, text: whole(readFileSync(join(place, name), "utf8")) }],
  );
  const printed = [
    { name: "stdout", text: stdout },
    { name: "stderr", text: stderr },
  ]
    .filter(({ text }) => text !== "")
    .map(({ name, text }) => ({ name, text: whole(text.replaceAll(place, ".")) }));
  return { exitCode: status ?? -1, expected: [...printed, ...written] };
}

/** A scenario's parts end with a line break. */
function whole(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
