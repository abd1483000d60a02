import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.js";

const manifest = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
const page = readFileSync(join(packageRoot, "docs", "dependencies.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| [^-]/.test(line) && !line.startsWith("| name |"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test("each package that is shipped or asked for has a line: why, size, upkeep, licence; and no other has", () => {
  const shipped = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
  expect(rows.flatMap(([names = ""]) => names.split(", ")).sort()).toEqual(shipped.sort());
  for (const cells of rows) expect([cells.length, cells.filter((cell) => cell === "")]).toEqual([5, []]);
});

test("licences are those that the packages name", () => {
  for (const [names = "", , , , licence = ""] of rows) {
    for (const name of names.split(", ")) {
      const { license } = JSON.parse(readFileSync(join(packageRoot, "node_modules", name, "package.json"), "utf8"));
      const said = licence.split(/,| or /).map((one) => one.trim());
      expect([name, said.some((one) => String(license).includes(one))]).toEqual([name, true]);
    }
  }
});

test("versions are exact, and the lockfile holds them with their checksums", () => {
  const lock = JSON.parse(readFileSync(join(packageRoot, "package-lock.json"), "utf8"));
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+/)]);
    expect([name, lock.packages[`node_modules/${name}`]]).toEqual([
      name,
      expect.objectContaining({ version, integrity: expect.stringMatching(/^sha512-/) }),
    ]);
  }
});
