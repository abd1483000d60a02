import type { InputFormat, ReadItem, ReadOptions } from "./format.js";
import { headOf } from "./head.js";
import { counted, problem, shown } from "./items.js";
import { namesOf, recognise } from "./recognise.js";
import { inputFormats } from "./registry.js";
import type { ByteSource } from "./source.js";

/** How an input is read. */
export interface InputOptions extends ReadOptions {
  /** The name of the format, where it shall not be recognised. */
  readonly inputFormat?: string;
  /** The formats to choose from; default: all that the registry finds. */
  readonly formats?: readonly InputFormat[];
}

/** After so many problems in one input the rest are counted, not listed. */
export const mostProblems = 1000;

/**
 * Reads one input as a stream. It never throws: what cannot be read, or a format that fails, is a problem item.
 * Every input gives at least one item.
 */
export async function* readInput(source: ByteSource, options: InputOptions = {}): AsyncGenerator<ReadItem> {
  let read = 0;
  let problems = 0;
  try {
    const chosen = await choose(source, options);
    if ("fault" in chosen) {
      yield problem(source.path, undefined, chosen.fault, "the file");
      return;
    }
    if (chosen.assumption !== undefined) yield { assumption: chosen.assumption };
    let told = false;
    for await (const item of chosen.format.read(source, options)) {
      if ("conversation" in item) read += 1;
      else if ("problem" in item) problems += 1;
      else told = true;
      if (!("problem" in item) || problems <= mostProblems) yield item;
    }
    if (problems > mostProblems) {
      yield problem(source.path, undefined, `${problems - mostProblems} further problems like those above`, "as above");
    }
    if (read === 0 && problems === 0 && !told) {
      yield problem(
        source.path,
        undefined,
        `read as ${chosen.format.name}, it holds no conversation (--input-format)`,
        "the file",
      );
    }
  } catch (error) {
    const skipped = read === 0 ? "the file" : `everything after ${counted(read, "conversation")}`;
    yield problem(source.path, undefined, faultOf(error), skipped);
  }
}

async function choose(
  source: ByteSource,
  options: InputOptions,
): Promise<{ format: InputFormat; assumption?: string } | { fault: string }> {
  const formats = options.formats ?? (await inputFormats());
  const head = await headOf(source);
  if (head.text.trim() === "") return { fault: "the file is empty; expected conversations or reply templates" };
  if (options.inputFormat === undefined) return recognise(head, formats, options);
  const named = formats.find((format) => format.name === options.inputFormat);
  if (named) return { format: named };
  return { fault: `there is no input format ${shown(options.inputFormat)}; expected one of: ${namesOf(formats)}` };
}

const systemFaults: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "the file may not be read (permission denied)",
  EPERM: "the file may not be read (permission denied)",
  EISDIR: "this is a folder, not a file",
  EMFILE: "too many files are open",
};

function faultOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === "string" && systemFaults[code]) return systemFaults[code];
  return `reading failed: ${typeof message === "string" ? message : String(error)}`;
}
