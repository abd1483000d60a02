import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

const blockLength = 1 << 20;

/** The lines of a file in UTF-8, a block of the file in memory at a time; the file is closed when nobody reads on. */
export function* linesOfFile(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const block = Buffer.allocUnsafe(blockLength);
    const decoder = new StringDecoder("utf8");
    let rest = "";
    for (let count = readSync(file, block); count > 0; count = readSync(file, block)) {
      const lines = (rest + decoder.write(block.subarray(0, count))).split("\n");
      rest = lines.pop() as string;
      yield* lines;
    }
    yield rest + decoder.end();
  } finally {
    closeSync(file);
  }
}
