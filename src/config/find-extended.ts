import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { closest } from "../closest.js";
import { packageRoot } from "../package-root.js";
import { both, insteadOf, type Said, say } from "../said.js";
import { configNames } from "./find-config.js";

const presetFolder = join(packageRoot, "presets");

/** The built-in presets: the files in presets/. */
export function presetNames(): string[] {
  return readdirSync(presetFolder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length))
    .sort();
}

const nothingSo = both(
  "there is no such preset and no such package is installed",
  "non esiste una preimpostazione con questo nome, né un pacchetto installato",
);
const filesBegin = both('(the name of a file begins with "./")', '(il nome di un file comincia con "./")');

/**
 * The file that a name behind `extends` stands for: a preset, a path from the folder of the file that names it, or a
 * package that npm has installed there or above.
 * @returns what to say where there is none
 */
export function findExtended(name: string, folder: string): { readonly file: string } | { readonly fault: Said } {
  if (presetNames().includes(name)) return { file: join(presetFolder, `${name}.yaml`) };
  if (name.startsWith(".") || isAbsolute(name) || /\.(?:ya?ml|json)$/.test(name)) {
    const file = configFile(resolve(folder, name));
    if (file) return { file };
    if (name.startsWith(".") || isAbsolute(name))
      return { fault: say`extends "${name}": ${both("there is no such file", "il file non esiste")}` };
  }
  const inPackage = findInPackages(name, folder);
  const file = inPackage === undefined ? undefined : configFile(inPackage);
  if (file) return { file };
  if (inPackage !== undefined) {
    return {
      fault: say`extends "${name}": ${both("the package holds no", "il pacchetto non contiene")} ${configNames[0]}`,
    };
  }
  const instead = insteadOf(closest(name, presetNames()), presetNames());
  return { fault: say`extends "${name}": ${nothingSo}; ${instead} ${filesBegin}` };
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
