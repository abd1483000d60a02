import { dirname, resolve } from "node:path";
import { both, say } from "../said.js";
import { PolicyError, policyFacts } from "../understand/facts/stated-policy.js";
import { type CheckedFile, ConfigError, readChecked } from "./checked-yaml.js";
import { type Config, type ConfigFile, configSchema } from "./config.js";
import { findExtended } from "./find-extended.js";
import { mergeConfigs } from "./merge.js";

export { ConfigError } from "./checked-yaml.js";
export { findConfig } from "./find-config.js";

/**
 * Reads and checks a configuration file and all that it extends.
 * @throws ConfigError naming file, line, key and what was expected
 */
export function loadConfig(path: string): Config {
  return { ...load(resolve(path), []), base: dirname(resolve(path)) };
}

/** @param above the files that extend this one, so that a circle is told and not walked */
function load(path: string, above: readonly string[]): Config {
  const file = readChecked(path, configSchema);
  const names = file.value.extends === undefined ? [] : [file.value.extends].flat();
  let config: Config = {};
  names.forEach((name, index) => {
    const line = () => file.lineOf(Array.isArray(file.value.extends) ? ["extends", index] : ["extends"]);
    const found = findExtended(name, dirname(path));
    if ("fault" in found) throw new ConfigError(say`${file.shown}:${line()}: ${found.fault}`);
    if ([...above, path].includes(found.file)) {
      const back = both("leads back to this file; take it out", "riporta a questo file; va tolto");
      throw new ConfigError(say`${file.shown}:${line()}: extends "${name}" ${back}`);
    }
    config = mergeConfigs(config, load(found.file, [...above, path]));
  });
  return mergeConfigs(config, own(file, dirname(path)));
}

const ignoreNeeds = both(
  'an entry of "ignore" needs a fingerprint or a path',
  'una voce di "ignore" vuole "fingerprint" o "path"',
);

/** What the file itself says, with what must be known of where it says so. */
function own(file: CheckedFile<ConfigFile>, base: string): Config {
  const { $schema: _schema, extends: _extends, plugins, overrides, ignore, ...rest } = file.value;
  checkPolicies(file);
  return {
    ...rest,
    ...(rest.customers ? { customers: resolve(base, rest.customers) } : {}),
    ...(plugins ? { plugins: plugins.map((name) => ({ name, base })) } : {}),
    ...(overrides ? { overrides: overrides.map((override) => ({ ...override, base })) } : {}),
    ...(ignore
      ? {
          ignore: ignore.map((entry, index) => {
            const where = `${file.shown}:${file.lineOf(["ignore", index])}`;
            if (entry.fingerprint === undefined && entry.path === undefined) {
              throw new ConfigError(say`${where}: ${ignoreNeeds}`);
            }
            return { ...entry, base, where };
          }),
        }
      : {}),
    places: placesOf(file),
  };
}

/** Policies must be readable: found out here, with their line, and not in the middle of a run. @throws ConfigError */
function checkPolicies({ value, shown, lineOf }: CheckedFile<ConfigFile>): void {
  const blocks: [readonly unknown[], ConfigFile["policies"]][] = [
    [["policies"], value.policies],
    ...(value.overrides ?? []).map((one, index): [unknown[], ConfigFile["policies"]] => [
      ["overrides", index, "policies"],
      one.policies,
    ]),
  ];
  for (const [path, policies] of blocks) {
    for (const [key, stated] of Object.entries(policies ?? {})) {
      try {
        policyFacts({ [key]: stated });
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        throw new ConfigError(say`${shown}:${lineOf([...path, key])}: "${path.join(".")}.${key}": ${error.problem}`);
      }
    }
  }
}

/** Where the settings stand that name rules: whether there are such rules is known only when all rules are. */
function placesOf({ value, shown, lineOf }: CheckedFile<ConfigFile>): Record<string, string> {
  const paths: unknown[][] = [
    ...Object.keys(value.rules ?? {}).map((id) => ["rules", id]),
    ...Object.keys(value.scoring?.rules ?? {}).map((id) => ["scoring", "rules", id]),
    ...Object.keys(value.scoring?.critical ?? {}).map((id) => ["scoring", "critical", id]),
    ...(value.overrides ?? []).flatMap((override, index) =>
      Object.keys(override.rules ?? {}).map((id) => ["overrides", index, "rules", id]),
    ),
    ...(["it", "en"] as const).flatMap((language) =>
      Object.keys(value.lexicons?.[language] ?? {}).map((act) => ["lexicons", language, act]),
    ),
    ...(value.plugins ?? []).map((_, index) => ["plugins", index]),
  ];
  return Object.fromEntries(paths.map((path) => [nameOf(path, value), `${shown}:${lineOf(path)}`]));
}

/** Overrides and plugins are numbered anew when files are joined, so their places go by what they name. */
function nameOf(path: readonly unknown[], value: ConfigFile): string {
  if (path[0] === "overrides") return `overrides.${path.slice(2).join(".")}`;
  if (path[0] === "plugins") return `plugins.${value.plugins?.[path[1] as number]}`;
  return path.join(".");
}
