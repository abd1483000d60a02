import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The names that a configuration file has, in the order in which they are looked for. */
export const configNames = ["galateo.config.yaml", "galateo.config.yml", "galateo.config.json"] as const;

/** The nearest configuration file, from a folder upwards; undefined where there is none. */
export function findConfig(folder: string): string | undefined {
  for (let place = resolve(folder); ; place = dirname(place)) {
    for (const name of configNames) if (existsSync(join(place, name))) return join(place, name);
    if (dirname(place) === place) return undefined;
  }
}
