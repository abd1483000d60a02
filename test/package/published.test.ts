import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { packageRoot } from "../../src/package-root.js";

/** All that a user needs; anything else in the package is a mistake. */
const needed =
  /^(?:package\.json|README\.md|LICENSE|galateo\.config\.schema\.json|bin\/galateo\.js|dist\/(?:src|rules)\/.+\.(?:js|d\.ts)|dist\/src\/report\/html\/page-script\.txt|dist\/bundle\/.+\.(?:js|cjs|txt|cache)|dist\/(?:lexicons|models)\/.+\.bin|presets\/.+\.yaml|scaffold\/.+|rules\/.+\.yaml)$/;

test("what is published is what is needed, and nothing else", () => {
  const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: packageRoot,
    encoding: "utf8",
  });
  const printed = JSON.parse(stdout);
  const [pack] = Array.isArray(printed) ? printed : Object.values(printed);
  const paths = (pack as { files: { path: string }[] }).files.map(({ path }) => path);
  expect(paths.filter((path) => !needed.test(path))).toEqual([]);
  const { bin, main } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  for (const path of [bin.galateo, main.replace("./", ""), "dist/src/cli/main.js", "README.md"])
    expect(paths).toContain(path);
});

test("a version is published on its tag only, tested, and with provenance", () => {
  const { publishConfig } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  expect(publishConfig).toEqual({ access: "public", provenance: true });
  const release = parse(readFileSync(join(packageRoot, ".github", "workflows", "release.yml"), "utf8"));
  expect(release.on).toEqual({ push: { tags: ["v*"] } });
  // Provenance is signed with the run's own token.
  expect(release.permissions).toEqual({ contents: "read", "id-token": "write" });
  const commands = release.jobs.publish.steps.flatMap(({ run }: { run?: string }) => run ?? []);
  expect(commands.slice(1)).toEqual(["npm ci", "npm test", "npm publish --provenance --access public"]);
});
