import { readdir } from "node:fs/promises";
import type { CliCommand } from "./command.js";

/** All commands: the files in commands/. */
export async function loadCommands(): Promise<CliCommand[]> {
  const folder = new URL("./commands/", import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".js")).sort();
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  return modules.map((module) => (module as { command: CliCommand }).command);
}
