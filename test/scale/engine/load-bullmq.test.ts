import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { packageRoot } from "../../../src/package-root.js";

/** Makes Node find no package of that name. */
function without(name: string): string {
  const resolver = `export async function resolve(specifier, context, next) {
    if (specifier === "${name}") throw Object.assign(new Error("not found"), { code: "ERR_MODULE_NOT_FOUND" });
    return next(specifier, context);
  }`;
  const register = `import { register } from "node:module"; register(${JSON.stringify(asUrl(resolver))});`;
  return asUrl(register);
}

function asUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

test.each(["bullmq", "ioredis"])("without %s an engine is refused with what to install, by lint and worker", (name) => {
  for (const command of [["lint", "talk.txt"], ["worker"]]) {
    const args = [...command, "--engine", "redis://localhost", "--locale", "en"];
    const galateo = join(packageRoot, "bin", "galateo.js");
    const { status, stderr } = spawnSync(process.execPath, ["--import", without(name), galateo, ...args], {
      encoding: "utf8",
      cwd: join(packageRoot, "test"),
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "galateo: an engine needs BullMQ and ioredis, which are not installed here: npm install bullmq ioredis\n",
    });
  }
});
