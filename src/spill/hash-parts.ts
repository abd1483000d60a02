import type { HashEntries } from "./hash-entries.js";
import { NamelessFile } from "./nameless-file.js";

/** Into so many parts keys are divided, by their hashes: of 100 million keys 400 000 are in memory at a time. */
const parts = 256;
/** A hash in two numbers of four bytes, and a number of eight. */
const entryLength = 16;

/** Entries in a file, to be gone through again part by part, so that all that is known of a key comes together. */
export class HashParts {
  private readonly file = new NamelessFile();
  /** For each batch of entries, where its parts begin and the last one ends. */
  private readonly starts: Float64Array[] = [];

  /** @throws SpillError */
  add(entries: HashEntries): void {
    const ends = new Uint32Array(parts + 1);
    entries.forEach(({ high }) => {
      const part = partOf(high) + 1;
      ends[part] = ends[part]! + 1;
    });
    for (let part = 1; part <= parts; part += 1) ends[part] = ends[part]! + ends[part - 1]!;
    this.starts.push(Float64Array.from(ends, (count) => this.file.length + count * entryLength));
    const bytes = Buffer.allocUnsafe(entries.size * entryLength);
    entries.forEach(({ high, low }, number) => {
      const part = partOf(high);
      const at = ends[part]! * entryLength;
      ends[part] = ends[part]! + 1;
      bytes.writeUInt32LE(high, at);
      bytes.writeUInt32LE(low, at + 4);
      bytes.writeDoubleLE(number, at + 8);
    });
    this.file.write(bytes);
  }

  /** All that was added; in each part the entries of an earlier batch first. */
  *parts(): Generator<HashEntries> {
    for (let part = 0; part < parts; part += 1) {
      const batches = this.starts.map((starts) => {
        const start = starts[part]!;
        return this.file.read(Buffer.allocUnsafe(starts[part + 1]! - start), start);
      });
      yield entriesIn(batches);
    }
  }

  close(): void {
    this.file.close();
  }
}

function entriesIn(batches: readonly Buffer[]): HashEntries {
  return {
    size: batches.reduce((sum, bytes) => sum + bytes.length / entryLength, 0),
    forEach(visit) {
      for (const bytes of batches) {
        for (let at = 0; at < bytes.length; at += entryLength) {
          const hash = { high: bytes.readUInt32LE(at), low: bytes.readUInt32LE(at + 4) };
          visit(hash, bytes.readDoubleLE(at + 8));
        }
      }
    },
  };
}

function partOf(high: number): number {
  return high >>> 24;
}
