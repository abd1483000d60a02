import { shownPath } from "../config/checked-yaml.js";
import type { Config } from "../config/config.js";
import { builtInRuleIds, loadBuiltInRules } from "../lint/load-rules.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import type { InputFormat } from "../read/format.js";
import { inputFormats } from "../read/registry.js";
import { both, type Said, say } from "../said.js";
import { findPlugins, PluginError } from "./find-plugins.js";
import { guardedFormat } from "./guarded-format.js";
import { loadCode } from "./load-code.js";
import { cannotLoad, loadUserRule } from "./load-rule.js";

const builtIn = both("galateo's own", "di galateo");

/** All rules: the built-in ones, then those of the configuration's plugins. @throws PluginError, ConfigError */
export async function loadAllRules(config: Config, folder = process.cwd()): Promise<LoadedRule[]> {
  const found = findPlugins(config, folder).rules;
  return found.length === 0 ? loadBuiltInRules() : [...(await loadBuiltInRules()), ...(await loadUserRules(found))];
}

/** Rules of users by their folders. @throws PluginError, ConfigError */
export async function loadUserRules(
  found: readonly { readonly id: string; readonly folder: string }[],
): Promise<LoadedRule[]> {
  const taken = new Map<string, Said | string>(builtInRuleIds().map((id) => [id, builtIn]));
  const rules: LoadedRule[] = [];
  for (const { id, folder } of found) {
    const other = taken.get(id);
    if (other !== undefined) {
      const already = both(`there is a rule "${id}" already`, `c'è già una regola "${id}"`);
      const rename = both("rename the folder", "rinomina la cartella");
      throw new PluginError(say`${shownPath(folder)}: ${already} (${other}); ${rename}`);
    }
    taken.set(id, shownPath(folder));
    rules.push(await loadUserRule(id, folder));
  }
  return rules;
}

/** All input formats, where plugins bring some; undefined where there are only the built-in ones. @throws PluginError */
export async function loadAllFormats(
  config: Config,
  folder = process.cwd(),
): Promise<readonly InputFormat[] | undefined> {
  const { formats } = findPlugins(config, folder);
  if (formats.length === 0) return undefined;
  const own: InputFormat[] = [];
  for (const path of formats) own.push(await loadFormat(path));
  const names = new Set(own.map((format) => format.name));
  return [...own, ...(await inputFormats()).filter((format) => !names.has(format.name))];
}

async function loadFormat(path: string): Promise<InputFormat> {
  let module: { format?: InputFormat };
  try {
    module = (await loadCode(path)) as { format?: InputFormat };
  } catch (error) {
    throw new PluginError(say`${shownPath(path)}: ${cannotLoad}: ${(error as Error).message.split("\n")[0] ?? ""}`);
  }
  const { format } = module;
  if (typeof format?.name !== "string" || typeof format.recognise !== "function" || typeof format.read !== "function") {
    const lacks = both(
      'exports no "format" with name, documentation, recognise and read',
      'non esporta un "format" con name, documentation, recognise e read',
    );
    throw new PluginError(say`${shownPath(path)}: ${lacks}`);
  }
  return guardedFormat(format);
}
