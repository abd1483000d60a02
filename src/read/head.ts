import { decoderFor, guessEncoding } from "./encoding.js";
import { fileExtension } from "./file-name.js";
import type { Head } from "./format.js";
import type { ByteSource } from "./source.js";

/** How many bytes a format may look at to recognise itself. */
export const headSize = 64 * 1024;

/** Reads the beginning of an input. @throws what the file system throws */
export async function headOf(source: ByteSource): Promise<Head> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.stream()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > headSize) break;
  }
  const all = Buffer.concat(chunks);
  const complete = all.length <= headSize;
  const head = headFrom(source.path, complete ? all : all.subarray(0, headSize), complete);
  return source.extension === undefined ? head : { ...head, extension: source.extension };
}

/** The head that some bytes make; for tests, and for inputs that are in memory. */
export function headFrom(path: string, bytes: Uint8Array, complete = true): Head {
  const decoder = decoderFor(guessEncoding(bytes, complete));
  const text = decoder.decode(bytes, { stream: !complete });
  const lines = text.includes("\n") ? text.split("\n").map(withoutReturns) : text.split("\r");
  if (!complete && lines.length > 1) lines.pop();
  if (lines.at(-1) === "") lines.pop();
  return { path, extension: fileExtension(path), bytes, text, lines, complete };
}

/** A pattern would begin anew at each of a thousand carriage returns. */
function withoutReturns(line: string, index: number, all: readonly string[]): string {
  let end = line.length;
  if (index < all.length - 1) while (line[end - 1] === "\r") end -= 1;
  return end === line.length ? line : line.slice(0, end);
}
