import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { closest } from "../closest.js";
import { packageRoot } from "../package-root.js";

const presetFolder = join(packageRoot, "presets");

/** The names that a configuration file has, in the order in which they are looked for. */
export const configNames = ["galateo.config.yaml", "galateo.config.yml", "galateo.config.json"] as const;

/** The built-in presets: the files in presets/. */
export function presetNames(): string[] {
  return readdirSync(presetFolder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length))
    .sort();
}

/**
 * The file that a name behind `extends` stands for: a preset, a path from the folder of the file that names it, or a
 * package that npm has installed there or above.
 * @returns what to say where there is none
 */
export function findExtended(name: string, folder: string): { readonly file: string } | { readonly fault: string } {
  if (presetNames().includes(name)) return { file: join(presetFolder, `${name}.yaml`) };
  if (name.startsWith(".") || isAbsolute(name) || /\.(?:ya?ml|json)$/.test(name)) {
    const file = configFile(resolve(folder, name));
    if (file) return { file };
    if (name.startsWith(".") || isAbsolute(name)) return { fault: `extends "${name}": there is no such file` };
  }
  const inPackage = findInPackages(name, folder);
  const file = inPackage === undefined ? undefined : configFile(inPackage);
  if (file) return { file };
  if (inPackage !== undefined) return { fault: `extends "${name}": the package holds no ${configNames[0]}` };
  const near = closest(name, presetNames());
  return {
    fault:
      `extends "${name}": there is no such preset${near ? ` (did you mean "${near}"?)` : ""} and no installed package; ` +
      `there are: ${presetNames().join(", ")}; a file begins with "./"`,
  };
}

/** The folder of an installed package, or a file or folder in it, from a folder upwards. */
export function findInPackages(name: string, folder: string): string | undefined {
  for (let place = resolve(folder); ; place = dirname(place)) {
    const here = join(place, "node_modules", name);
    for (const path of [here, `${here}.yaml`, `${here}.json`]) if (existsSync(path)) return path;
    if (dirname(place) === place) return undefined;
  }
}

/** A file itself, or the configuration file in a folder. */
function configFile(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  if (!statSync(path).isDirectory()) return path;
  return configNames.map((name) => join(path, name)).find((file) => existsSync(file));
}
