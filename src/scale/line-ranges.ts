import { open } from "node:fs/promises";

/** A stretch of a file of lines that begins and ends at a line's end. */
export interface LineRange {
  /** Bytes; the end is behind the last. */
  readonly start: number;
  readonly end: number;
  /** The number of its first line, from 1. */
  readonly firstLine: number;
}

const blockSize = 1 << 20;

/**
 * Cuts a file into stretches of whole lines. It is read once, to count its lines: lines are numbered through the whole file.
 * @param about how many bytes a stretch holds, more or less
 * @throws what the file system throws
 */
export async function lineRanges(path: string, about: number): Promise<LineRange[]> {
  const ranges: LineRange[] = [];
  const file = await open(path);
  try {
    const block = Buffer.allocUnsafe(blockSize);
    let [start, firstLine, lines, place] = [0, 1, 1, 0];
    for (;;) {
      const { bytesRead } = await file.read(block, 0, blockSize, place);
      if (bytesRead === 0) break;
      const bytes = block.subarray(0, bytesRead);
      for (let newline = bytes.indexOf(10); newline >= 0; newline = bytes.indexOf(10, newline + 1)) {
        lines += 1;
        const end = place + newline + 1;
        if (end - start < about) continue;
        ranges.push({ start, end, firstLine });
        start = end;
        firstLine = lines;
      }
      place += bytesRead;
    }
    if (place > start) ranges.push({ start, end: place, firstLine });
  } finally {
    await file.close();
  }
  return ranges;
}
