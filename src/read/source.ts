import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { TextDecoder } from "node:util";
import { decoderFor, guessEncoding } from "./encoding.js";

/** A line of text with its number (from 1), without its line break. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** An input to read: a file, standard input, or an entry of an archive. */
export interface ByteSource {
  /** As the user named it. */
  readonly path: string;
  /** The bytes, decompressed, in chunks of any size. Each call begins anew. */
  stream(): AsyncIterable<Uint8Array>;
}

/** The longest line that is read, in bytes: past it, the line is no text that a person exported. */
export const longestLine = 256 * 1024 * 1024;

/** @param path where the file is; @param shownPath as messages name it */
export function fileSource(path: string, shownPath = path): ByteSource {
  return { path: shownPath, stream: () => createReadStream(path, { highWaterMark: 1 << 20 }) };
}

/** An input that is in memory already. */
export function memorySource(path: string, bytes: Uint8Array): ByteSource {
  return {
    path,
    stream: async function* () {
      yield bytes;
    },
  };
}

/** Reads a stream that can be read only once, such as standard input, to its end. */
export async function bufferedSource(path: string, stream: Readable): Promise<ByteSource> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return memorySource(path, Buffer.concat(chunks));
}

/** The whole input as text: for formats that are one document. */
export async function textOf(source: ByteSource): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.stream()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return decoderFor(guessEncoding(bytes, true)).decode(bytes);
}

/** The lines of an input, streamed; line breaks are \n, \r\n or \r\r\n; a byte-order mark is dropped. */
export async function* linesOf(source: ByteSource): AsyncGenerator<Line> {
  let decoder: TextDecoder | undefined;
  let rest = "";
  let number = 0;
  for await (const chunk of source.stream()) {
    const active: TextDecoder = decoder ?? decoderFor(guessEncoding(chunk));
    decoder = active;
    const text = rest + active.decode(chunk, { stream: true });
    let begin = 0;
    for (let newline = text.indexOf("\n"); newline >= 0; newline = text.indexOf("\n", begin)) {
      number += 1;
      yield { text: trimReturn(text.slice(begin, newline)), number };
      begin = newline + 1;
    }
    rest = text.slice(begin);
    if (rest.length > longestLine) {
      throw new RangeError(`line ${number + 1} is longer than ${longestLine} characters`);
    }
  }
  if (decoder) rest += decoder.decode(new Uint8Array(0));
  if (rest !== "") yield { text: trimReturn(rest), number: number + 1 };
}

function trimReturn(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 13) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}
