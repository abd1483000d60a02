import { posix } from "node:path";
import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from "yauzl";
import { type ContainerItem, harmlessSize, largestRatio } from "./container.js";
import { counted, problem, shown } from "./items.js";
import { isInputName } from "./paths.js";
import { type ByteSource, bytesOf } from "./source.js";

/** The inputs in a ZIP file, by name; and what in it cannot be read. The archive stays open while they are taken. */
export async function* inputsInZip(source: ByteSource): AsyncGenerator<ContainerItem> {
  let zip: ZipFile;
  try {
    zip = await opened(source);
  } catch (error) {
    yield problem(
      source.path,
      undefined,
      `this archive is damaged or cut short (${(error as Error).message}); fetch it again, or mend it with a tool such as "zip -FF"`,
      "the file",
    );
    return;
  }
  try {
    yield* inputsIn(zip, source.path);
  } finally {
    zip.close();
  }
}

/** @throws what yauzl says of a damaged archive */
async function opened(source: ByteSource): Promise<ZipFile> {
  const options = { autoClose: false, decodeStrings: false } as const;
  return source.file === undefined
    ? fromBufferPromise(await bytesOf(source), options)
    : openPromise(source.file, options);
}

async function* inputsIn(zip: ZipFile, path: string): AsyncGenerator<ContainerItem> {
  const entries = new Map<string, Entry>();
  let refused = false;
  const fail = (name: string | undefined, message: string, skipped: string) =>
    problem(name === undefined ? path : `${path}!${name}`, undefined, message, skipped);
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith("/")) continue;
      const fault = faultOf(entry, name);
      if (fault === undefined) entries.set(name, entry);
      else {
        refused = true;
        yield fail(name, fault, "the entry");
      }
    }
  } catch (error) {
    yield fail(
      undefined,
      `the archive's directory is damaged (${(error as Error).message})`,
      "the entries that it does not list",
    );
  }
  if (entries.has("word/document.xml") || entries.has("ppt/presentation.xml") || entries.has("content.xml")) {
    yield fail(
      undefined,
      "this is an office document; expected an export (save it as text, or a sheet as .xlsx or .csv)",
      "the file",
    );
    return;
  }
  const size = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (size > harmlessSize && size > zip.fileSize * largestRatio) {
    yield fail(
      undefined,
      `its ${counted(entries.size, "file")} unpack to more than ${largestRatio} times the archive's size, which no text does`,
      "the file",
    );
    return;
  }
  const names = [...entries.keys()].filter(isInputName).sort();
  for (const name of names) yield { input: sourceOf(zip, entries, name, path) };
  // What was refused has been told.
  if (names.length > 0 || (refused && entries.size === 0)) return;
  const holds = entries.size === 0 ? "no file" : `no export or template among its ${counted(entries.size, "file")}`;
  yield fail(undefined, `the archive holds ${holds}`, "the file");
}

/** Backslashes are slashes that Windows wrote. */
function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true).replaceAll("\\", "/");
}

/** Why an entry is not read; undefined where it is. */
function faultOf(entry: Entry, name: string): string | undefined {
  if (validateFileName(name) !== null) return `the entry's name ${shown(name)} leads out of the archive`;
  if (entry.isEncrypted()) return "the entry has a password; unpack the archive, and name the files";
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return `the entry is packed in a way (${entry.compressionMethod}) that cannot be read; unpack the archive, and name the files`;
  }
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > harmlessSize && uncompressedSize > compressedSize * largestRatio) {
    return `the entry unpacks to more than ${largestRatio} times its size, which no text does`;
  }
  return undefined;
}

function sourceOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string, path: string): ByteSource {
  const entry = entries.get(name) as Entry;
  let damage: string | undefined;
  return {
    path: `${path}!${name}`,
    stream: () =>
      contentOf(zip, entry, (fault) => {
        damage = fault;
      }),
    beside: (other) => {
      const neighbour = posix.join(posix.dirname(name), other);
      return entries.has(neighbour) ? sourceOf(zip, entries, neighbour, path) : undefined;
    },
    damage: () => damage,
  };
}

async function* contentOf(zip: ZipFile, entry: Entry, fail: (fault: string) => void): AsyncGenerator<Uint8Array> {
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    fail(`the entry is damaged (${(error as Error).message})`);
  } finally {
    stream?.destroy();
  }
}
