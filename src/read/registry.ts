import { loadModule, modulesIn } from "../code.js";
import type { InputContainer } from "./container.js";
import type { InputFormat } from "./format.js";

let formats: Promise<readonly InputFormat[]> | undefined;
let containers: Promise<readonly InputContainer[]> | undefined;

/**
 * The input formats, sorted by name. A format is a file in the folder formats/ that exports `format`; it is found by its
 * place. They are loaded at the first call and kept.
 */
export function inputFormats(): Promise<readonly InputFormat[]> {
  formats ??= load<InputFormat>("formats", "format");
  return formats;
}

/** What wraps inputs (archives, compressed files, workbooks): files in the folder containers/ that export `container`. */
export function inputContainers(): Promise<readonly InputContainer[]> {
  containers ??= load<InputContainer>("containers", "container");
  return containers;
}

async function load<Item extends { readonly name: string }>(folder: string, kind: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  // One after another: they share modules, and not every loader bears a module that is asked for twice at once.
  for (const name of modulesIn(`src/read/${folder}`)) {
    const item = (await loadModule(`src/read/${folder}/${name}`))[kind] as Item | undefined;
    if (!item) throw new Error(`${folder}/${name}.js exports no "${kind}"; it must export one object of that name`);
    items.push(item);
  }
  return items.sort((one, other) => (one.name < other.name ? -1 : 1));
}
