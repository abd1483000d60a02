import { shownPath } from "../config/checked-yaml.js";
import type { Config } from "../config/config.js";
import { builtInRuleIds, loadBuiltInRules } from "../lint/load-rules.js";
import type { LoadedRule } from "../lint/loaded-rule.js";
import type { InputFormat } from "../read/format.js";
import { inputFormats } from "../read/registry.js";
import { findPlugins, PluginError } from "./find-plugins.js";
import { loadCode } from "./load-code.js";
import { loadUserRule } from "./load-rule.js";

/** All rules: the built-in ones, then those of the configuration's plugins. @throws PluginError, ConfigError */
export async function loadAllRules(config: Config, folder = process.cwd()): Promise<LoadedRule[]> {
  const found = findPlugins(config, folder).rules;
  return found.length === 0 ? loadBuiltInRules() : [...(await loadBuiltInRules()), ...(await loadUserRules(found))];
}

/** Rules of users by their folders. @throws PluginError, ConfigError */
export async function loadUserRules(
  found: readonly { readonly id: string; readonly folder: string }[],
): Promise<LoadedRule[]> {
  const taken = new Map<string, string>(builtInRuleIds().map((id) => [id, "galateo's own"]));
  const rules: LoadedRule[] = [];
  for (const { id, folder } of found) {
    const other = taken.get(id);
    if (other !== undefined)
      throw new PluginError(`${shownPath(folder)}: there is a rule "${id}" already (${other}); rename the folder`);
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
    throw new PluginError(`${shownPath(path)}: cannot be loaded: ${(error as Error).message.split("\n")[0]}`);
  }
  const { format } = module;
  if (typeof format?.name !== "string" || typeof format.recognise !== "function" || typeof format.read !== "function") {
    throw new PluginError(`${shownPath(path)}: exports no "format" with name, documentation, recognise and read`);
  }
  return format;
}
