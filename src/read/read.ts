import { LeftOutTally } from "../conversation/left-out.js";
import { deepestNesting, type InputContainer } from "./container.js";
import { inParts } from "./conversation-parts.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "./format.js";
import { FormatError } from "./format-error.js";
import { headOf } from "./head.js";
import { counted, problem, shown } from "./items.js";
import { joinedCustomer } from "./join-customer.js";
import { nearestWord } from "./nearest-word.js";
import { containerOf } from "./opened-input.js";
import { recognise } from "./recognise.js";
import { inputContainers, inputFormats } from "./registry.js";
import { relocated } from "./relocate.js";
import type { ByteSource } from "./source.js";
import { toldIn } from "./told.js";

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
 * Reads one input as a stream; an archive, each input in it. It never throws: what cannot be read, or a format that fails, is
 * a problem item. Every input gives at least one item.
 */
export async function* readInput(source: ByteSource, options: InputOptions = {}): AsyncGenerator<ReadItem> {
  const tally = new Tally();
  try {
    for await (const item of readNested(source, options, tally, 0)) yield toldIn(item, options.locale);
  } catch (error) {
    yield toldIn(problem(source.path, undefined, faultOf(error), tally.skipped()), options.locale);
  }
}

/** What one input has given so far. */
class Tally {
  conversations = 0;
  problems = 0;
  told = 0;

  count(item: ReadItem): void {
    if ("conversation" in item) this.conversations += 1;
    else if ("problem" in item) this.problems += 1;
    else this.told += 1;
  }

  skipped(): string {
    return this.conversations === 0 ? "the file" : `everything after ${counted(this.conversations, "conversation")}`;
  }
}

/** @throws what the file system throws, and what a format did not foresee */
async function* readNested(
  source: ByteSource,
  options: InputOptions,
  tally: Tally,
  depth: number,
): AsyncGenerator<ReadItem> {
  const head = await headOf(source);
  const container = await containerOf(head);
  if (container && depth < deepestNesting) yield* readContainer(container, source, options, tally, depth);
  else if (container) {
    yield problem(
      source.path,
      undefined,
      `it lies more than ${deepestNesting} archives deep; unpack it first`,
      "the file",
    );
  } else yield* readFormat(head, source, options, tally);
}

async function* readContainer(
  container: InputContainer,
  source: ByteSource,
  options: InputOptions,
  whole: Tally,
  depth: number,
): AsyncGenerator<ReadItem> {
  // `--input-format xlsx` says what wraps the input; what is in it shows itself.
  const { inputFormat, ...others } = options;
  const inner = inputFormat === container.name ? others : options;
  const before = whole.conversations;
  const doubtful: ReadItem[] = [];
  for await (const item of container.open(source, options)) {
    if (!("input" in item)) {
      whole.count(item);
      yield item;
      continue;
    }
    const tally = new Tally();
    try {
      for await (const read of readNested(item.input, inner, tally, depth + 1)) {
        if (item.optional && "problem" in read && tally.conversations === 0) doubtful.push(read);
        else yield read;
      }
    } catch (error) {
      yield problem(item.input.path, undefined, faultOf(error), tally.skipped());
    }
    whole.conversations += tally.conversations;
  }
  const found = whole.conversations > before;
  for (const item of doubtful) {
    if (found && "problem" in item) yield { assumption: `${item.problem.path}: passed over: ${item.problem.message}` };
    else yield item;
  }
}

async function* readFormat(
  head: Head,
  source: ByteSource,
  options: InputOptions,
  tally: Tally,
): AsyncGenerator<ReadItem> {
  const chosen = await choose(head, options);
  for (const failed of chosen.failed ?? []) {
    tally.problems += 1;
    yield problem(source.path, undefined, failed, "nothing: the other formats were asked");
  }
  if ("fault" in chosen) {
    yield problem(source.path, undefined, chosen.fault, "the file");
    const damage = source.damage?.();
    if (damage !== undefined) yield problem(source.path, undefined, damage, "the file");
    return;
  }
  if (chosen.assumption !== undefined) yield { assumption: chosen.assumption };
  const leftOut = new LeftOutTally();
  for await (const item of inParts(itemsOf(chosen.format, source, options), options.longest)) {
    if ("leftOut" in item) {
      leftOut.add(item.leftOut);
      continue;
    }
    tally.count(item);
    if (!("problem" in item) || tally.problems <= mostProblems) yield item;
  }
  if (!leftOut.isEmpty) yield { leftOut: leftOut.total };
  const damage = source.damage?.();
  if (damage !== undefined) {
    tally.problems += 1;
    yield problem(source.path, undefined, damage, tally.skipped());
  }
  if (tally.problems > mostProblems) {
    const more = tally.problems - mostProblems;
    yield problem(source.path, undefined, `${more} further problems like those above`, "as above");
  }
  if (tally.conversations === 0 && tally.problems === 0 && tally.told === 0) {
    const message = `read as ${chosen.format.name}, it holds no conversation (--input-format)`;
    yield problem(source.path, undefined, message, "the file");
  }
}

async function* itemsOf(format: InputFormat, source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
  for await (const item of format.read(source, options)) yield relocated(joined(item, options), source);
}

function joined(item: ReadItem, options: ReadOptions): ReadItem {
  return "conversation" in item ? { ...item, conversation: joinedCustomer(item.conversation, options) } : item;
}

/** The name of the format as which an input is read; undefined where none recognises it or it is an archive. */
export async function formatOf(head: Head, options: InputOptions): Promise<string | undefined> {
  if (await containerOf(head)) return undefined;
  const chosen = await choose(head, options);
  return "format" in chosen ? chosen.format.name : undefined;
}

async function choose(
  head: Head,
  options: InputOptions,
): Promise<({ format: InputFormat; assumption?: string } | { fault: string }) & { failed?: readonly string[] }> {
  const formats = options.formats ?? (await inputFormats());
  if (head.text.trim() === "") return { fault: "the file is empty; expected conversations or reply templates" };
  if (options.inputFormat === undefined) return recognise(head, formats, options);
  const named = formats.find((format) => format.name === options.inputFormat);
  if (named) return { format: named };
  const container = (await inputContainers()).find(({ name }) => name === options.inputFormat);
  if (container)
    return { fault: `this is no ${container.documentation.title} file; leave --input-format out, or name another` };
  const names = [...formats, ...(await inputContainers())].map(({ name }) => name);
  const asked = options.inputFormat.toLowerCase();
  const near = asked === "" ? [] : names.filter((name) => name.includes(asked)).slice(0, 5);
  if (near.length === 0) near.push(...[nearestWord(asked, names) ?? []].flat());
  const advice = near.length === 0 ? "" : `did you mean ${near.join(", ")}? `;
  return { fault: `there is no input format ${shown(options.inputFormat)}; ${advice}galateo formats lists them all` };
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
  // What is built to exhaust the stack, such as lists within lists without end.
  if (error instanceof RangeError && /call stack/.test(error.message))
    return "it is nested too deep to be read; expected an export of conversations or reply templates";
  if (error instanceof FormatError) return error.message;
  return `reading failed: ${typeof message === "string" ? message : String(error)}`;
}
