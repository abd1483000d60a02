import { isUtf8 } from "node:buffer";
import { createReadStream, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import type { Position } from "../conversation/position.js";
import { type Decoder, decoderFor, type Encoding, guessEncoding } from "./encoding.js";

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
  /** A file in the same folder, where there is one (exports keep their users in a file beside). */
  beside?(name: string): ByteSource | undefined;
  /** Where the bytes lie on disk as they are: for what is read at random places, such as an archive's directory. */
  readonly file?: string;
  /** The extension that fits the content, where the path's does not (the rows of a workbook are read as CSV). */
  readonly extension?: string;
  /** The place in the user's file of a place in these bytes, where they were made from that file. */
  locate?(place: Position): Position;
  /** The number of the first line, where it is not 1: the bytes are a stretch of a file. */
  readonly firstLine?: number;
  /** The encoding, where it is known beforehand. */
  readonly encoding?: Encoding;
  /** What is wrong with the bytes behind those that were handed over; told when the input has been read. */
  damage?(): string | undefined;
}

/** The longest line that is read, in bytes: past it, the line is no text that a person exported. */
export const longestLine = 256 * 1024 * 1024;

/** @param path where the file is; @param shownPath as messages name it */
export function fileSource(path: string, shownPath = path): ByteSource {
  return {
    path: shownPath,
    file: path,
    stream: () => createReadStream(path, { highWaterMark: 1 << 20 }),
    beside: (name) => {
      const neighbour = join(dirname(path), name);
      return existsSync(neighbour) ? fileSource(neighbour, join(dirname(shownPath), name)) : undefined;
    },
  };
}

/**
 * A stretch of whole lines of a file in UTF-8.
 * @param start first byte; @param end the byte behind the last; @param firstLine the number of its first line, from 1
 */
