import { readdir } from "node:fs/promises";
import type { InputFormat } from "./format.js";

const folder = new URL("./formats/", import.meta.url);
let loaded: Promise<readonly InputFormat[]> | undefined;

/**
 * The input formats, sorted by name. A format is a file in the folder formats/ that exports `format`; it is found by its
 * place. They are loaded at the first call and kept.
 */
export function inputFormats(): Promise<readonly InputFormat[]> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<readonly InputFormat[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const formats: InputFormat[] = [];
  // One after another: they share modules, and not every loader bears a module that is asked for twice at once.
  for (const name of names) formats.push(await loadFormat(name));
  return formats.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function loadFormat(name: string): Promise<InputFormat> {
  const { format } = (await import(new URL(name, folder).href)) as { format?: InputFormat };
  if (!format) throw new Error(`formats/${name} exports no "format"; an input format is one exported object`);
  return format;
}
