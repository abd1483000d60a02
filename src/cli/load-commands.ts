import { loadModule, modulesIn } from "../code.js";
import type { CliCommand } from "./command.js";

/** All commands: the files in commands/. */
export async function loadCommands(): Promise<CliCommand[]> {
  const folder = "src/cli/commands";
  const modules = await Promise.all(modulesIn(folder).map((name) => loadModule(`${folder}/${name}`)));
  return modules.map((module) => module.command as CliCommand);
}
