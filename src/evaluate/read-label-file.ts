import { headOf } from "../read/head.js";
import { openedInput } from "../read/opened-input.js";
import { fileSource, textOf } from "../read/source.js";
import { type LabelFile, readLabels } from "./label.js";
import { readLabelTable } from "./label-table.js";

/**
 * Reads human labels from JSON Lines, or from a table (CSV, TSV or a sheet of Excel).
 * @param rules ids of the rules there are
 * @throws what the file system throws
 */
export async function readLabelFile(path: string, rules: readonly string[]): Promise<LabelFile> {
  const source = (await openedInput(fileSource(path))) ?? fileSource(path);
  const head = await headOf(source);
  return /^\s*[{[]/.test(head.text) ? readLabels(await textOf(source)) : readLabelTable(source, rules);
}
