import { BitList } from "./bit-list.js";
import { HashParts } from "./hash-parts.js";
import { HashTable } from "./hash-table.js";
import { type KeyHash, keyHash } from "./key-hash.js";

/** So many keys are in memory, in four megabytes; past them they go to a file. */
const usualRoom = 200_000;

/**
 * Finds out which rows are the first, or the last, of their key, in rows without end: of each row a bit stays, of keys a
 * fixed number. Keys are told apart by a hash (see KeyHash): where two have the same, the rows of both are one key's.
 */
export class KeyEnds {
  private readonly marks = new BitList();
  private readonly table = new HashTable(Float64Array);
  private parts: HashParts | undefined;
  private rows = 0;
  private settled = 0;
  /** The key of the rows that were added last, and its row. */
  private key: string | undefined;
  private row = 0;

  constructor(
    private readonly end: "first" | "last",
    private readonly room = usualRoom,
  ) {}

  /** Takes the key of the next row; without one, the row is none. @throws SpillError */
  add(key: string | undefined): void {
    if (key === undefined || key !== this.key) {
      this.settle();
      this.key = key;
      this.row = this.rows;
    } else if (this.end === "last") this.row = this.rows;
    this.rows += 1;
  }

  /** To be called once, behind the last row. @throws SpillError */
  finish(): void {
    this.settle();
    this.key = undefined;
    const { parts, table } = this;
    if (!parts) {
      this.settled = table.size;
      return;
    }
    this.spill();
    for (const part of parts.parts()) {
      part.forEach((hash, row) => {
        this.place(hash, row);
      });
      this.settled += table.size;
      table.clear();
    }
    this.close();
  }

  /** How many keys there are; known when it is finished. */
  get keys(): number {
    return this.settled;
  }

  /** Whether a row is the first, or the last, of its key; known when it is finished. @param row from 0 */
  isEnd(row: number): boolean {
    return this.marks.has(row);
  }

  /** Gives the file back, where there is one: for who does not come to the last row. */
  close(): void {
    this.parts?.close();
    this.parts = undefined;
  }

  private settle(): void {
    if (this.key === undefined) return;
    this.place(keyHash(this.key), this.row);
    if (this.table.size >= this.room) this.spill();
  }

  private place(hash: KeyHash, row: number): void {
    const known = this.table.get(hash);
    if (known !== undefined && this.end === "first") {
      this.marks.clear(row);
      return;
    }
    if (known !== undefined) this.marks.clear(known);
    this.table.set(hash, row);
    this.marks.set(row);
  }

  private spill(): void {
    this.parts ??= new HashParts();
    this.parts.add(this.table);
    this.table.clear();
  }
}
