import type { HashTable } from "./hash-table.js";
import type { KeyHash } from "./key-hash.js";
import { NamelessFile } from "./nameless-file.js";

/** Into so many parts keys are divided, by their hashes: of 100 million keys 400 000 are in memory at a time. */
const parts = 256;
/** A hash in two numbers of four bytes, and a number of eight. */
const entryLength = 16;

/** Tables of hashes in a file, to be gone through again part by part, so that all that is known of a key comes together. */
export class HashParts {
  private readonly file = new NamelessFile();
  /** For each table, where its parts begin and the last one ends. */
  private readonly starts: Float64Array[] = [];

  /** @throws SpillError */
  add(table: HashTable<Float64Array>): void {
    const ends = new Uint32Array(parts + 1);
    table.forEach(({ high }) => {
      const part = partOf(high) + 1;
      ends[part] = ends[part]! + 1;
    });
    for (let part = 1; part <= parts; part += 1) ends[part] = ends[part]! + ends[part - 1]!;
    this.starts.push(Float64Array.from(ends, (count) => this.file.length + count * entryLength));
    const bytes = Buffer.allocUnsafe(table.size * entryLength);
    table.forEach(({ high, low }, number) => {
      const part = partOf(high);
      const at = ends[part]! * entryLength;
      ends[part] = ends[part]! + 1;
      bytes.writeUInt32LE(high, at);
      bytes.writeUInt32LE(low, at + 4);
      bytes.writeDoubleLE(number, at + 8);
    });
    this.file.write(bytes);
  }

  /**
   * Walks through all that was added.
   * @param visit is given the entries of a part, those of an earlier table first
   * @param end is called behind each part
   */
  forEach(visit: (hash: KeyHash, number: number) => void, end: () => void): void {
    for (let part = 0; part < parts; part += 1) {
      for (const starts of this.starts) {
        const start = starts[part]!;
        const length = starts[part + 1]! - start;
        if (length === 0) continue;
        const bytes = this.file.read(Buffer.allocUnsafe(length), start);
        for (let at = 0; at < bytes.length; at += entryLength) {
          const hash = { high: bytes.readUInt32LE(at), low: bytes.readUInt32LE(at + 4) };
          visit(hash, bytes.readDoubleLE(at + 8));
        }
      }
      end();
    }
  }

  close(): void {
    this.file.close();
  }
}

function partOf(high: number): number {
  return high >>> 24;
}
