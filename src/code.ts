import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "./package-root.js";

/*
 * Where formats, reports, commands and rules are found by their place. In the program that the package ships,
 * scripts/bundle-program.ts puts lists in the place of this module that it made of the same folders: one file starts sooner
 * than some five hundred.
 */

/** What a module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

const compiled = join(packageRoot, "dist");

/** The names of the modules in a folder, sorted. @param folder from the root of the compiled code, such as "src/read/formats" */
export function modulesIn(folder: string): string[] {
  return readdirSync(join(compiled, folder))
    .filter((name) => name.endsWith(".js"))
    .map((name) => name.slice(0, -".js".length))
    .sort();
}

/** Loads a module. @param path from the root of the compiled code, without its ending */
export async function loadModule(path: string): Promise<Exports> {
  return (await import(pathToFileURL(join(compiled, `${path}.js`)).href)) as Exports;
}

/** What lints in a thread. */
export const lintWorkerFile = pathToFileURL(join(compiled, "src", "scale", "lint-worker.js")).href;

/** What lints in a process of an engine's worker. */
export const lintChildFile = pathToFileURL(join(compiled, "src", "scale", "engine", "lint-child.js")).href;

/** A built-in rule's texts as they were read beforehand; undefined where they were not. */
export function textsRead(_rule: string, _locale: string): unknown {
  return undefined;
}
