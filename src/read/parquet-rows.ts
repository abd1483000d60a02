import {
  type AsyncBuffer,
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type SchemaElement,
} from "hyparquet";

import { compressors } from "hyparquet-compressors";
import type { ContainerItem } from "./container.js";
import { problem } from "./items.js";
import { plainValue, RowsAsText } from "./rows-as-text.js";
import { type ByteSource, bytesOf } from "./source.js";

/** The rows of a Parquet file as text: CSV where they are flat, else JSON Lines. */
export async function* parquetInput(source: ByteSource): AsyncGenerator<ContainerItem> {
  let file: AsyncBuffer;
  let metadata: FileMetaData;
  let columns: ReturnType<typeof parquetSchema>["children"];
  try {
    file = await randomAccess(source);
    metadata = await parquetMetadataAsync(file);
    columns = parquetSchema(metadata).children;
  } catch (error) {
    const message = `this Parquet file is damaged or cut short (${faultIn(error as Error)}); export it again`;
    yield problem(source.path, undefined, message, "the file");
    return;
  }
  const flat = columns.every(({ children, element }) => children.length === 0 && !holdsJson(element));
  const names = columns.map(({ element }) => element.name);
  yield { input: flat ? tableSource(source.path, file, metadata, names) : linesSource(source.path, file, metadata) };
}

/** What the library did not foresee says nothing to anybody. */
function faultIn(error: Error): string {
  return error instanceof TypeError || error instanceof RangeError ? "its metadata makes no sense" : error.message;
}

async function randomAccess(source: ByteSource): Promise<AsyncBuffer> {
  if (source.file !== undefined) return asyncBufferFromFile(source.file);
  const bytes = await bytesOf(source);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) };
}

function holdsJson({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
  return converted === "JSON" || logical?.type === "JSON";
}

type Row = Readonly<Record<string, unknown>>;

function tableSource(path: string, file: AsyncBuffer, metadata: FileMetaData, names: readonly string[]): ByteSource {
  const table = new RowsAsText();
  const text = async function* (fail: Fail): AsyncGenerator<string> {
    table.restart();
    // The row of names stands above row 1, the first of the data.
    yield table.write(0, names);
    let number = 0;
    for await (const rows of rowGroups(file, metadata, fail)) {
      let block = "";
      for (const row of rows) {
        number += 1;
        block += table.write(
          number,
          names.map((name) => cellOf(row[name])),
        );
      }
      yield block;
    }
  };
  return {
    ...textSource(path, "csv", text),
    locate: (place) => {
      const { line, column } = table.locate(place);
      return { line: Math.max(1, line), column };
    },
  };
}

function linesSource(path: string, file: AsyncBuffer, metadata: FileMetaData): ByteSource {
  const text = async function* (fail: Fail): AsyncGenerator<string> {
    for await (const rows of rowGroups(file, metadata, fail)) {
      yield rows.map((row) => `${JSON.stringify(row, (_key, value: unknown) => plainValue(value))}\n`).join("");
    }
  };
  return { ...textSource(path, "jsonl", text), locate: ({ line }) => ({ line, column: 1 }) };
}

type Fail = (fault: string) => void;

function textSource(path: string, extension: string, text: (fail: Fail) => AsyncIterable<string>): ByteSource {
  let damage: string | undefined;
  return {
    path,
    extension,
    stream: async function* () {
      for await (const block of text((fault) => {
        damage = fault;
      }))
        yield Buffer.from(block);
    },
    damage: () => damage,
  };
}

/** A row group that cannot be read is told; the others are read. */
async function* rowGroups(file: AsyncBuffer, metadata: FileMetaData, fail: Fail): AsyncGenerator<readonly Row[]> {
  let rowStart = 0;
  for (const { num_rows: count } of metadata.row_groups) {
    const rowEnd = rowStart + Number(count);
    try {
      yield await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors, utf8: true });
    } catch (error) {
      fail(`rows ${rowStart + 1} to ${rowEnd} cannot be read (${(error as Error).message})`);
    }
    rowStart = rowEnd;
  }
}

/** Timestamps of Parquet are instants in UTC. */
function cellOf(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  return plainValue(value);
}
