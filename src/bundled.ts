import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/** What the bundled program exports: by their paths, functions that load its modules. */
export type BundledModules = Readonly<Record<string, () => Promise<Readonly<Record<string, unknown>>>>>;

/** A bundled program, compiled. */
export interface BundledProgram {
  readonly modules: BundledModules;
  /** What can be asked for the code that was compiled; undefined where Node keeps it itself. */
  readonly script?: Script;
  /** Whether code that was compiled beforehand was of use. */
  readonly fromCache: boolean;
}

/** Node's own cache of compiled code, from 22.1 on. */
const { enableCompileCache } = nodeModule as unknown as { enableCompileCache?: () => unknown };

/** Where the compiled code of a program lies: it serves the V8 that made it on the same kind of machine, and no other. */
export function codeCachePath(program: URL): string {
  return `${fileURLToPath(program)}-${process.versions.v8}-${process.arch}.cache`;
}

/**
 * Loads a program of one CommonJS file in ASCII. Its functions were compiled when the package was built; where they were so for another Node,
 * Node's own cache is asked, and where it has none the program is compiled anew, which takes a little longer.
 */
export function bundledProgram(program: URL): BundledProgram {
  const cachedData = readIfThere(codeCachePath(program));
  const require = nodeModule.createRequire(program);
  const filename = fileURLToPath(program);
  if (cachedData === undefined && enableCompileCache) {
    enableCompileCache();
    return { modules: require(filename) as BundledModules, fromCache: false };
  }
  // It is ASCII alone (see scripts/ascii-code.ts): nothing has to be decoded.
  const source = readFileSync(filename, "latin1");
  const script = new Script(`(function (exports, require, module, __filename, importOutside) {${source}\n})`, {
    filename,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, filename, importHere);
  return {
    modules: module.exports as BundledModules,
    script,
    fromCache: cachedData !== undefined && script.cachedDataRejected === false,
  };
}

/** Code that was compiled beforehand has lost the way to import what is not bundled: packages, and the user's plugins. */
function importHere(specifier: string): Promise<unknown> {
  return import(specifier);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