export function stretchSource(path: string, start: number, end: number, firstLine: number): ByteSource {
  return {
    path,
    stream: () => createReadStream(path, { start, end: end - 1, highWaterMark: 1 << 20 }),
    firstLine,
    encoding: "utf-8",
  };
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

/** The whole input as it is. */
export async function bytesOf(source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.stream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The whole input as text: for formats that are one document. */
export async function textOf(source: ByteSource): Promise<string> {
  const bytes = await bytesOf(source);
  return decoderFor(guessEncoding(bytes, true)).decode(bytes);
}

/** The lines of an input, streamed; line breaks are \n, \r\n or \r\r\n, or \r where there is no \n; a byte-order mark is dropped. */
export async function* linesOf(source: ByteSource): AsyncGenerator<Line> {
  for await (const block of lineBlocksOf(source)) yield* block;
}

/** The same lines, those of each chunk together: waiting for every single line costs more than reading it. */
export async function* lineBlocksOf(source: ByteSource): AsyncGenerator<Iterable<Line>> {
  let lines: LineSplitter | undefined;
  for await (const chunk of source.stream()) {
    if (!lines) {
      const encoding = source.encoding ?? guessEncoding(chunk);
      const first = source.firstLine ?? 1;
      lines =
        encoding === "utf-8" || encoding === "windows-1252"
          ? new ByteLines(encoding, first, lineBreakOf(chunk))
          : new WideLines(encoding, first);
    }
    yield lines.split(chunk);
  }
  if (lines) yield lines.end();
}

/** A stretch of a line: all of it, or what of it stands in one chunk. */
export interface LinePiece {
  readonly text: string;
  /** Of the line, from 1. */
  readonly number: number;
  /** Of the stretch's first character, from 1. */
  readonly column: number;
  /** Whether the line ends here. */
  readonly ends: boolean;
}

/** The lines of an input in stretches no longer than a chunk: for documents that are one line of any length. */
export async function* linePiecesOf(source: ByteSource): AsyncGenerator<Iterable<LinePiece>> {
  let decoder: Decoder | undefined;
  const place = { number: 1, column: 1 };
  for await (const chunk of source.stream()) {
    decoder ??= decoderFor(guessEncoding(chunk));
    yield piecesIn(decoder.decode(chunk, { stream: true }), place);
  }
  const rest = decoder?.decode(new Uint8Array(0)) ?? "";
  if (rest !== "") yield piecesIn(rest, place);
}

function* piecesIn(text: string, place: { number: number; column: number }): Generator<LinePiece> {
  let begin = 0;
  for (let newline = text.indexOf("\n"); newline >= 0; newline = text.indexOf("\n", begin)) {
    yield { text: trimReturn(text.slice(begin, newline)), ...place, ends: true };
    place.number += 1;
    place.column = 1;
    begin = newline + 1;
  }
  if (begin === text.length) return;
  yield { text: text.slice(begin), ...place, ends: false };
  place.column += text.length - begin;
}

/** \n; where there is none, the \r with which Excel on a Mac ends the lines of a CSV. */
function lineBreakOf(chunk: Uint8Array): number {
  return chunk.includes(13) && !chunk.includes(10) ? 13 : 10;
}

interface LineSplitter {
  split(chunk: Uint8Array): Iterable<Line>;
  end(): Iterable<Line>;
}

/** Splits bytes before it decodes them: strings that are cut from a decoded block are slower to parse. */
class ByteLines implements LineSplitter {
  private rest: Buffer[] = [];
  private restLength = 0;
  private number: number;
  private readonly fallback = decoderFor("windows-1252");

  constructor(
    private readonly encoding: Encoding,
    first: number,
    private readonly lineBreak: number,
  ) {
    this.number = first - 1;
  }

  *split(chunk: Uint8Array): Iterable<Line> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const { lineBreak } = this;
    let begin = 0;
    for (let newline = bytes.indexOf(lineBreak); newline >= 0; newline = bytes.indexOf(lineBreak, begin)) {
      yield this.line(bytes.subarray(begin, newline));
      begin = newline + 1;
    }
    if (begin === bytes.length) return;
    this.rest.push(bytes.subarray(begin));
    this.restLength += bytes.length - begin;
    if (this.restLength > longestLine) {
      throw new RangeError(`line ${this.number + 1} is longer than ${longestLine} bytes`);
    }
  }

  *end(): Iterable<Line> {
    if (this.restLength > 0) yield this.line(Buffer.alloc(0));
  }

  private line(tail: Buffer): Line {
    let bytes = tail;
    if (this.restLength > 0) {
      bytes = Buffer.concat([...this.rest, tail]);
      this.rest = [];
      this.restLength = 0;
    }
    this.number += 1;
    const text = trimReturn(this.decode(bytes));
    return { text: this.number === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, number: this.number };
  }

  /** A file may look like UTF-8 for as long as it holds no accents: a line that is no UTF-8 is read as Windows-1252. */
  private decode(bytes: Buffer): string {
    if (this.encoding === "windows-1252") return this.fallback.decode(bytes);
    const text = bytes.toString("utf8");
    return text.includes("\ufffd") && !isUtf8(bytes) ? this.fallback.decode(bytes) : text;
  }
}

/** UTF-16: a line break is two bytes, so text is split after decoding. */
class WideLines implements LineSplitter {
  private rest = "";
  private number: number;
  private readonly decoder: Decoder;

  constructor(encoding: Encoding, first: number) {
    this.number = first - 1;
    this.decoder = decoderFor(encoding);
  }

  *split(chunk: Uint8Array): Iterable<Line> {
    const text = this.rest + this.decoder.decode(chunk, { stream: true });
    let begin = 0;
    for (let newline = text.indexOf("\n"); newline >= 0; newline = text.indexOf("\n", begin)) {
      this.number += 1;
      yield { text: trimReturn(text.slice(begin, newline)), number: this.number };
      begin = newline + 1;
    }
    this.rest = text.slice(begin);
    if (this.rest.length > longestLine) {
      throw new RangeError(`line ${this.number + 1} is longer than ${longestLine} characters`);
    }
  }

  *end(): Iterable<Line> {
    const text = this.rest + this.decoder.decode(new Uint8Array(0));
    if (text !== "") yield { text: trimReturn(text), number: this.number + 1 };
  }
}

function trimReturn(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 13) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}
