import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, isAbsolute, join, resolve } from "node:path";
import type { Config } from "../config/config.js";
import { findInPackages } from "../config/find-extended.js";
import { both, say, UserError } from "../said.js";
import { codeExtensions } from "./load-code.js";

/** The folders that are looked at without being named, beside the configuration or where galateo is run. */
export const standardFolders = { rules: "galateo-rules", formats: "galateo-formats" } as const;

/** What a plugin holds: the folders of its rules with their ids, and the modules of its formats. */
export interface FoundPlugins {
  readonly rules: readonly { readonly id: string; readonly folder: string }[];
  readonly formats: readonly string[];
}

/** A plugin, or something in one, that cannot be used. */
export class PluginError extends UserError {
  override name = "PluginError";
}

/**
 * The rules and formats that a configuration's plugins hold, and those of the standard folders.
 * @param folder where galateo is run
 * @throws PluginError
 */
export function findPlugins(config: Config, folder: string): FoundPlugins {
  const rules: { id: string; folder: string }[] = [];
  const formats: string[] = [];
  const places = new Set<string>();
  for (const { name, base } of config.plugins ?? []) {
    const isPath = name.startsWith(".") || isAbsolute(name);
    const place = isPath ? resolve(base, name) : findInPackages(packageName(name), base);
    const stated = config.places?.[`plugins.${name}`];
    const about = `${stated === undefined ? "" : `${stated}: `}plugin "${name}"`;
    if (!place || !existsSync(place)) {
      const install = `npm install ${packageName(name)}`;
      const advice = isPath
        ? both("there is no such folder", "la cartella non esiste")
        : both(
            `it is not installed; ${install}, or write "./${name}" for a folder`,
            `non è installato: ${install}, oppure scrivi "./${name}" se è una cartella`,
          );
      throw new PluginError(say`${about}: ${advice}`);
    }
    if (places.has(place)) continue;
    places.add(place);
    const prefix = isPath ? "" : `${shortName(name)}/`;
    const found = rulesIn(place, prefix);
    const modules = modulesIn(join(place, "formats"));
    if (found.length + modules.length === 0) {
      throw new PluginError(
        say`${about}: ${both(
          `${place} holds no rule (a folder with rule.yaml or rule.ts) and no formats/`,
          `${place} non contiene regole (cartelle con rule.yaml o rule.ts) né formats/`,
        )}`,
      );
    }
    rules.push(...found);
    formats.push(...modules);
  }
  const home = config.base ?? folder;
  const standard = join(home, standardFolders.rules);
  if (!places.has(standard)) rules.push(...rulesIn(standard, ""));
  formats.push(...modulesIn(join(home, standardFolders.formats)));
  return { rules, formats };
}

/** A folder's rules: itself, where it is one; else the folders in it (or in its folder rules/) that are. */
export function rulesIn(folder: string, prefix: string): { id: string; folder: string }[] {
  if (!existsSync(folder)) return [];
  if (isRule(folder)) return [{ id: prefix + basename(folder), folder }];
  const holder = existsSync(join(folder, "rules")) ? join(folder, "rules") : folder;
  return readdirSync(holder)
    .sort()
    .filter((name) => !name.startsWith(".") && statSync(join(holder, name)).isDirectory() && isRule(join(holder, name)))
    .map((name) => ({ id: prefix + name, folder: join(holder, name) }));
}

/** The module of a rule in a folder; undefined where it has none. */
export function codeIn(folder: string): string | undefined {
  return codeExtensions.map((extension) => join(folder, `rule${extension}`)).find((path) => existsSync(path));
}

function isRule(folder: string): boolean {
  return existsSync(join(folder, "rule.yaml")) || codeIn(folder) !== undefined;
}

function modulesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => codeExtensions.some((extension) => name.endsWith(extension)) && !/\.(?:d|test)\.m?ts$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** "acme" and "galateo-plugin-acme" are the same package, as are "@acme" and "@acme/galateo-plugin". */
function packageName(name: string): string {
  if (/(?:^|\/)galateo-plugin(?:-|$)/.test(name)) return name;
  if (!name.startsWith("@")) return `galateo-plugin-${name}`;
  return name.includes("/") ? name.replace("/", "/galateo-plugin-") : `${name}/galateo-plugin`;
}

/** What stands before the ids of a package's rules: "acme". */
function shortName(name: string): string {
  return packageName(name)
    .replace(/\/galateo-plugin$/, "")
    .replace(/galateo-plugin-/, "");
}
