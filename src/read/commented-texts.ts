import { existsSync } from "node:fs";
import { fileExtension } from "./file-name.js";
import { type ByteSource, fileSource, textOf } from "./source.js";

/** The text of files and their extension, by path. */
export type TemplateTexts = ReadonlyMap<string, { readonly text: string; readonly extension: string }>;

/** The text of files, by path, where a comment could stand in them. @param sources inputs that are no files */
export async function textsOf(
  paths: Iterable<string>,
  sources: readonly ByteSource[],
  mayHold: (extension: string) => boolean,
): Promise<TemplateTexts> {
  const texts = new Map<string, { text: string; extension: string }>();
  for (const path of new Set(paths)) {
    const extension = fileExtension(path);
    const source = sources.find((one) => one.path === path) ?? (existsSync(path) ? fileSource(path) : undefined);
    if (source && mayHold(extension)) texts.set(path, { text: await textOf(source), extension });
  }
  return texts;
}
